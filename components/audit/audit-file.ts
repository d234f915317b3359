import type { AuditLine, AuditNames } from "@/lib/access/audit-queries";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { FileTable } from "@/lib/spreadsheet/file-response";
import { auditRows } from "./audit-rows";

/** The audit trail as it stands on the screen, for a spreadsheet. */
export function auditFile(
  lines: readonly AuditLine[],
  names: AuditNames,
  slug: string,
  locale: Locale,
): FileTable {
  const t = translator(locale, "audit");
  const column = (header: string, width: number) => ({ header, type: "text" as const, width });
  return {
    name: `${slug}-audit`,
    sheet: t("caption"),
    columns: [
      column(t("at"), 22),
      column(t("who"), 24),
      column(t("what"), 24),
      column(t("about"), 24),
      column(t("changes"), 60),
    ],
    rows: auditRows(lines, names, `/unit/${slug}`, locale).map((row) => [
      row.at,
      row.who,
      row.what,
      row.about,
      row.changes.join(" · "),
    ]),
  };
}
