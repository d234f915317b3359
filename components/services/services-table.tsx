"use client";
import { useMemo } from "react";
import { type DataColumn, DataTable, type DataTableProps } from "@/components/ui/data-table";
import { Chip } from "@/components/ui/marks";
import { servicesConfig } from "./services-config";
import type { ServiceRow } from "./services-rows";

type Words = Record<
  "payer" | "service" | "day" | "class" | "amount" | "receipt" | "by" | "cancelled",
  string
>;

/** Paid services, each opening what its price rests on. */
export function ServicesTable({
  words,
  ...table
}: Omit<DataTableProps<ServiceRow>, "columns" | "rowKey" | "rowHref" | "config"> & {
  words: Words;
}) {
  const columns = useMemo(
    (): DataColumn<ServiceRow>[] => [
      {
        id: "payer",
        header: words.payer,
        cell: (row) => (
          <>
            {row.payer} <small>{row.about}</small>
          </>
        ),
      },
      {
        id: "service",
        header: words.service,
        cell: (row) =>
          row.cancelled ? (
            <>
              <s>{row.service}</s> <Chip>{words.cancelled}</Chip>
            </>
          ) : (
            row.service
          ),
      },
      { id: "day", header: words.day, cell: (row) => row.day },
      { id: "class", header: words.class, cell: (row) => row.price },
      { id: "amount", header: words.amount, numeric: true, cell: (row) => row.amount },
      {
        id: "receipt",
        header: words.receipt,
        cell: (row) => <a href={row.receiptHref}>{row.receipt}</a>,
      },
      { id: "by", header: words.by, cell: (row) => row.by },
    ],
    [words],
  );
  return (
    <DataTable
      {...table}
      config={servicesConfig}
      columns={columns}
      rowKey={(row) => String(row.id)}
      rowHref={(row) => `${table.path}/${row.id}`}
    />
  );
}
