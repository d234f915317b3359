import { expect, test } from "vitest";
import { withoutWholeId } from "./whole-id";

test.each([
  ["1234567890121", "0121"],
  ["1-2345-67890-12-1", "0121"],
  ["๑ ๒๓๔๕ ๖๗๘๙๐ ๑๒ ๑", "0121"],
  ["สมชาย 1234567890121 หมู่ 4", "สมชาย 0121 หมู่ 4"],
  ["0812345678", "0812345678"],
  ["081-234-5678", "081-234-5678"],
  ["๐๘๑๒", "๐๘๑๒"],
  ["", ""],
])("%s is searched for as %s", (typed, searched) => {
  expect(withoutWholeId(typed)).toBe(searched);
});
