"use client";
import { useMemo } from "react";
import { type DataColumn, DataTable, type DataTableProps } from "@/components/ui/data-table";
import { Chip } from "@/components/ui/marks";
import { EntryText } from "./entry-text";
import { journalConfig } from "./journal-config";
import type { JournalRow } from "./journal-rows";

export type JournalWords = Record<
  "no" | "booked" | "text" | "kind" | "account" | "article" | "in" | "out" | "photo",
  string
>;

/** The journal, an entry a row; each opens. */
export function JournalTable({
  words,
  ...table
}: Omit<DataTableProps<JournalRow>, "columns" | "rowKey" | "rowHref" | "config"> & {
  words: JournalWords;
}) {
  const columns = useMemo(
    (): DataColumn<JournalRow>[] => [
      {
        id: "no",
        header: words.no,
        cell: (row) => (
          <>
            <span className="sm:hidden">{words.no} </span>
            {row.no}
          </>
        ),
      },
      {
        id: "booked",
        header: words.booked,
        cell: (row) => <span className="whitespace-nowrap">{row.booked}</span>,
      },
      { id: "text", header: words.text, cell: (row) => <Text row={row} photo={words.photo} /> },
      { id: "kind", header: words.kind, cell: (row) => row.kind },
      { id: "account", header: words.account, cell: (row) => row.account },
      { id: "article", header: words.article, cell: (row) => row.article },
      { id: "in", header: words.in, cell: (row) => row.in, numeric: true },
      { id: "out", header: words.out, cell: (row) => row.out, numeric: true },
    ],
    [words],
  );
  return (
    <DataTable
      {...table}
      config={journalConfig}
      columns={columns}
      rowKey={(row) => String(row.no)}
      rowHref={(row) => `${table.path}/${row.no}`}
    />
  );
}

function Text({ row, photo }: { row: JournalRow; photo: string }) {
  return (
    <div>
      <EntryText words={row.text} />
      {row.whom && <small>{row.whom}</small>}
      {row.still && <small>{row.still}</small>}
      {(row.mark || row.photo) && (
        <span className="flex flex-wrap gap-1">
          {row.mark && <Chip tone="amber">{row.mark}</Chip>}
          {row.photo && <Chip>{photo}</Chip>}
        </span>
      )}
    </div>
  );
}
