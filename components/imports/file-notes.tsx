import { Notice } from "@/components/ui/page";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { FileNotes as Notes } from "@/lib/imports/queries";

/** What a person should know of the file itself: merged cells, formulas, hidden rows, further sheets. */
export function FileNotes({ notes, locale }: { notes: Notes; locale: Locale }) {
  const t = translator(locale, "imports");
  const said: string[] = [];
  if (!notes.heading) said.push(t("mapping.noHeading"));
  if (notes.sheets > 1) {
    said.push(t("mapping.sheets", { count: notes.sheets, sheet: notes.sheet ?? "" }));
  }
  if (notes.mergedCells > 0) said.push(t("mapping.merged", { count: notes.mergedCells }));
  if (notes.formulasWithoutValue > 0) {
    said.push(t("mapping.formulas", { count: notes.formulasWithoutValue }));
  }
  if (notes.errorCells > 0) said.push(t("mapping.errors", { count: notes.errorCells }));
  if (notes.hiddenRows > 0) said.push(t("mapping.hidden", { count: notes.hiddenRows }));
  return said.map((text) => (
    <Notice key={text} tone="amber">
      {text}
    </Notice>
  ));
}
