import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baht, bahtInWords, formatBaht, MOST, parseBaht } from "@/lib/money";
import { toThaiDigits } from "@/lib/thai";

const amounts = fc.oneof(fc.nat(100_000), fc.nat(MOST));

test("baht", () => {
  expect(baht(70)).toBe(7000);
  expect(baht(0.29)).toBe(29);
  expect(baht(-13.5)).toBe(-1350);
  expect(() => baht(0.005)).toThrow(RangeError);
});

describe("parseBaht", () => {
  test.each([
    ["70", 7000],
    ["๗๐", 7000],
    ["70.-", 7000],
    ["70,-", 7000],
    ["70 บาท", 7000],
    ["70บ.", 7000],
    ["๗๐ บาทถ้วน", 7000],
    ["฿1,200.50", 120050],
    ["1200.5", 120050],
    ["THB 300", 30000],
    [" 0 ", 0],
    ["1,000,000", 100000000],
  ])("%s", (text, satang) => {
    expect(parseBaht(text)).toBe(satang);
  });

  test.each([
    "",
    "-70",
    "0.005",
    "70.000",
    "12,00",
    "1,2000",
    "เจ็ดสิบ",
    "7e1",
    "70 80",
    "NaN",
    ".5",
    "70.",
    "999999999999999",
    "20,000,000.01",
    "=70",
  ])("refuses %j", (text) => {
    expect(parseBaht(text)).toBeNull();
  });

  test("reads back whatever formatBaht shows, in either digits", () => {
    fc.assert(
      fc.property(amounts, fc.boolean(), (satang, symbol) => {
        const shown = formatBaht(satang, "th", { symbol });
        expect(parseBaht(shown)).toBe(satang);
        expect(parseBaht(toThaiDigits(shown))).toBe(satang);
        expect(parseBaht(`${shown} บาท`.replace("฿", ""))).toBe(satang);
      }),
    );
  });

  test("never answers with anything but whole satang", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,-฿๗ บาท") }), (text) => {
        const satang = parseBaht(text);
        expect(satang === null || (Number.isSafeInteger(satang) && satang >= 0)).toBe(true);
      }),
    );
  });
});

test("formatBaht", () => {
  expect(formatBaht(120000, "th")).toBe("1,200");
  expect(formatBaht(120050, "en", { symbol: true })).toBe("฿1,200.50");
  expect(formatBaht(5, "th")).toBe("0.05");
  expect(formatBaht(0, "th")).toBe("0");
  expect(formatBaht(-10000, "th", { symbol: true })).toBe("-฿100");
  expect(formatBaht(100000000, "en")).toBe("1,000,000");
});

describe("bahtInWords", () => {
  test.each([
    [7000, "เจ็ดสิบบาทถ้วน"],
    [120050, "หนึ่งพันสองร้อยบาทห้าสิบสตางค์"],
    [0, "ศูนย์บาทถ้วน"],
    [25, "ยี่สิบห้าสตางค์"],
    [100, "หนึ่งบาทถ้วน"],
    [1100, "สิบเอ็ดบาทถ้วน"],
    [2100, "ยี่สิบเอ็ดบาทถ้วน"],
    [10100, "หนึ่งร้อยเอ็ดบาทถ้วน"],
    [30000, "สามร้อยบาทถ้วน"],
    [100000100, "หนึ่งล้านเอ็ดบาทถ้วน"],
    [1100000000, "สิบเอ็ดล้านบาทถ้วน"],
    [-5000, "ลบห้าสิบบาทถ้วน"],
  ])("%d satang", (satang, words) => {
    expect(bahtInWords(satang)).toBe(words);
  });

  test("the words say the amount", () => {
    fc.assert(
      fc.property(amounts, (satang) => {
        expect(saidIn(bahtInWords(satang))).toBe(satang);
      }),
    );
  });
});

/** Reads the words back by another road: split at the units, then at the places. */
function saidIn(words: string): number {
  const [, whole = "", part = ""] = /^(?:(.*)บาท)?(?:ถ้วน|(.*)สตางค์)$/.exec(words) ?? [];
  return numberSaid(whole) * 100 + numberSaid(part);
}

function numberSaid(words: string): number {
  const millions = words.lastIndexOf("ล้าน");
  if (millions >= 0) {
    return numberSaid(words.slice(0, millions)) * 1_000_000 + numberSaid(words.slice(millions + 4));
  }
  const values = new Map(
    ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"].map((w, i) => [w, i]),
  );
  values.set("เอ็ด", 1).set("ยี่", 2);
  const places = new Map([
    ["แสน", 5],
    ["หมื่น", 4],
    ["พัน", 3],
    ["ร้อย", 2],
    ["สิบ", 1],
  ]);
  let total = 0;
  const pieces = words.matchAll(
    /(ศูนย์|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|เอ็ด|ยี่)?(แสน|หมื่น|พัน|ร้อย|สิบ)?/g,
  );
  for (const [piece, digit, place] of pieces) {
    if (piece === "") continue;
    total += (values.get(digit ?? "") ?? 1) * 10 ** (places.get(place ?? "") ?? 0);
  }
  return total;
}
