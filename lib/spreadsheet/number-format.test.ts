import { describe, expect, test } from "vitest";
import { dateOfSerial, isDateFormat } from "@/lib/spreadsheet/number-format";

describe("isDateFormat", () => {
  test.each([
    "d/m/yyyy",
    "dd mmm yy",
    "[$-D07041E]d mmm yyyy",
    "[$-107041E]d mmmm yyyy;@",
    "[$-1070000]d/mm/yyyy;@",
    "[$-1070000]",
    "[$-41E][~buddhist]d mmm bbbb",
    "yyyy-mm-dd hh:mm:ss",
    'd "เดือน" mmmm "พ.ศ." bbbb',
    "mmm",
    "ว ดดด ปป",
    "[Red]d/m/yy",
    "m/d/yy h:mm AM/PM",
    "[$-F800]dddd, mmmm dd, yyyy",
  ])("%s shows a date", (code) => expect(isDateFormat(164, code)).toBe(true));

  test.each([
    "General",
    "0",
    "#,##0.00",
    "#,##0.00 [$฿-41E]",
    '#,##0 "บาท"',
    '0 "day"',
    "0.00E+00",
    "h:mm",
    "h:mm:ss AM/PM",
    "[h]:mm:ss",
    "mm:ss.0",
    "@",
    "0%",
    "# ?/?",
    "[$-D000000]0",
    "[$-D07041E]#,##0",
    "_-* #,##0.00_-;-* #,##0.00_-",
    "000-000-0000",
    "0\\d",
  ])("%s shows no date", (code) => expect(isDateFormat(164, code)).toBe(false));

  test("built-in formats, the Thai ones among them", () => {
    expect([14, 17, 22, 71, 81].every((id) => isDateFormat(id, undefined))).toBe(true);
    expect([0, 1, 4, 18, 20, 45, 49, 59, 75].some((id) => isDateFormat(id, undefined))).toBe(false);
  });
});

describe("dateOfSerial", () => {
  test.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [60, null], // 29 February 1900 never was
    [61, "1900-03-01"],
    [44_927, "2023-01-01"],
    [44_927.75, "2023-01-01"],
    [45_351, "2024-02-29"],
    [243_285, "2566-02-01"], // 2566 typed as if it were a Gregorian year: kept, for the caller to see
    [2_958_465, "9999-12-31"],
    [2_958_466, null],
    [0.5, null],
    [-3, null],
    [Number.NaN, null],
  ])("%d in the 1900 system is %s", (serial, date) => {
    expect(dateOfSerial(serial, false)).toBe(date);
  });

  test("the 1904 system is 1,462 days behind", () => {
    expect(dateOfSerial(0, true)).toBe("1904-01-01");
    expect(dateOfSerial(44_927 - 1_462, true)).toBe("2023-01-01");
  });
});
