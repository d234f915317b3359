import { afterEach, expect, test, vi } from "vitest";
import { newCommandId } from "./command-id";

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

afterEach(() => vi.unstubAllGlobals());

test("a version 4 id, a new one each time", () => {
  expect(newCommandId()).toMatch(shape);
  expect(newCommandId()).not.toBe(newCommandId());
});

test("also where the page is not in a secure context", () => {
  const { getRandomValues } = crypto;
  vi.stubGlobal("crypto", { getRandomValues: getRandomValues.bind(crypto) });
  expect(newCommandId()).toMatch(shape);
});
