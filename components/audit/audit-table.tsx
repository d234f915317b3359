"use client";
import { useMemo } from "react";
import { type DataColumn, DataTable, type DataTableProps } from "@/components/ui/data-table";
import { auditConfig } from "./audit-config";
import type { AuditRow } from "./audit-rows";

/** Who wrote what and when, with what it was before. */
export function AuditTable({
  words,
  ...table
}: Omit<DataTableProps<AuditRow>, "columns" | "rowKey" | "config"> & {
  words: Record<"at" | "who" | "what" | "about" | "changes", string>;
}) {
  const columns = useMemo(
    (): DataColumn<AuditRow>[] => [
      {
        id: "at",
        header: words.at,
        cell: (row) => <span className="sm:whitespace-nowrap">{row.at}</span>,
      },
      { id: "who", header: words.who, cell: (row) => row.who },
      { id: "what", header: words.what, cell: (row) => row.what },
      {
        id: "about",
        header: words.about,
        cell: (row) => (row.href ? <a href={row.href}>{row.about || row.what}</a> : row.about),
      },
      {
        id: "changes",
        header: words.changes,
        cell: (row) => row.changes.join(" · "),
      },
    ],
    [words],
  );
  return <DataTable {...table} config={auditConfig} columns={columns} rowKey={(row) => row.id} />;
}
