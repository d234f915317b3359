import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkDigit,
  checkNationalId,
  formatNationalId,
  maskNationalId,
} from "@/lib/members/national-id";
import { toThaiDigits } from "@/lib/thai";

const firstTwo = fc
  .tuple(fc.constantFrom(..."012345678"), fc.integer({ min: 0, max: 9 }))
  .filter(([first, second]) => !(first === "0" && second === 0))
  .map(([first, second]) => `${first}${second}`);
/** Every card number there can be. */
const numbers = fc
  .tuple(firstTwo, fc.integer({ min: 0, max: 9_999_999_999 }))
  .map(([start, rest]) => start + String(rest).padStart(10, "0"))
  .map((twelve) => twelve + checkDigit(twelve));

const withDigit = (id: string, at: number, digit: number) =>
  id.slice(0, at) + digit + id.slice(at + 1);

describe("checkNationalId", () => {
  test("the worked example: 1·13 + 2·12 + 3·11 + … + 2·2 = 352, 352 mod 11 = 0, 11 − 0 → 1", () => {
    expect(checkNationalId("1234567890121")).toEqual({
      ok: true,
      id: "1234567890121",
      kind: "thai",
    });
    expect(checkNationalId("1234567890122")).toEqual({
      ok: false,
      reason: "check_digit",
      expected: 1,
    });
  });

  test("as people type it", () => {
    for (const typed of [
      "1-2345-67890-12-1",
      "1 2345 67890 12 1",
      " ๑๒๓๔๕๖๗๘๙๐๑๒๑ ",
      "๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑",
      "1–2345–67890–12–1",
      "1234567890121\u200b",
    ]) {
      expect(checkNationalId(typed)).toMatchObject({ ok: true, id: "1234567890121" });
    }
  });

  test.each([
    ["", "length"],
    ["123456789012", "length"],
    ["12345678901210", "length"],
    ["12345678901a1", "characters"],
    ["1.23457E+12", "characters"],
    ["1234567890121/2", "characters"],
  ])("refuses %j by its %s", (typed, reason) => {
    expect(checkNationalId(typed)).toEqual({ ok: false, reason });
  });

  test.each([
    ["0", "non_thai"],
    ["1", "thai"],
    ["2", "thai"],
    ["3", "thai"],
    ["4", "thai"],
    ["5", "thai"],
    ["6", "non_thai"],
    ["7", "non_thai"],
    ["8", "thai"],
  ])("a card that starts with %s is %s", (first, kind) => {
    const twelve = `${first}10150000001`;
    expect(checkNationalId(twelve + checkDigit(twelve))).toMatchObject({ ok: true, kind });
  });

  test.each(["00", "90", "99"])("no card starts with %s", (start) => {
    const twelve = `${start}0150000001`;
    expect(checkNationalId(twelve + checkDigit(twelve))).toEqual({
      ok: false,
      reason: "first_digit",
    });
  });

  test("every number with its own check digit passes, however it is written", () => {
    fc.assert(
      fc.property(numbers, (id) => {
        expect(checkNationalId(id)).toMatchObject({ ok: true, id });
        expect(checkNationalId(formatNationalId(id))).toMatchObject({ ok: true, id });
        expect(checkNationalId(toThaiDigits(formatNationalId(id)))).toMatchObject({ ok: true, id });
      }),
    );
  });

  test("a wrong third digit is never noticed", () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 9 }), (id, digit) => {
        // 01… with a zero beside it would be 00…, but the third digit never is the second.
        expect(checkNationalId(withDigit(id, 2, digit))).toMatchObject({ ok: true });
      }),
    );
  });

  test("another wrong digit is noticed, unless the remainder moves between 0 and 10", () => {
    const remainder = (id: string) =>
      [...id.slice(0, 12)].reduce((sum, digit, i) => sum + Number(digit) * (13 - i), 0) % 11;
    const place = fc.integer({ min: 0, max: 12 }).filter((at) => at !== 2);
    fc.assert(
      fc.property(numbers, place, fc.integer({ min: 1, max: 9 }), (id, at, by) => {
        const wrong = withDigit(id, at, (Number(id[at]) + by) % 10);
        // Remainders 0 and 10 share the check digit 1: (11 − 0) mod 10 = (11 − 10) mod 10.
        const pair = [remainder(id), remainder(wrong)].sort((a, b) => a - b);
        const blind = at !== 12 && pair[0] === 0 && pair[1] === 10;
        const answer = checkNationalId(wrong);
        if (!/^(?:00|9)/.test(wrong)) expect(answer.ok).toBe(blind);
        else expect(answer).toEqual({ ok: false, reason: "first_digit" });
        if (!answer.ok && answer.reason === "check_digit") {
          expect(checkNationalId(withDigit(wrong, 12, answer.expected)).ok).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

test("shown", () => {
  expect(formatNationalId("1234567890121")).toBe("1-2345-67890-12-1");
  expect(maskNationalId("1234567890121")).toBe("x-xxxx-xxxx0-12-1");
  expect(maskNationalId("0121")).toBe("x-xxxx-xxxx0-12-1");
  fc.assert(
    fc.property(numbers, (id) => {
      expect(maskNationalId(id).replace(/\D/g, "")).toBe(id.slice(-4));
      expect(maskNationalId(id)).toHaveLength(formatNationalId(id).length);
    }),
  );
});
