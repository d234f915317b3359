import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import type { UnitsTableWords } from "./units-table";

/** The words of the table; those with a gap in braces are filled in the browser. */
export function unitsTableWords(locale: Locale): UnitsTableWords {
  const t = translator(locale, "units");
  const { table, retention } = messages[locale].units;
  return {
    unit: t("table.unit"),
    district: t("table.district"),
    registered: t("table.registered"),
    insured: t("table.insured"),
    payers: t("table.payers"),
    retention: t("table.retention"),
    average: t("table.average"),
    line: t("table.line"),
    growth: t("table.growth"),
    goal: t("table.goal"),
    villages: t("table.villages"),
    spark: retention.spark,
    sparkNone: retention.sparkNone,
    choose: table.choose,
    compare: t("table.compare"),
    compareHint: t("table.compareHint"),
    compareCount: table.compareCount,
  };
}
