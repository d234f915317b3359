import { roundFile } from "@/components/contributions/round-export";
import { xlsxFile } from "@/lib/spreadsheet/write";

/** The round as the page shows it, as an Excel file. */
export async function GET(request: Request, { params }: { params: Promise<{ unit: string }> }) {
  const file = await roundFile(request, (await params).unit);
  if (typeof file === "number") return new Response(null, { status: file });
  return new Response(new Uint8Array(await xlsxFile(file)), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="${file.name}.xlsx"`,
      "cache-control": "no-store",
    },
  });
}
