import type { ColumnOf, FieldSpec } from "@/lib/imports/columns";

/** What a column of a payments file can be, with the headings seen in the field. */
export const paymentFields = [
  {
    field: "nationalId",
    names: [
      "เลขบัตรประชาชน",
      "เลขประจำตัวประชาชน",
      "เลขบัตร",
      "บัตรประชาชน",
      "หมายเลขบัตร",
      "รหัสประชาชน",
      "national id",
      "id card",
      "citizen id",
      "cid",
    ],
  },
  {
    field: "memberNo",
    names: [
      "เลขที่สมาชิก",
      "เลขสมาชิก",
      "รหัสสมาชิก",
      "หมายเลขสมาชิก",
      "ทะเบียนสมาชิก",
      "member no",
      "member number",
      "member id",
    ],
  },
  {
    field: "fullName",
    names: [
      "ชื่อ-สกุล",
      "ชื่อสกุล",
      "ชื่อ-นามสกุล",
      "ชื่อและนามสกุล",
      "ชื่อ นามสกุล",
      "ชื่อผู้ประกันตน",
      "ชื่อสมาชิก",
      "ชื่อผู้จ่าย",
      "ผู้ประกันตน",
      "full name",
      "member name",
      "payer",
    ],
  },
  { field: "firstName", names: ["ชื่อ", "ชื่อจริง", "first name", "given name", "name"] },
  { field: "lastName", names: ["สกุล", "นามสกุล", "last name", "surname", "family name"] },
  {
    field: "phone",
    names: [
      "เบอร์โทร",
      "เบอร์โทรศัพท์",
      "เบอร์",
      "เบอร์มือถือ",
      "โทรศัพท์",
      "โทร",
      "หมายเลขโทรศัพท์",
      "มือถือ",
      "phone",
      "mobile",
      "tel",
    ],
  },
  { field: "village", names: ["หมู่บ้าน", "หมู่ที่", "หมู่", "บ้าน", "ชุมชน", "village", "moo"] },
  {
    field: "month",
    names: [
      "งวด",
      "งวดเดือน",
      "ประจำเดือน",
      "เดือน",
      "เดือนที่จ่าย",
      "งวดที่",
      "สำหรับเดือน",
      "month",
      "period",
      "for month",
    ],
  },
  {
    field: "paidOn",
    names: [
      "วันที่จ่าย",
      "วันที่ชำระ",
      "วันชำระ",
      "วันที่ชำระเงิน",
      "วันที่ทำรายการ",
      "วันที่โอน",
      "วันจ่าย",
      "วันเวลาทำรายการ",
      "วันที่",
      "paid on",
      "payment date",
      "date",
      "transaction date",
    ],
  },
  {
    field: "amount",
    names: [
      "จำนวนเงิน",
      "ยอดเงิน",
      "เงินสมทบ",
      "ยอดชำระ",
      "ยอดจ่าย",
      "จำนวน",
      "บาท",
      "เป็นเงิน",
      "amount",
      "baht",
      "paid amount",
    ],
  },
  {
    field: "channel",
    names: [
      "ช่องทาง",
      "ช่องทางชำระ",
      "จ่ายผ่าน",
      "ชำระผ่าน",
      "สถานที่จ่าย",
      "channel",
      "paid through",
      "method",
    ],
  },
  {
    field: "proof",
    names: ["เลขที่อ้างอิง", "อ้างอิง", "เลขที่รายการ", "เลขที่ใบเสร็จ", "reference", "ref", "receipt no"],
  },
] as const satisfies readonly FieldSpec[];

export type PaymentField = (typeof paymentFields)[number]["field"];

/** What a payments file can not do without: day, money, and something that tells who. */
export function missingFields(columns: ColumnOf): ("paidOn" | "amount" | "person")[] {
  const missing: ("paidOn" | "amount" | "person")[] = [];
  if (columns.paidOn === undefined) missing.push("paidOn");
  if (columns.amount === undefined) missing.push("amount");
  const whoever = ["nationalId", "memberNo", "fullName", "firstName", "phone"];
  if (!whoever.some((field) => columns[field] !== undefined)) missing.push("person");
  return missing;
}
