import "server-only";
import type { Locale } from "@/lib/i18n/locale";
import { csvStream, type XlsxColumn, type XlsxValue, xlsxFile } from "./write";

export type FileFormat = "csv" | "xlsx";

export type FileTable = {
  /** without an ending; ASCII */
  name: string;
  sheet: string;
  columns: XlsxColumn[];
  rows: Iterable<readonly XlsxValue[]> | AsyncIterable<readonly XlsxValue[]>;
};

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A table as a file to download, in either format. */
export async function fileResponse(
  format: FileFormat,
  table: FileTable,
  locale: Locale,
): Promise<Response> {
  const { name, sheet, columns, rows } = table;
  const body =
    format === "csv"
      ? csvStream(
          columns.map((column) => column.header),
          rows,
        )
      : new Uint8Array(
          await xlsxFile({
            sheet,
            columns,
            rows,
            calendar: locale === "th" ? "buddhist" : "gregorian",
          }),
        );
  return new Response(body, {
    headers: {
      "content-type": types[format],
      "content-disposition": `attachment; filename="${name}.${format}"`,
      "cache-control": "private, no-store",
    },
  });
}

/** A sentence instead of a file. */
export function sentence(status: 400 | 401 | 404 | 500, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
