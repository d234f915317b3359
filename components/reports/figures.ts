import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { isoMonth, type Month } from "@/lib/month";
import { serviceName } from "@/lib/regulations/names";
import { type Figure, type FigureKey, measures } from "@/lib/reports/assemble";
import type { ReportState } from "@/lib/reports/due";
import type { Tone } from "../ui/marks";

/** The parts of a report in which its figures are read. */
export type Part = "people" | "round" | "services" | "fund" | "work";

const partOf: Record<FigureKey, Part> = {
  registered: "people",
  came: "people",
  went: "people",
  insured: "round",
  joined: "round",
  payers: "round",
  retention: "round",
  returned: "round",
  missed: "round",
  roundClosed: "round",
  service: "services",
  serviceFee: "services",
  fundClosed: "fund",
  fundOpening: "fund",
  fundIn: "fund",
  fundOut: "fund",
  fundClosing: "fund",
  fundDifference: "fund",
  enrolments: "work",
  campaigns: "work",
  reached: "work",
  meetings: "work",
  decisions: "work",
  tasks: "work",
  tasksDone: "work",
};

/** The figures by part, each part where its first figure stands. */
export function partsOf(figures: readonly Figure[]): [Part, Figure[]][] {
  const parts = new Map<Part, Figure[]>();
  for (const figure of figures) {
    const part = partOf[figure.key];
    parts.set(part, [...(parts.get(part) ?? []), figure]);
  }
  return [...parts];
}

type Named = Pick<Figure, "key" | "of">;

export function figureName({ key, of }: Named, locale: Locale): string {
  const t = translator(locale, "reports");
  return t(`figures.${key}`, {
    of: of ? serviceName({ service: of, nameTh: null, nameEn: null }, locale) : "",
  });
}

/** A figure as it is read: people, baht, "not closed yet"; of many units, how many have closed. */
export function figureText(
  { key, value }: { key: FigureKey; value: number | null },
  locale: Locale,
  many = false,
): string {
  const t = translator(locale, "reports");
  if (value === null) return t("measure.none");
  const measure = measures[key];
  if (measure === "state") {
    if (many) return t("province.yes", { count: value });
    return value === 1 ? t("measure.yes") : t("measure.no");
  }
  if (measure === "satang") {
    return t("measure.satang", { value: signed(value, (n) => formatBaht(n, locale)) });
  }
  if (measure === "percent") return t("measure.percent", { value: (value / 100).toFixed(2) });
  return t(`measure.${measure}`, { value });
}

const signed = (value: number, write: (amount: number) => string) =>
  value < 0 ? `−${write(-value)}` : write(value);

/** Where a committee finds the records behind a figure of a month; `at` is "/unit/…". */
export function recordsOf({ key, of: service }: Named, at: string, month: Month): string {
  const of = isoMonth(month);
  const desk = `/desk?month=${of}&state=kept${service ? `&service=${service}` : ""}`;
  const places: Record<FigureKey, string> = {
    registered: `/members?during=${of}`,
    came: `/members?came=${of}`,
    went: `/members?went=${of}`,
    insured: `/round?month=${of}`,
    joined: `/retention?month=${of}`,
    payers: `/round?month=${of}`,
    retention: `/retention?month=${of}`,
    returned: `/retention?month=${of}`,
    missed: `/unpaid?month=${of}`,
    roundClosed: `/round?month=${of}`,
    service: desk,
    serviceFee: desk,
    fundClosed: `/fund/months/${of}`,
    fundOpening: `/fund/months/${of}`,
    fundIn: `/fund/entries?month=${of}`,
    fundOut: `/fund/entries?month=${of}`,
    fundClosing: `/fund/months/${of}`,
    fundDifference: `/fund/months/${of}`,
    enrolments: `/fees/enrolments?month=${of}`,
    campaigns: `/campaigns?month=${of}`,
    reached: `/campaigns?month=${of}`,
    meetings: `/meetings?month=${of}`,
    decisions: `/meetings?month=${of}`,
    tasks: `/meetings?month=${of}#tasks`,
    tasksDone: `/meetings?month=${of}#done`,
  };
  return `${at}${places[key]}`;
}

export const stateTone: Record<ReportState, Tone> = {
  running: "neutral",
  open: "amber",
  late: "red",
  waiting: "amber",
  returned: "red",
  accepted: "teal",
};
