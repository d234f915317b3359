"use client";
import { useMemo } from "react";
import type { RowWords } from "@/components/contributions/due-row";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { fillWords } from "@/components/ui/fill-words";
import { Chip, Strip } from "@/components/ui/marks";
import type { TableFilter } from "@/components/ui/table-bar";
import type { TableState } from "@/components/ui/table-state";
import { registerTable } from "./register-config";
import type { RegisterLine } from "./register-rows";
import type { MemberWords } from "./words";

export type RegisterTableProps = {
  lines: RegisterLine[];
  total: number;
  state: TableState;
  /** "/unit/…/members" */
  path: string;
  /** "/api/units/…/members" */
  exportPath: string;
  filters: TableFilter[];
  words: MemberWords["register"];
  rowWords: RowWords;
};

export function RegisterTable(props: RegisterTableProps) {
  const { words, rowWords, path, exportPath } = props;
  const columns = useMemo(() => columnsOf(words, rowWords), [words, rowWords]);
  return (
    <DataTable
      columns={columns}
      rows={props.lines}
      rowKey={(line) => String(line.no)}
      rowHref={(line) => `${path}/${line.no}`}
      total={props.total}
      config={registerTable}
      state={props.state}
      path={path}
      caption={words.caption}
      findLabel={words.find}
      filters={props.filters}
      exports={[
        { href: `${exportPath}.csv`, label: words.csv },
        { href: `${exportPath}.xlsx`, label: words.xlsx },
      ]}
    />
  );
}

function columnsOf(words: MemberWords["register"], row: RowWords): DataColumn<RegisterLine>[] {
  return [
    { id: "name", header: words.name, cell: (line) => line.name },
    { id: "no", header: words.no, cell: (line) => line.no, numeric: true },
    { id: "village", header: words.village, cell: (line) => line.village },
    { id: "option", header: words.option, cell: (line) => line.option },
    {
      id: "strip",
      header: words.strip,
      cell: (line) => line.cells && <Strip cells={line.cells} label={said(line.cells, words)} />,
    },
    { id: "standing", header: words.standing, cell: (line) => standing(line, words, row) },
    { id: "carer", header: words.carer, cell: (line) => line.carer || words.nobody },
    { id: "phone", header: words.phone, cell: (line) => line.phone, numeric: true },
  ];
}

function said(cells: string, words: MemberWords["register"]): string {
  const count = (cell: string) => cells.split(cell).length - 1;
  return fillWords(words.stripLabel, { paid: count("p"), missed: count("m") });
}

function standing({ chip }: RegisterLine, words: MemberWords["register"], row: RowWords) {
  if (typeof chip === "number")
    return <Chip tone="amber">{row.owes.replace("{n}", `${chip}`)}</Chip>;
  switch (chip) {
    case "left":
      return <Chip>{words.isLeft}</Chip>;
    case "uninsured":
      return <Chip>{words.isUninsured}</Chip>;
    case "paid":
      return <Chip tone="teal">{row.paid}</Chip>;
    case "back":
    case "steady":
    case "first":
      return <Chip tone="amber">{words.due}</Chip>;
    default:
      return <Chip tone="red">{row.risk[chip] ?? words.due}</Chip>;
  }
}
