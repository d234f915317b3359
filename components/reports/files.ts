import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { isoMonth } from "@/lib/month";
import { type Figure, measures } from "@/lib/reports/assemble";
import type { ProvinceReports } from "@/lib/reports/queries";
import type { FileTable } from "@/lib/spreadsheet/file-response";
import { figureName } from "./figures";

/**
 * A month's reports unit by unit, figure by figure, and their sums with how many units these are of;
 * baht and percent as numbers.
 */
export function reportsFile(reports: ProvinceReports, locale: Locale): FileTable {
  const t = translator(locale, "reports");
  const scale = { satang: 100, percent: 100, people: 1, days: 1, times: 1, items: 1, state: 1 };
  const count = reports.units.filter(({ figures }) => figures).length;
  const lines = (head: (string | null)[], figures: readonly Figure[]) =>
    figures.map((figure) => [
      ...head,
      figureName(figure, locale),
      figure.value === null ? null : figure.value / scale[measures[figure.key]],
    ]);
  return {
    name: `reports-${isoMonth(reports.month)}`,
    sheet: t("pageTitle"),
    columns: [
      { header: t("province.unit"), type: "text" as const, width: 40 },
      { header: t("list.state"), type: "text" as const, width: 20 },
      { header: t("page.figure"), type: "text" as const, width: 40 },
      { header: t("page.value"), type: "number" as const },
    ],
    rows: [
      ...reports.units.flatMap((unit) => {
        const head = [locale === "th" ? unit.nameTh : unit.nameEn, t(`state.${unit.state}`)];
        return unit.figures ? lines(head, unit.figures) : [[...head, null, null]];
      }),
      ...lines([t("province.sumsRow", { count, all: reports.units.length }), null], reports.sums),
    ],
  };
}
