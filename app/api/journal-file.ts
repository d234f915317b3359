import "server-only";
import { journalConfig } from "@/components/fund/journal-config";
import { journalFile } from "@/components/fund/journal-file";
import { readTableState } from "@/components/ui/table-state";
import { committeeAt } from "@/lib/access/policy";
import { currentActor } from "@/lib/access/session";
import { journalRows } from "@/lib/fund/journal-queries";
import { currentLocale, words } from "@/lib/i18n/server";
import { type FileFormat, fileResponse, sentence } from "@/lib/spreadsheet/file-response";

/** The journal as a file, of the entries the table's address asks for, the oldest first. */
export function journalRoute(format: FileFormat) {
  return async (request: Request, { params }: { params: Promise<{ unit: string }> }) => {
    const [actor, locale, t, { unit: slug }] = await Promise.all([
      currentActor(),
      currentLocale(),
      words("units"),
      params,
    ]);
    if (!actor) return sentence(401, t("exports.signIn"));
    const unitId = committeeAt(actor, slug)?.unitId;
    const state = readTableState(new URL(request.url).searchParams, journalConfig);
    const rows = unitId === undefined ? null : journalRows(actor, unitId, state);
    if (!rows) return sentence(404, t("exports.notFound"));
    return fileResponse(format, journalFile(rows, slug, locale), locale);
  };
}
