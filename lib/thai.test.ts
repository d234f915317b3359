import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cleanThai,
  compareThai,
  formatPhone,
  normalizePhone,
  searchKey,
  toArabicDigits,
  toThaiDigits,
} from "@/lib/thai";

const thaiText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0x0e01, max: 0x0e3a }).map((code) => String.fromCharCode(code)),
    fc.integer({ min: 0x0e40, max: 0x0e5b }).map((code) => String.fromCharCode(code)),
    fc.constantFrom("\u0e32", "\u0e33", "\u0e34", "\u0e48", "\u0e49", "\u0e4d", "\u0e40"),
    fc.constantFrom(" ", "\u200b", "\u00a0", "a", "-", "1", "."),
  ),
});

describe("digits", () => {
  test("there and back", () => {
    expect(toArabicDigits("ปี ๒๕๖๖")).toBe("ปี 2566");
    expect(toThaiDigits("2566.")).toBe("๒๕๖๖.");
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(toArabicDigits(toThaiDigits(String(n)))).toBe(String(n));
        expect(toThaiDigits(String(n))).not.toMatch(/\d/);
      }),
    );
  });
});

describe("cleanThai", () => {
  const water = "\u0e19\u0e49\u0e33"; // น ้ ำ
  test.each([
    ["nikhahit before the tone", "\u0e19\u0e4d\u0e49\u0e32"],
    ["nikhahit after the tone", "\u0e19\u0e49\u0e4d\u0e32"],
    ["tone after nikhahit and aa", "\u0e19\u0e4d\u0e32\u0e49"],
    ["tone after sara am", "\u0e19\u0e33\u0e49"],
    ["the tone typed twice", "\u0e19\u0e49\u0e49\u0e33"],
    ["a zero-width space inside", "\u0e19\u200b\u0e49\u0e33"],
  ])("one spelling of water: %s", (_, spelling) => {
    expect(cleanThai(spelling)).toBe(water);
  });

  test("nikhahit without a tone, two sara e, a tone typed before its vowel", () => {
    expect(cleanThai("\u0e04\u0e4d\u0e32")).toBe("คำ");
    expect(cleanThai("\u0e40\u0e40\u0e21\u0e48")).toBe("แม่");
    expect(cleanThai("\u0e1e\u0e48\u0e35")).toBe("\u0e1e\u0e35\u0e48");
  });

  test("spaces", () => {
    expect(cleanThai("  บัวผัน \u00a0 ใจดี\ufeff\n")).toBe("บัวผัน ใจดี");
  });

  test.each(["น้ำผึ้ง", "สิทธิ์", "พันธุ์", "ก็", "เกี่ยว", "ศุกร์", "ปู่", "ค้ำ", "ฤๅษี"])(
    "leaves %s as it is",
    (word) => {
      expect(cleanThai(word)).toBe(word);
    },
  );

  test("is stable, also over what nobody would type", () => {
    fc.assert(
      fc.property(thaiText, (text) => {
        const clean = cleanThai(text);
        expect(cleanThai(clean)).toBe(clean);
        expect(clean.normalize("NFC")).toBe(clean);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("searchKey", () => {
  test("a name found whatever the spelling, the tones and the title", () => {
    const key = searchKey("บุญน้ำ แก้วใส");
    for (const typed of [
      "นางบุญนํ้า เเก้วใส",
      "นางสาว บุญน้ำ  แก้วใส",
      "น.ส.บุญน้ำ แก้วใส",
      "น.ส. บุญนำ แกวใส",
      "ด.ญ.บุญน้ำ-แก้วใส",
    ]) {
      expect(searchKey(typed)).toBe(key);
    }
  });

  test("Thai digits, capitals and dashes", () => {
    expect(searchKey("หมู่ ๑๒")).toBe(searchKey("หมู่ 12"));
    expect(searchKey("Mrs. Bua-Phan")).toBe("buaphan");
    expect(searchKey("081-234-5678")).toBe("0812345678");
  });

  test("a title alone is searched for as it stands", () => {
    expect(searchKey("นาง")).toBe("นาง");
  });

  test("a stem without its tones is inside the key of the whole", () => {
    fc.assert(
      fc.property(thaiText, (text) => {
        expect(searchKey(text)).not.toMatch(/[\u0e47-\u0e4c\s-]/);
      }),
    );
  });
});

test("dictionary order, where code points would put เ แ ไ last", () => {
  const words = ["ไก่", "ขวด", "แกง", "กบ", "เกวียน", "คน"];
  expect([...words].sort(compareThai)).toEqual(["กบ", "เกวียน", "แกง", "ไก่", "ขวด", "คน"]);
});

describe("telephone", () => {
  test.each([
    ["0812345678", "0812345678"],
    ["081-234-5678", "0812345678"],
    ["๐๘๑ ๒๓๔ ๕๖๗๘", "0812345678"],
    ["+66812345678", "0812345678"],
    ["+66 (0)81 234 5678", "0812345678"],
    ["66812345678", "0812345678"],
    ["0066812345678", "0812345678"],
    ["812345678", "0812345678"],
    ["053-123456", "053123456"],
    ["02 123 4567", "021234567"],
    ["+6653123456", "053123456"],
  ])("%s", (typed, phone) => {
    expect(normalizePhone(typed)).toBe(phone);
  });

  test.each(["", "081234567", "08123456789", "0012345678", "โทร 0812345678", "1506", "0112345678"])(
    "not a Thai number: %s",
    (typed) => {
      expect(normalizePhone(typed)).toBeNull();
    },
  );

  test("shown and read back", () => {
    expect(formatPhone("0812345678")).toBe("081-234-5678");
    expect(formatPhone("021234567")).toBe("02-123-4567");
    expect(formatPhone("053123456")).toBe("053-123-456");
    expect(formatPhone("1506")).toBe("1506");
    const mobile = fc
      .tuple(fc.constantFrom("06", "08", "09"), fc.nat(99_999_999))
      .map(([start, rest]) => start + String(rest).padStart(8, "0"));
    fc.assert(
      fc.property(mobile, (phone) => {
        expect(normalizePhone(formatPhone(phone))).toBe(phone);
        expect(normalizePhone(`+66${phone.slice(1)}`)).toBe(phone);
        expect(normalizePhone(toThaiDigits(phone))).toBe(phone);
      }),
    );
  });
});
