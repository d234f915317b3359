import type { ColumnOf, FieldSpec } from "@/lib/imports/columns";

/** What a column of a file of members can be, with the headings seen in the field. */
export const memberFields = [
  {
    field: "nationalId",
    names: [
      "เลขบัตรประชาชน",
      "เลขประจำตัวประชาชน",
      "เลขบัตร",
      "บัตรประชาชน",
      "หมายเลขบัตร",
      "national id",
      "id card",
      "citizen id",
      "cid",
    ],
  },
  {
    field: "fullName",
    names: [
      "ชื่อ-สกุล",
      "ชื่อสกุล",
      "ชื่อ-นามสกุล",
      "ชื่อและนามสกุล",
      "ชื่อผู้ประกันตน",
      "ชื่อสมาชิก",
      "full name",
      "member name",
    ],
  },
  { field: "title", names: ["คำนำหน้า", "คำนำหน้าชื่อ", "คำนำหน้านาม", "title", "prefix"] },
  { field: "firstName", names: ["ชื่อ", "ชื่อจริง", "first name", "given name", "name"] },
  { field: "lastName", names: ["สกุล", "นามสกุล", "last name", "surname", "family name"] },
  { field: "nickname", names: ["ชื่อเล่น", "nickname"] },
  { field: "sex", names: ["เพศ", "sex", "gender"] },
  {
    field: "birth",
    names: ["วันเกิด", "วันเดือนปีเกิด", "เกิดวันที่", "birth", "birth date", "date of birth", "dob"],
  },
  {
    field: "phone",
    names: [
      "เบอร์โทร",
      "เบอร์โทรศัพท์",
      "เบอร์",
      "เบอร์มือถือ",
      "โทรศัพท์",
      "โทร",
      "มือถือ",
      "phone",
      "mobile",
      "tel",
    ],
  },
  { field: "lineName", names: ["ไลน์", "ไอดีไลน์", "line", "line id", "line name"] },
  { field: "village", names: ["หมู่บ้าน", "หมู่ที่", "หมู่", "ชุมชน", "บ้าน", "village", "moo"] },
  { field: "houseNo", names: ["บ้านเลขที่", "เลขที่บ้าน", "เลขที่", "house no", "house number"] },
  { field: "occupation", names: ["อาชีพ", "occupation"] },
  {
    field: "joinedOn",
    names: ["วันที่เข้า", "วันที่สมัคร", "วันสมัคร", "วันที่เป็นสมาชิก", "joined", "joined on"],
  },
  { field: "option", names: ["ทางเลือก", "ทางเลือกที่", "ทางเลือก ม.40", "option"] },
  {
    field: "insuredFrom",
    names: ["เดือนที่เริ่มประกัน", "เริ่มประกัน", "เดือนที่เริ่ม", "เริ่มส่ง", "insured from"],
  },
] as const satisfies readonly FieldSpec[];

export type MemberField = (typeof memberFields)[number]["field"];

/** A file of members needs a name, and a village where the unit has more than one. */
export function missingMemberFields(columns: ColumnOf): "name"[] {
  return columns.fullName === undefined &&
    (columns.firstName === undefined || columns.lastName === undefined)
    ? ["name"]
    : [];
}
