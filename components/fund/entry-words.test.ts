import { expect, test } from "vitest";
import { entryWords, receiptWords } from "./entry-words";

const fee = { kind: "service_fee", text: "เบิกกรณีเสียชีวิต สมาชิกเลขที่ 475" } as const;
const lamp = { kind: "by_hand", text: "ค่าหลอดไฟ" } as const;

test("a reader of Thai sees the book's own text", () => {
  expect(entryWords(fee, "th")).toEqual({ said: fee.text, saidIn: null, book: null });
  expect(entryWords(lamp, "th")).toEqual({ said: lamp.text, saidIn: null, book: null });
});

test("a reader of English is told the kind, with the book's text marked as Thai", () => {
  expect(entryWords(fee, "en")).toEqual({ said: "Service fee", saidIn: null, book: fee.text });
});

test("what somebody typed stays as it was typed, marked by its language", () => {
  expect(entryWords(lamp, "en")).toEqual({ said: lamp.text, saidIn: "th", book: null });
  const typed = { kind: "by_hand", text: "Light bulbs" } as const;
  expect(entryWords(typed, "en")).toEqual({ said: typed.text, saidIn: null, book: null });
});

test("a receipt says its purpose in English, and what was typed for other money stays", () => {
  const paid = { purpose: "membership_fee", text: "ค่าธรรมเนียมสมาชิก ปี 2569" } as const;
  expect(receiptWords(paid, "en")).toEqual({
    said: "Membership fee",
    saidIn: null,
    book: paid.text,
  });
  const other = { purpose: "other", text: "เงินบริจาค" } as const;
  expect(receiptWords(other, "en")).toEqual({ said: other.text, saidIn: "th", book: null });
  const plain = { purpose: "contribution", text: null } as const;
  expect(receiptWords(plain, "en")).toEqual({ said: "Contribution", saidIn: null, book: null });
});
