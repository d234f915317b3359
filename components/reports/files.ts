import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { isoMonth } from "@/lib/month";
import { measures } from "@/lib/reports/assemble";
import type { ProvinceReports } from "@/lib/reports/queries";
import type { FileTable } from "@/lib/spreadsheet/file-response";
import { figureName } from "./figures";

/** A month's reports unit by unit, figure by figure; baht and percent as numbers. */
export function reportsFile(reports: ProvinceReports, locale: Locale): FileTable {
  const t = translator(locale, "reports");
  const scale = { satang: 100, percent: 100, people: 1, days: 1, times: 1, items: 1, state: 1 };
  return {
    name: `reports-${isoMonth(reports.month)}`,
    sheet: t("pageTitle"),
    columns: [
      { header: t("province.unit"), type: "text" as const, width: 40 },
      { header: t("list.state"), type: "text" as const, width: 20 },
      { header: t("page.figure"), type: "text" as const, width: 40 },
      { header: t("page.value"), type: "number" as const },
    ],
    rows: reports.units.flatMap((unit) => {
      const head = [locale === "th" ? unit.nameTh : unit.nameEn, t(`state.${unit.state}`)];
      if (!unit.figures) return [[...head, null, null]];
      return unit.figures.map((figure) => [
        ...head,
        figureName(figure, locale),
        figure.value === null ? null : figure.value / scale[measures[figure.key]],
      ]);
    }),
  };
}
