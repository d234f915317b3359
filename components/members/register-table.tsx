"use client";
import { useMemo } from "react";
import type { RowWords } from "@/components/contributions/due-row";
import { stripLabel } from "@/components/contributions/strip-label";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { Chip, Strip } from "@/components/ui/marks";
import { type Packed, unpack } from "@/components/ui/packed";
import type { TableFilter } from "@/components/ui/table-bar";
import type { TableState } from "@/components/ui/table-state";
import { registerTable } from "./register-config";
import type { RegisterLine, RegisterLines } from "./register-rows";
import type { MemberWords } from "./words";

export type RegisterTableProps = Omit<RegisterLines, "lines"> & {
  packedLines: Packed<RegisterLine[]>;
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
  const { path, exportPath, words, packedLines } = props;
  const lines = useMemo(() => unpack(packedLines), [packedLines]);
  const columns = useMemo(() => columnsOf(props), [props]);
  return (
    <DataTable
      columns={columns}
      rows={lines}
      rowKey={([no]) => String(no)}
      rowHref={([no]) => `${path}/${no}`}
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

function columnsOf(props: RegisterTableProps): DataColumn<RegisterLine>[] {
  const { words, rowWords: row, villages, carers } = props;
  return [
    { id: "name", header: words.name, cell: ([, name]) => name },
    { id: "no", header: words.no, cell: ([no]) => no, numeric: true },
    { id: "village", header: words.village, cell: ([, , village]) => villages[village] },
    { id: "option", header: words.option, cell: ([, , , option]) => option },
    {
      id: "strip",
      header: words.strip,
      cell: ([, , , , cells]) =>
        // The heading of the column says of how many months.
        cells && <Strip cells={cells} label={stripLabel(cells, words.stripSaid)} />,
    },
    {
      id: "standing",
      header: words.standing,
      cell: ([, , , , , chip]) => standing(chip, words, row),
    },
    { id: "carer", header: words.carer, cell: ([, , , , , , carer]) => carers[carer] },
    { id: "phone", header: words.phone, cell: ([, , , , , , , phone]) => phone, numeric: true },
  ];
}

function standing(chip: RegisterLine[5], words: MemberWords["register"], row: RowWords) {
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
