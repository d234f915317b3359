"use client";
import { useMemo } from "react";
import { type DataColumn, DataTable, type DataTableProps } from "@/components/ui/data-table";
import { Chip } from "@/components/ui/marks";
import { EntryText } from "./entry-text";
import { receiptsConfig } from "./receipts-config";
import type { ReceiptRow } from "./receipts-rows";

export type ReceiptsWords = Record<
  "number" | "issued" | "payer" | "text" | "receiver" | "prints" | "amount",
  string
>;

/** The receipts of a year, one a row; each opens. */
export function ReceiptsTable({
  unitPath,
  yearBe,
  words,
  ...table
}: Omit<DataTableProps<ReceiptRow>, "columns" | "rowKey" | "rowHref" | "config"> & {
  /** "/unit/…" */
  unitPath: string;
  yearBe: number;
  words: ReceiptsWords;
}) {
  const columns = useMemo(
    (): DataColumn<ReceiptRow>[] => [
      {
        id: "no",
        header: words.number,
        cell: (row) => (
          <>
            <span className="sm:hidden">{words.number} </span>
            {row.number}
          </>
        ),
      },
      {
        id: "issued",
        header: words.issued,
        cell: (row) => <span className="whitespace-nowrap">{row.issued}</span>,
      },
      { id: "payer", header: words.payer, cell: (row) => row.payer },
      {
        id: "text",
        header: words.text,
        cell: (row) => (
          <div>
            <EntryText words={row.text} />
            {row.cancelled && <Chip tone="amber">{row.cancelled}</Chip>}
          </div>
        ),
      },
      { id: "by", header: words.receiver, cell: (row) => row.by },
      { id: "prints", header: words.prints, cell: (row) => row.prints },
      {
        id: "amount",
        header: words.amount,
        numeric: true,
        cell: (row) => <span className={row.cancelled ? "line-through" : ""}>{row.amount}</span>,
      },
    ],
    [words],
  );
  return (
    <DataTable
      {...table}
      config={receiptsConfig}
      columns={columns}
      rowKey={(row) => String(row.no)}
      rowHref={(row) => `${unitPath}/receipts/${yearBe}/${row.no}`}
    />
  );
}
