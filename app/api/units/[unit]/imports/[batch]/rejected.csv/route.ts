import { verdictWords } from "@/components/imports/verdicts";
import { currentActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { cellText } from "@/lib/imports/cells";
import { importBatch, rejectedRows } from "@/lib/imports/queries";
import { sentence } from "@/lib/spreadsheet/file-response";
import { csvStream } from "@/lib/spreadsheet/write";

/** The rows that were not recorded, as they stood in the file, each with the reason before it. */
export async function GET(_: Request, { params }: { params: Promise<{ batch: string }> }) {
  const [actor, { batch: id }, t, say, locale] = await Promise.all([
    currentActor(),
    params,
    words("imports"),
    words("refusals"),
    currentLocale(),
  ]);
  if (!actor) return sentence(401, say("signed_out"));
  const batch = /^\d{1,9}$/.test(id) ? await importBatch(actor, Number(id)) : null;
  if (!batch) return sentence(404, t("notFound"));
  const said = verdictWords(locale, batch.kind);
  async function* rows() {
    if (!actor || !batch) return;
    for await (const piece of rejectedRows(actor, batch)) {
      for (const row of piece) {
        const verdict = row.skip ? "skipped" : (row.verdict ?? "");
        const cells = batch.columns.map((_, i) => cellText(row.cells[i]));
        yield [row.row, said[verdict]?.label ?? verdict, said[verdict]?.next ?? "", ...cells];
      }
    }
  }
  const header = [t("csv.row"), t("csv.reason"), t("csv.next"), ...batch.columns];
  return new Response(csvStream(header, rows()), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="import-${batch.id}-rejected.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
