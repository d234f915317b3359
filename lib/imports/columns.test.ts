import { describe, expect, test } from "vitest";
import { paymentFields } from "@/lib/contributions/import-fields";
import { memberFields } from "@/lib/members/import-fields";
import { chosenColumns, columnLetter, findHeader, suggestColumns } from "./columns";

describe("findHeader", () => {
  test("passes over titles and merged cells above the heading line", () => {
    const header = findHeader(
      [
        ["รายการชำระเงินสมทบ ตู้บุญเติม"],
        ["ประจำปี 2566", null, null],
        ["ที่", "ชื่อ-สกุล", "งวด", "วันที่จ่าย", "จำนวนเงิน"],
        [1, "นางสมศรี ใจดี", "ม.ค. 66", "5/1/66", 70],
      ],
      paymentFields,
    );
    expect(header).toEqual({
      at: 2,
      columns: ["ที่", "ชื่อ-สกุล", "งวด", "วันที่จ่าย", "จำนวนเงิน"],
    });
  });

  test("calls columns by their letters where there is no heading line", () => {
    const rows = [["นางสมศรี ใจดี", "5/1/66", 70]];
    expect(findHeader(rows, paymentFields)).toEqual({ at: null, columns: ["A", "B", "C"] });
  });

  test("a column without a heading gets its letter", () => {
    const rows = [
      ["ชื่อ-สกุล", null, "จำนวนเงิน"],
      ["ก", "ข", 70],
    ];
    expect(findHeader(rows, paymentFields).columns).toEqual(["ชื่อ-สกุล", "B", "จำนวนเงิน"]);
  });
});

describe("suggestColumns", () => {
  test.each([
    [
      [
        "ชื่อ",
        "สกุล",
        "เลขบัตรประชาชน",
        "เบอร์โทร",
        "หมู่",
        "งวดเดือน",
        "วันที่ชำระ",
        "ยอดเงิน (บาท)",
        "ช่องทาง",
      ],
      {
        firstName: 0,
        lastName: 1,
        nationalId: 2,
        phone: 3,
        village: 4,
        month: 5,
        paidOn: 6,
        amount: 7,
        channel: 8,
      },
    ],
    [
      ["Member No.", "Full name", "Month", "Payment date", "Amount"],
      { memberNo: 0, fullName: 1, month: 2, paidOn: 3, amount: 4 },
    ],
    [["ลำดับ", "ชื่อ - นามสกุล", "วันที่", "จำนวน"], { fullName: 1, paidOn: 2, amount: 3 }],
  ])("%j", (columns, wanted) => {
    expect(suggestColumns(columns, paymentFields)).toEqual(wanted);
  });

  test("what the unit chose last time goes before a guess, wherever the column stands now", () => {
    const columns = ["จำนวนเงิน", "รวมสุทธิ", "ชื่อ-สกุล"];
    expect(suggestColumns(columns, paymentFields, { amount: "รวมสุทธิ" })).toEqual({
      amount: 1,
      fullName: 2,
    });
  });

  test("a nickname is not a first name, a house number not a register number", () => {
    const columns = ["ชื่อเล่น", "ชื่อ", "นามสกุล", "บ้านเลขที่", "หมู่ที่", "วันเกิด"];
    expect(suggestColumns(columns, memberFields)).toEqual({
      nickname: 0,
      firstName: 1,
      lastName: 2,
      houseNo: 3,
      village: 4,
      birth: 5,
    });
  });
});

test("one column serves one field", () => {
  const columns = ["ก", "ข"];
  expect(
    chosenColumns(
      [
        ["a", 0],
        ["b", 0],
      ],
      columns,
    ),
  ).toEqual({
    ok: false,
    refusal: { code: "import_column_twice", params: { column: "ก" } },
  });
  expect(
    chosenColumns(
      [
        ["a", 1],
        ["b", null],
        ["c", 7],
      ],
      columns,
    ),
  ).toEqual({
    ok: true,
    value: { a: 1 },
  });
});

test("letters as in the margin of a spreadsheet", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual([
    "A",
    "Z",
    "AA",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
  ]);
});
