import { expect, test } from "vitest";
import { classFaults, codedClasses } from "./classes";
import { adoptRegulationInput } from "./input";

const line = (nameTh: string, code: string | null = null) => ({
  code,
  nameTh,
  nameEn: null,
  annualFeeSatang: null,
});

test("a class may be named once, by code and by name", () => {
  expect(classFaults([line("สามัญ", "a"), line("ทั่วไป")])).toBe(null);
  expect(classFaults([line("สามัญ"), line("สามัญ")])).toBe("สามัญ");
  expect(classFaults([line("สามัญ", "a"), line("ทั่วไป", "a")])).toBe("ทั่วไป");
});

test("a new class gets a code that the unit never used", () => {
  const coded = codedClasses([line("สามัญ", "a"), line("ใหม่"), line("อีก")], new Set(["class-1"]));
  expect(coded.map((c) => c.code)).toEqual(["a", "class-2", "class-3"]);
});

test("rows of the form become classes; empty rows are none, digits may be Thai", () => {
  const read = adoptRegulationInput.parse({
    commandId: "0f2f6d0e-53a5-4c8e-9a0e-3f1df0f6f0aa",
    unitId: "7",
    title: "ระเบียบหน่วย",
    adoptedOn: "1 ม.ค. 2566",
    effectiveFrom: "๑/๒/๖๖",
    cutoffDay: "๒๕",
    "classes.0.code": "ordinary",
    "classes.0.nameTh": "สมาชิกสามัญ",
    "classes.0.annualFeeSatang": "๑๐๐ บาท",
    "classes.1.code": "",
    "classes.1.nameTh": " ",
    "classes.1.annualFeeSatang": "",
    "classes.2.nameTh": "สมาชิกทั่วไป",
    "classes.2.annualFeeSatang": "",
  });
  expect(read).toMatchObject({ unitId: 7, cutoffDay: 25, effectiveFrom: "2023-02-01" });
  expect(read.classes).toEqual([
    { code: "ordinary", nameTh: "สมาชิกสามัญ", nameEn: null, annualFeeSatang: 10_000 },
    { code: null, nameTh: "สมาชิกทั่วไป", nameEn: null, annualFeeSatang: null },
  ]);
});
