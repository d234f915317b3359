import { roundFile } from "@/components/contributions/round-export";
import { csvStream } from "@/lib/spreadsheet/write";

/** The round as the page shows it, as CSV. */
export async function GET(request: Request, { params }: { params: Promise<{ unit: string }> }) {
  const file = await roundFile(request, (await params).unit);
  if (typeof file === "number") return new Response(null, { status: file });
  const header = file.columns.map((column) => column.header);
  return new Response(csvStream(header, file.rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${file.name}.csv"`,
      "cache-control": "no-store",
    },
  });
}
