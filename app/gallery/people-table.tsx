"use client";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { Chip, Strip } from "@/components/ui/marks";
import type { TableState } from "@/components/ui/table-state";
import { peopleTable, type SamplePerson } from "./sample";

const paid = (person: SamplePerson) => person.cells.split("p").length - 1;

const columns: DataColumn<SamplePerson>[] = [
  { id: "name", header: "ชื่อ", cell: (person) => person.name },
  { id: "village", header: "หมู่", cell: (person) => person.village },
  {
    id: "strip",
    header: "12 เดือน",
    cell: (person) => (
      <Strip cells={person.cells} label={`จ่าย ${paid(person)} จาก 11 เดือน เดือนนี้ยังเปิด`} />
    ),
  },
  {
    id: "state",
    header: "สถานะ",
    cell: (person) =>
      paid(person) < 5 ? (
        <Chip tone="red">เสียสิทธิ</Chip>
      ) : paid(person) < 9 ? (
        <Chip tone="amber">ค้าง {11 - paid(person)} เดือน</Chip>
      ) : (
        <Chip tone="teal">มีสิทธิ</Chip>
      ),
  },
  { id: "amount", header: "บาทต่อเดือน", cell: (person) => person.amount, numeric: true },
  { id: "carer", header: "ผู้ดูแล", cell: (person) => person.carer },
];

export function PeopleTable(props: { rows: SamplePerson[]; total: number; state: TableState }) {
  return (
    <DataTable
      {...props}
      columns={columns}
      rowKey={(person) => person.id}
      rowHref={(person) => `/gallery?member=${person.id}`}
      config={peopleTable}
      path="/gallery"
      caption="สมาชิกตัวอย่างของหน่วย พร้อมการจ่าย 12 เดือนล่าสุด"
      findLabel="ค้นชื่อ"
      filters={[
        {
          id: "village",
          label: "หมู่",
          choices: [1, 2, 3].map((n) => ({ value: String(n), label: `หมู่ ${n}` })),
        },
      ]}
      exports={[
        { href: "/api/sample.csv", label: "CSV" },
        { href: "/api/sample.xlsx", label: "Excel" },
      ]}
    />
  );
}
