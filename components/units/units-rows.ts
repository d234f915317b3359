import type { TableConfig } from "@/components/ui/table-state";
import { averageRetention, retention } from "@/lib/contributions/retention";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { addMonths, type Month, monthsBetween } from "@/lib/month";
import { tracks } from "@/lib/units/choices";
import { type GoalProgress, goalProgress } from "@/lib/units/goals";
import type { UnitRow } from "@/lib/units/table-queries";

/** A unit as one line of a table: compact, ready to show. */
export type UnitTableRow = {
  slug: string;
  name: string;
  area: string;
  registered: number;
  insured: number;
  payers: number;
  retention: string | null;
  average: string | null;
  line: (number | null)[];
  growth: string;
  goals: string;
  goalsMet: boolean;
  villages: string;
  gap: boolean;
};

/** What the table of units sorts and filters by; the month stays in the address with them. */
export const unitsConfig: TableConfig = {
  columns: [
    { id: "unit", sortable: true, fixed: true },
    { id: "registered", sortable: true },
    { id: "insured", sortable: true },
    { id: "payers", hidden: true },
    { id: "line" },
    { id: "retention", sortable: true },
    { id: "average", sortable: true },
    { id: "growth", sortable: true },
    { id: "goal" },
    { id: "villages", sortable: true },
  ],
  filters: { track: tracks, province: null, month: null },
  sort: [{ id: "retention", desc: false }],
};

/** The rows of a page; every rate through the one function that works it out. */
export function unitTableRows(
  rows: readonly UnitRow[],
  month: Month,
  locale: Locale,
  withProvince: boolean,
): UnitTableRow[] {
  const t = translator(locale, "units");
  const year = monthsBetween(addMonths(month, -11), month);
  return rows.map((row) => {
    const known = new Map(row.months.map((m) => [m.month, m]));
    const line = year.map((m) => {
      const figures = known.get(m);
      const percent = figures ? retention(figures.payers, figures.insured).percent : null;
      return percent === null ? null : Math.round(Number(percent));
    });
    const measured = unitGoals(row).filter((g) => g.reached !== null);
    const reached = measured.filter((g) => g.reached).length;
    const district = locale === "th" ? row.districtTh : row.districtEn;
    const province = locale === "th" ? row.provinceTh : row.provinceEn;
    return {
      slug: row.slug,
      name: locale === "th" ? row.shortTh : row.shortEn,
      area: withProvince ? `${district} · ${province}` : district,
      registered: row.registered,
      insured: row.insured,
      payers: row.payers,
      retention: retention(row.payers, row.insured).percent,
      average: averageRetention(row.months.filter((m) => m.month > addMonths(month, -12))),
      line,
      growth:
        row.insuredYearAgo === null
          ? t("table.growthNone")
          : signed(row.insured - row.insuredYearAgo),
      goals:
        row.goals.length === 0
          ? t("table.goalNone")
          : t("table.goalReached", { reached, all: row.goals.length }),
      goalsMet: row.goals.length > 0 && reached === row.goals.length,
      villages: t("table.villagesOf", { cared: row.villagesCared, all: row.villages }),
      gap: row.villagesCared < row.villages,
    };
  });
}

/** How far the open goals of a unit have come, each from the month it began. */
export function unitGoals(
  row: Pick<UnitRow, "goals" | "months" | "villagesCared">,
): GoalProgress[] {
  return row.goals.map((goal) =>
    goalProgress(goal, {
      months: row.months.filter((m) => m.month >= goal.startsIn),
      villagesCared: row.villagesCared,
    }),
  );
}

export function signed(n: number): string {
  const text = Math.abs(n).toLocaleString("en-US");
  return n > 0 ? `+${text}` : n < 0 ? `−${text}` : "0";
}
