import { registerTable } from "@/components/members/register-config";
import { asText, exportColumns } from "@/components/members/register-export";
import { readTableState } from "@/components/ui/table-state";
import { mayRunUnit } from "@/lib/access/policy";
import { currentActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale } from "@/lib/i18n/server";
import { exportMembers } from "@/lib/members/export-queries";
import { monthOf } from "@/lib/month";
import { csvStream } from "@/lib/spreadsheet/write";
import { unitForWork } from "@/lib/units/queries";

/** The register as a text file, of the members the table's address asks for. */
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
    for await (const member of members) {
      yield columns.map(({ column, cell }) => asText(cell(member), column.type, locale));
    }
  }
  const header = columns.map(({ column }) => column.header);
  return new Response(csvStream(header, rows()), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="members-${slug}.csv"`,
      "cache-control": "no-store",
    },
  });
}
