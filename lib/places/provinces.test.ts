import { describe, expect, test } from "vitest";
import { provinceByCode, provinces } from "./provinces";

describe("provinces", () => {
  test("are the 77, each code and name once, in the order of the codes", () => {
    expect(provinces).toHaveLength(77);
    expect(provinceByCode.size).toBe(77);
    expect(new Set(provinces.map((p) => p.nameTh)).size).toBe(77);
    expect(new Set(provinces.map((p) => p.nameEn)).size).toBe(77);
    const codes = provinces.map((p) => p.code);
    expect([...codes].sort()).toEqual(codes);
  });

  test("codes leave the gaps between the regions", () => {
    // 10-19 and 20-27 centre and east, 30-49 north-east, 50-58 and 60-67 north, 70-77 west,
    // 80-86 and 90-96 south.
    const regions = [
      [10, 27],
      [30, 49],
      [50, 58],
      [60, 67],
      [70, 77],
      [80, 86],
      [90, 96],
    ] as const;
    const expected = regions.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, i) => String(from + i)),
    );
    expect(provinces.map((p) => p.code)).toEqual(expected);
  });

  test.each([
    ["10", "กรุงเทพมหานคร", "Bangkok"],
    ["11", "สมุทรปราการ", "Samut Prakan"],
    ["38", "บึงกาฬ", "Bueng Kan"],
    ["39", "หนองบัวลำภู", "Nong Bua Lam Phu"],
    ["40", "ขอนแก่น", "Khon Kaen"],
    ["44", "มหาสารคาม", "Maha Sarakham"],
    ["54", "แพร่", "Phrae"],
    ["56", "พะเยา", "Phayao"],
    ["72", "สุพรรณบุรี", "Suphan Buri"],
    ["73", "นครปฐม", "Nakhon Pathom"],
    ["81", "กระบี่", "Krabi"],
    ["90", "สงขลา", "Songkhla"],
  ])("%s is %s", (code, nameTh, nameEn) => {
    expect(provinceByCode.get(code)).toEqual({ code, nameTh, nameEn });
  });
});
