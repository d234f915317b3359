import { averageRetention, retention } from "@/lib/contributions/retention";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { isoMonth, type Month } from "@/lib/month";
import { villageList } from "@/lib/places/names";
import type { FileTable } from "@/lib/spreadsheet/file-response";
import type { CommitteeLine, UnitToAssess } from "@/lib/units/committee-queries";
import type { ComparedUnit } from "@/lib/units/figures-queries";
import type { UnitRow } from "@/lib/units/table-queries";
import { unitGoals, unitTableRows } from "./units-rows";

// The tables of these pages as files: the same rows from the same functions as on the screen.

const text = (header: string, width?: number) => ({ header, type: "text" as const, width });
const number = (header: string) => ({ header, type: "number" as const });

/** "60.85" as a number of a spreadsheet; empty where there is none. */
const rate = (percent: string | null) => (percent === null ? null : Number(percent));

export function unitsFile(rows: readonly UnitRow[], month: Month, locale: Locale): FileTable {
  const t = translator(locale, "units");
  const shown = unitTableRows(rows, month, locale, false);
  return {
    name: `units-${isoMonth(month)}`,
    sheet: t("units"),
    columns: [
      text(t("table.unit"), 28),
      text(t("table.district"), 20),
      text(t("table.province"), 20),
      text(t("table.track"), 24),
      number(t("table.registered")),
      number(t("table.insured")),
      number(t("table.payers")),
      number(t("table.retention")),
      number(t("table.average")),
      number(t("table.growth")),
      text(t("table.goal")),
      text(t("table.villages")),
    ],
    rows: rows.map((row, at) => {
      const line = shown[at];
      const reached = unitGoals(row).filter((g) => g.reached).length;
      return [
        line?.name,
        line?.area,
        locale === "th" ? row.provinceTh : row.provinceEn,
        t(`track.${row.track}`),
        row.registered,
        row.insured,
        row.payers,
        rate(line?.retention ?? null),
        rate(line?.average ?? null),
        row.insuredYearAgo === null ? null : row.insured - row.insuredYearAgo,
        row.goals.length === 0 ? "" : `${reached} / ${row.goals.length}`,
        `${row.villagesCared} / ${row.villages}`,
      ];
    }),
  };
}

export function compareFile(units: readonly ComparedUnit[], locale: Locale): FileTable {
  const t = translator(locale, "units");
  const months = units[0]?.months.map((m) => m.month) ?? [];
  return {
    name: "compare-units",
    sheet: t("compare.chart"),
    columns: [
      text(t("retention.corner")),
      ...units.flatMap((u) => {
        const name = locale === "th" ? u.shortTh : u.shortEn;
        return [
          number(`${name} ${t("table.insured")}`),
          number(`${name} ${t("table.payers")}`),
          number(`${name} ${t("table.retention")}`),
        ];
      }),
    ],
    rows: [
      ...months.map((month, at) => [
        isoMonth(month),
        ...units.flatMap((u) => {
          const { insured = 0, payers = 0 } = u.months[at] ?? {};
          return [insured, payers, rate(retention(payers, insured).percent)];
        }),
      ]),
      [t("table.average"), ...units.flatMap((u) => [null, null, rate(averageRetention(u.months))])],
    ],
  };
}

export function committeeFile(
  rows: readonly CommitteeLine[],
  slug: string,
  locale: Locale,
): FileTable {
  const t = translator(locale, "units");
  const date = (header: string) => ({ header, type: "date" as const });
  return {
    name: `${slug}-committee`,
    sheet: t("committee.list"),
    columns: [
      text(t("committee.name"), 28),
      text(t("committee.position"), 18),
      text(t("committee.grade")),
      text(t("committee.phone")),
      text(t("committee.villages"), 28),
      date(t("committee.sinceField")),
      date(t("committee.until")),
    ],
    rows: rows.map((c) => [
      c.name,
      t(`position.${c.position}`),
      c.grade,
      c.phone,
      villageList(c.villages, locale),
      c.since,
      c.until,
    ]),
  };
}

export function assessFile(units: readonly UnitToAssess[], locale: Locale): FileTable {
  const t = translator(locale, "programme");
  const u = translator(locale, "units");
  return {
    name: "committee-to-assess",
    sheet: t("assess.over"),
    columns: [
      text(t("assess.unit"), 24),
      text(t("assess.province"), 20),
      text(t("assess.name"), 28),
      text(t("assess.position"), 18),
      text(t("assess.grade")),
    ],
    rows: units.flatMap((unit) =>
      unit.members.map((m) => [
        locale === "th" ? unit.shortTh : unit.shortEn,
        locale === "th" ? unit.provinceTh : unit.provinceEn,
        m.name,
        u(`position.${m.position}`),
        m.grade,
      ]),
    ),
  };
}
