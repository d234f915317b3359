import { expect, test } from "vitest";
import en from "@/lib/i18n/en/ui";
import th from "@/lib/i18n/th/ui";
import { fillWords } from "./fill-words";

test("values take the place of their names", () => {
  expect(fillWords("หน้า {page} จาก {pages}", { page: 2, pages: 7 })).toBe("หน้า 2 จาก 7");
  expect(fillWords("{a}{a}", { a: "{b}", b: 1 })).toBe("{b}{b}");
  expect(fillWords("{toString}")).toBe("{toString}");
});

test("the interface's own words need nothing more than that", () => {
  const text = JSON.stringify([th, en]).replace(/"[^"]*":/g, "");
  expect(text.replace(/\{\w+\}/g, "")).not.toMatch(/\{\w+,/);
});
