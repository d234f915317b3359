import { describe, expect, test } from "vitest";
import type { Day } from "@/lib/day";
import type { StagedCell } from "@/lib/imports/cells";
import { isoMonth, month } from "@/lib/month";
import { judgePayment, type PaymentRead, type Period, readPaymentRow } from "./import-rules";

const columns = { fullName: 0, month: 1, paidOn: 2, amount: 3, channel: 4, memberNo: 5, phone: 6 };
const read = (...cells: StagedCell[]) => readPaymentRow(cells, columns, "kiosk");
const whole = (row: PaymentRead) =>
  row.fault ?? [row.month === null ? null : isoMonth(row.month), row.paidOn, row.amount];

describe("readPaymentRow", () => {
  test.each<[StagedCell[], unknown]>([
    [
      ["นางสมศรี ใจดี", "ม.ค. 66", "5/1/66", "70"],
      ["2023-01", "2023-01-05", 7000],
    ],
    [
      ["นางสมศรี ใจดี", "๐๑/๒๕๖๖", "๕ ม.ค. ๒๕๖๖", "๗๐"],
      ["2023-01", "2023-01-05", 7000],
    ],
    [
      ["นางสมศรี ใจดี", "มกราคม 2566", "2566-01-05 09:12:44", "70.-"],
      ["2023-01", "2023-01-05", 7000],
    ],
    [
      ["นางสมศรี ใจดี", { date: "2566-01-31" }, { date: "2023-01-05" }, 70],
      ["2023-01", "2023-01-05", 7000],
    ],
    [
      ["นางสมศรี ใจดี", null, "5/1/66", "1,200.50 บาท"],
      ["2023-01", "2023-01-05", 120_050],
    ],
    [
      ["นางสมศรี ใจดี", null, 44931, 70],
      ["2023-01", "2023-01-05", 7000],
    ],
    [
      ["นางสมศรี ใจดี", "มกราคม", "28/12/65", 70],
      ["2023-01", "2022-12-28", 7000],
    ],
    [
      ["นางสมศรี ใจดี", 1, "5/2/66", 70],
      ["2023-01", "2023-02-05", 7000],
    ],
    [["นางสมศรี ใจดี", "ม.ค. 66", "31/02/66", 70], "bad_date"],
    [["นางสมศรี ใจดี", "ม.ค. 66", null, 70], "bad_date"],
    [["นางสมศรี ใจดี", "เดือนหน้า", "5/1/66", 70], "bad_month"],
    [["นางสมศรี ใจดี", "ม.ค. 66", "5/1/66", "เจ็ดสิบ"], "bad_amount"],
    [["นางสมศรี ใจดี", "ม.ค. 66", "5/1/66", -70], "bad_amount"],
    [["นางสมศรี ใจดี", "ม.ค. 66", "5/1/66", 0.005], "bad_amount"],
    [["นางสมศรี ใจดี", "ม.ค. 66", "5/1/66", { formula: true }], "bad_amount"],
    [["นางสมศรี ใจดี", "ม.ค. 66", { error: "#REF!" }, 70], "bad_date"],
    [[null, null, null, null], "blank"],
    [["รวม", null, null, 4200], "blank"],
    [[null, null, null, 4200], "blank"],
    [["ยอดรวมทั้งสิ้น", "ม.ค. 66", "5/1/66", 4200], "blank"],
  ])("%j", (cells, wanted) => {
    expect(whole(read(...cells))).toEqual(wanted);
  });

  test("whom it names", () => {
    const row = read("นาย  สมชาย ใจดี", null, "5/1/66", 70, null, "๐๐๑๒", "081-234 5678");
    expect(row).toMatchObject({ no: 12, phone: "0812345678", idIndex: null });
    expect(row.nameKey).toBe(read("สมชาย ใจดี").nameKey);
  });

  test.each([
    ["ตู้บุญเติม", "kiosk"],
    ["โอนธนาคารกรุงไทย", "bank"],
    ["7-11", "counter"],
    ["เคาน์เตอร์โลตัส", "counter"],
    ["อาสาสมัครรับเงินสด", "volunteer"],
    ["ไม่ทราบ", "kiosk"],
    ["", "kiosk"],
  ])("channel %s is %s", (text, channel) => {
    expect(read("ก ข", null, "5/1/66", 70, text).channel).toBe(channel);
  });

  test("never throws, whatever the cells hold", () => {
    const odd: StagedCell[] = [
      "=1+1",
      "\u0000",
      "9".repeat(400),
      { error: "#N/A" },
      Number.NaN,
      1e300,
    ];
    for (const a of odd) for (const b of odd) expect(() => read(a, b, b, a, b, a, b)).not.toThrow();
  });
});

describe("judgePayment", () => {
  const periods: Period[] = [
    { from: month(2022, 1), to: month(2023, 6), option: 1 },
    { from: month(2023, 7), to: null, option: 2 },
  ];
  const today = "2023-12-31" as Day;
  const judge = (m: string, paidOn: string, amount: number) =>
    judgePayment(read("ก ข", m, paidOn, amount), periods, today);

  test.each([
    ["01/2566", "5/1/66", 70, { verdict: "new", option: 1, amounts: [7000] }],
    // a whole past year, each month paid in it, whatever today is
    ["03/2565", "31/3/65", 70, { verdict: "new", option: 1, amounts: [7000] }],
    ["07/2566", "5/7/66", 100, { verdict: "new", option: 2, amounts: [10_000] }],
    ["01/2566", "5/1/66", 210, { verdict: "new", option: 1, amounts: [7000, 7000, 7000] }],
    // the last month of the reduced rate and the first of the full one
    ["01/2565", "5/1/65", 112, { verdict: "new", option: 1, amounts: [4200, 7000] }],
    ["01/2566", "5/1/66", 71, { verdict: "wrong_amount", due: 7000 }],
    ["01/2566", "5/1/66", 100, { verdict: "wrong_amount", due: 7000 }],
    ["01/2566", "5/2/66", 70, { verdict: "paid_after_month" }],
    ["01/2567", "5/1/66", 100, { verdict: "new", option: 2, amounts: [10_000] }],
    ["02/2567", "5/1/66", 100, { verdict: "too_far_ahead" }],
    ["12/2564", "5/12/64", 42, { verdict: "not_insured" }],
    ["01/2567", "1/1/67", 100, { verdict: "future" }],
    // three months from May would run into another option
    ["05/2566", "5/5/66", 210, { verdict: "wrong_amount", due: 7000 }],
  ])("%s paid %s, %d baht", (m, paidOn, amount, wanted) => {
    expect(judge(m, paidOn, amount)).toEqual(wanted);
  });
});
