import { describe, expect, test } from "vitest";
import { columnLetter, findHeader, suggestMapping } from "@/lib/spreadsheet/headers";
import type { Cell, SheetRow } from "@/lib/spreadsheet/types";

const SYNONYMS = {
  name: ["ชื่อ-สกุล", "ชื่อ นามสกุล", "ชื่อ", "name"],
  nationalId: ["เลขประจำตัวประชาชน", "เลขบัตรประชาชน", "เลขบัตร", "national id"],
  village: ["หมู่บ้าน", "บ้าน", "village"],
  amount: ["จำนวนเงิน", "ยอดชำระ", "amount"],
  paidOn: ["วันที่ชำระ", "วันที่จ่าย", "paid on"],
};

function sheet(...rows: Cell[][]): SheetRow[] {
  return rows
    .map((cells, at) => ({ number: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
}

function namesOf(rows: SheetRow[], synonyms = {}) {
  const header = findHeader(rows, synonyms);
  return header && { row: header.row, names: header.columns.map(({ name }) => name) };
}

describe("findHeader", () => {
  test("below a title and a merged heading", () => {
    const rows = sheet(
      ["รายงานการชำระเงินสมทบ ประจำเดือนมกราคม 2566"],
      [null],
      ["ข้อมูลผู้ประกันตน", null, null, "การชำระ"],
      ["ชื่อ-สกุล", "เลขบัตรประชาชน", "หมู่บ้าน", "จำนวนเงิน", "วันที่ชำระ"],
      ["สมมติ ทดสอบ", "1234567890123", "บ้านดอน", 70, { date: "2023-01-05" }],
    );
    const names = ["ชื่อ-สกุล", "เลขบัตรประชาชน", "หมู่บ้าน", "จำนวนเงิน", "วันที่ชำระ"];
    expect(namesOf(rows, SYNONYMS)).toEqual({ row: 4, names });
    expect(namesOf(rows)).toEqual({ row: 4, names });
  });

  test("a name merged over two rows is taken from the upper one", () => {
    const rows = sheet(
      ["ชื่อ", "หมู่บ้าน", "งวด 2566", null],
      [null, null, "ม.ค.", "ก.พ."],
      ["สมมติ ทดสอบ", "บ้านดอน", 70, 70],
    );
    const expected = { row: 2, names: ["ชื่อ", "หมู่บ้าน", "ม.ค.", "ก.พ."] };
    expect(namesOf(rows, SYNONYMS)).toEqual(expected);
  });

  test("in a CSV, where every value is text", () => {
    const rows = sheet(["ชื่อ", "หมู่บ้าน"], ["สมมติ ทดสอบ", "บ้านดอน"], ["สมมติ ลองดู", "บ้านทุ่ง"]);
    expect(namesOf(rows)?.row).toBe(1);
    expect(namesOf(rows, SYNONYMS)?.row).toBe(1);
  });

  test("blank names become letters, equal names are told apart", () => {
    const rows = sheet(["ชื่อ", null, "ยอด", "ยอด", "B"], ["ก", "ข", 1, 2, 3, 4]);
    expect(namesOf(rows)?.names).toEqual(["ชื่อ", "B", "ยอด", "ยอด (2)", "B (2)", "F"]);
  });

  test("nothing but values, or a header past the twentieth row", () => {
    expect(findHeader(sheet([1, 2], [3, 4]))).toBeNull();
    expect(findHeader([])).toBeNull();
    const late = Array.from({ length: 20 }, (): Cell[] => [1, 2, 3]);
    expect(findHeader(sheet(...late, ["ชื่อ", "หมู่บ้าน", "ยอดชำระ"]), SYNONYMS)).toBeNull();
  });
});

describe("suggestMapping", () => {
  function mapping(...names: string[]) {
    const columns = names.map((name, index) => ({ index, name, letter: columnLetter(index) }));
    return suggestMapping(columns, SYNONYMS);
  }

  test("spellings, tone marks, English and additions in brackets", () => {
    expect(mapping("ชื่อ - สกุล", "Village", "วันที่ชำระ (ว/ด/ป)", "จํานวนเงิน (บาท)")).toEqual({
      name: 0,
      village: 1,
      paidOn: 2,
      amount: 3,
    });
  });

  test("the closest name wins, and a column serves one field", () => {
    expect(mapping("ชื่อหมู่บ้าน", "ชื่อผู้ประกันตน")).toEqual({ village: 0, name: 1 });
    expect(mapping("ลำดับที่", "หมายเหตุ")).toEqual({});
  });
});

test("letters of columns", () => {
  expect([0, 25, 26, 51, 702].map(columnLetter)).toEqual(["A", "Z", "AA", "AZ", "AAA"]);
});
