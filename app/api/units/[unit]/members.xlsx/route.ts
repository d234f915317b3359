import { registerTable } from "@/components/members/register-config";
import { exportColumns } from "@/components/members/register-export";
import { memberWords } from "@/components/members/words";
import { readTableState } from "@/components/ui/table-state";
import { mayRunUnit } from "@/lib/access/policy";
import { currentActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale } from "@/lib/i18n/server";
import { exportMembers } from "@/lib/members/export-queries";
import { monthOf } from "@/lib/month";
import { xlsxFile } from "@/lib/spreadsheet/write";
import { unitForWork } from "@/lib/units/queries";

/** The register as a workbook, of the members the table's address asks for. */
export async function GET(request: Request, { params }: { params: Promise<{ unit: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const [{ unit: slug }, locale] = await Promise.all([params, currentLocale()]);
  const unit = await unitForWork(actor, slug);
  if (!unit || !mayRunUnit(actor, unit.id)) return new Response(null, { status: 404 });
  const state = readTableState(new URL(request.url).searchParams, registerTable);
  const columns = exportColumns(locale);
  const members = exportMembers(actor, unit.id, state, monthOf(todayInBangkok()));
  async function* rows() {
    for await (const member of members) yield columns.map(({ cell }) => cell(member));
  }
  const file = await xlsxFile({
    sheet: memberWords(locale).export.sheet,
    columns: columns.map(({ column }) => column),
    rows: rows(),
    calendar: locale === "th" ? "buddhist" : "gregorian",
  });
  return new Response(new Uint8Array(file), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="members-${slug}.xlsx"`,
      "cache-control": "no-store",
    },
  });
}
