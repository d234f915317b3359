import { describe, expect, test } from "vitest";
import type { Day } from "@/lib/day";
import type { StagedCell } from "@/lib/imports/cells";
import { month } from "@/lib/month";
import { readMemberRow, splitName, villageKeys } from "./import-rules";

const columns = {
  fullName: 0,
  village: 1,
  nationalId: 2,
  birth: 3,
  phone: 4,
  option: 5,
  insuredFrom: 6,
};
const villages = villageKeys([
  [11, { name: "บ้านดอนแก้ว", number: 1 }],
  [12, { name: "บ้านน้ำใส", number: 2 }],
]);
const today = "2026-11-22" as Day;
const read = (...cells: StagedCell[]) =>
  readMemberRow(cells, columns, villages, { today, consent: true });

describe("readMemberRow", () => {
  test("a person", () => {
    const sealed = { id: "ab", last4: "0121", sealed: "xx", kind: "thai" };
    const { read: member, fault } = read(
      "นางสาวสมศรี ใจดี ณ ดอน",
      "หมู่ ๒",
      sealed,
      "1 ก.พ. 2520",
      "081-2345678",
      "ทางเลือกที่ 2",
      "ม.ค. 66",
    );
    expect(fault).toBeNull();
    expect(member).toMatchObject({
      title: "นางสาว",
      firstName: "สมศรี",
      lastName: "ใจดี ณ ดอน",
      sex: "female",
      villageId: 12,
      idIndex: "ab",
      birth: "1977-02-01",
      phone: "0812345678",
      joinedOn: today,
      insurance: [{ section: "section40", option: 2, fromMonth: month(2023, 1), toMonth: null }],
      consents: [{ purpose: "register", givenOn: today }],
    });
  });

  test.each<[string, StagedCell[]]>([
    ["blank", [null, null]],
    ["no_name", ["สมศรี", "1"]],
    ["bad_id", ["สมศรี ใจดี", "1", "1234567890123"]],
    ["bad_birth", ["สมศรี ใจดี", "1", null, "31/02/66"]],
    ["bad_phone", ["สมศรี ใจดี", "1", null, null, "12345"]],
    ["bad_option", ["สมศรี ใจดี", "1", null, null, null, "4"]],
    ["bad_month", ["สมศรี ใจดี", "1", null, null, null, "1", "เดือนก่อน"]],
    ["unknown_village", ["สมศรี ใจดี", "99"]],
    ["unknown_village", ["สมศรี ใจดี", null]],
  ])("%s", (fault, cells) => {
    expect(read(...cells).fault).toBe(fault);
  });
});

test.each([
  ["นายสมชาย ใจดี", { title: "นาย", firstName: "สมชาย", lastName: "ใจดี" }],
  ["น.ส. สมศรี ใจดี", { title: "น.ส.", firstName: "สมศรี", lastName: "ใจดี" }],
  ["สมศรี", { title: null, firstName: "สมศรี", lastName: "" }],
])("%s", (text, wanted) => {
  expect(splitName(text)).toEqual(wanted);
});
