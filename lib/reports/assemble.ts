import type { Satang } from "@/lib/money";
import { percent } from "@/lib/percent";

/** What a figure counts, for how it is written. */
export type Measure = "people" | "days" | "times" | "items" | "satang" | "percent" | "state";

export type FigureKey =
  | "registered"
  | "came"
  | "went"
  | "insured"
  | "joined"
  | "payers"
  | "retention"
  | "returned"
  | "missed"
  | "roundClosed"
  | "service"
  | "serviceFee"
  | "fundClosed"
  | "fundOpening"
  | "fundIn"
  | "fundOut"
  | "fundClosing"
  | "fundDifference"
  | "enrolments"
  | "campaigns"
  | "reached"
  | "meetings"
  | "decisions"
  | "tasks"
  | "tasksDone";

/**
 * One line of a report. `of` says which service, where there are several. `value` is null where the
 * records have no such figure yet (nobody insured, the month not closed), never zero instead. A
 * percentage is kept in hundredths, money in satang, a state as 0 or 1.
 */
export type Figure = { key: FigureKey; of?: string; value: number | null };

export const measures: Record<FigureKey, Measure> = {
  registered: "people",
  came: "people",
  went: "people",
  insured: "people",
  joined: "people",
  payers: "people",
  retention: "percent",
  returned: "people",
  missed: "people",
  roundClosed: "state",
  service: "times",
  serviceFee: "satang",
  fundClosed: "state",
  fundOpening: "satang",
  fundIn: "satang",
  fundOut: "satang",
  fundClosing: "satang",
  fundDifference: "satang",
  enrolments: "people",
  campaigns: "days",
  reached: "people",
  meetings: "times",
  decisions: "items",
  tasks: "items",
  tasksDone: "items",
};

/** The records of a month, as the report's sources give them. */
export type MonthFacts = {
  figures: {
    registered: number;
    insured: number;
    payers: number;
    joined: number;
    returned: number;
  } | null;
  came: number;
  went: number;
  roundClosed: boolean;
  services: readonly { service: string; times: number; fee: Satang }[];
  fund: {
    opening: Satang;
    in: Satang;
    out: Satang;
    closing: Satang;
    closed: boolean;
    /** counted less booked cash, where this month itself was closed with a count */
    difference: Satang | null;
  } | null;
  enrolments: number;
  campaigns: { days: number; reached: number };
  meetings: { held: number; decisions: number; tasks: number; tasksDone: number };
};

type Source = (facts: MonthFacts) => Figure[];

/**
 * The parts of a report in the order in which it is read. What the product does not keep yet (claims,
 * debts, cases) is left out; each joins as one line here.
 */
const sources: readonly Source[] = [people, round, services, fund, work];

/** The month's report from its records. Pure: the same records give the same report. */
export function assemble(facts: MonthFacts): Figure[] {
  return sources.flatMap((source) => source(facts));
}

function people({ figures, came, went }: MonthFacts): Figure[] {
  return [
    ...(figures ? [{ key: "registered", value: figures.registered } as const] : []),
    { key: "came", value: came },
    { key: "went", value: went },
  ];
}

function round({ figures, roundClosed }: MonthFacts): Figure[] {
  if (!figures) return [];
  const { insured, payers, joined, returned } = figures;
  return [
    { key: "insured", value: insured },
    { key: "joined", value: joined },
    { key: "payers", value: payers },
    { key: "retention", value: hundredths(payers, insured) },
    { key: "returned", value: returned },
    { key: "missed", value: insured - payers },
    { key: "roundClosed", value: roundClosed ? 1 : 0 },
  ];
}

function services({ services: taken }: MonthFacts): Figure[] {
  return taken.flatMap(({ service, times, fee }) => [
    { key: "service" as const, of: service, value: times },
    { key: "serviceFee" as const, of: service, value: fee },
  ]);
}

function fund({ fund: books }: MonthFacts): Figure[] {
  if (!books) return [];
  return [
    { key: "fundOpening", value: books.opening },
    { key: "fundIn", value: books.in },
    { key: "fundOut", value: books.out },
    { key: "fundClosing", value: books.closing },
    { key: "fundClosed", value: books.closed ? 1 : 0 },
    ...(books.difference === null
      ? []
      : [{ key: "fundDifference", value: books.difference } as const]),
  ];
}

function work({ enrolments, campaigns, meetings }: MonthFacts): Figure[] {
  return [
    { key: "enrolments", value: enrolments },
    { key: "campaigns", value: campaigns.days },
    { key: "reached", value: campaigns.reached },
    { key: "meetings", value: meetings.held },
    { key: "decisions", value: meetings.decisions },
    { key: "tasks", value: meetings.tasks },
    { key: "tasksDone", value: meetings.tasksDone },
  ];
}

/** A percentage in hundredths, rounded as everywhere; null of nobody. */
export function hundredths(part: number, whole: number): number | null {
  const text = percent(part, whole);
  return text === null ? null : Math.round(Number(text) * 100);
}

export type Difference = { key: FigureKey; of?: string; was: number | null; is: number | null };

const nameOf = (figure: Figure) => `${figure.key} ${figure.of ?? ""}`;

/**
 * What the records say otherwise now than when the report was handed in; null stands for a figure that
 * there was not, or is not any more.
 */
export function differences(then: readonly Figure[], now: readonly Figure[]): Difference[] {
  const before = new Map(then.map((figure) => [nameOf(figure), figure]));
  const after = new Map(now.map((figure) => [nameOf(figure), figure]));
  const fresh = now.filter((figure) => !before.has(nameOf(figure)));
  return [...then, ...fresh].flatMap((figure) => {
    const name = nameOf(figure);
    const was = before.get(name)?.value ?? null;
    const is = after.get(name)?.value ?? null;
    return was === is ? [] : [{ key: figure.key, of: figure.of, was, is }];
  });
}

/**
 * The sums of several units' reports. A percentage is worked out anew from its sums; states count the
 * units for which they hold; a figure that no report has is left out.
 */
export function consolidated(reports: readonly (readonly Figure[])[]): Figure[] {
  const sums = new Map<string, Figure>();
  for (const report of reports) {
    for (const figure of report) {
      const name = nameOf(figure);
      const sum = sums.get(name);
      const value = (sum?.value ?? 0) + (figure.value ?? 0);
      const none = figure.value === null && (sum?.value ?? null) === null;
      sums.set(name, { ...figure, value: none ? null : value });
    }
  }
  const total = (key: FigureKey) => sums.get(`${key} `)?.value ?? 0;
  return [...sums.values()].map((figure) =>
    figure.key === "retention"
      ? { ...figure, value: hundredths(total("payers"), total("insured")) }
      : figure,
  );
}
