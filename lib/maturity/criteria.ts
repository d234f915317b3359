import type { Said } from "@/lib/assessments/instrument";

/** From the first step to the last; every unit is at least learning. */
export const tiers = ["learning", "intensive", "system_innovation"] as const;

export type Tier = (typeof tiers)[number];

/** The tiers that have criteria. */
export const earnedTiers = ["intensive", "system_innovation"] as const;

export type EarnedTier = (typeof earnedTiers)[number];

/**
 * What the records tell of a unit, one figure each. A domain that comes later (claims, debts) joins
 * here with its key, its measure and its line in evidence-queries.ts.
 */
export const figures = {
  committee: "people",
  villages_cared: "percent",
  regulation: "count",
  months_recorded: "months",
  retention_half_year: "percent",
  retention_year: "percent",
  marks: "count",
  mark_team: "mark",
  mark_data: "mark",
  mark_rules: "mark",
  mark_office: "mark",
  mark_goals: "mark",
  capacity_rounds: "count",
  capacity_mean: "level",
  happiness_rounds: "count",
  innovation: "count",
  fund_closes: "months",
  plan_done: "percent",
  reports_on_time: "months",
  campaigns: "count",
  mentored: "count",
} as const satisfies Record<string, Measure>;

/** A mark is 1 where the unit has it, 0 where it was looked at and missed. */
export type Measure = "people" | "percent" | "count" | "months" | "level" | "mark";

export type FigureKey = keyof typeof figures;

const mostOfMeasure = {
  people: 50,
  percent: 100,
  count: 100,
  months: 6,
  level: 4,
  mark: 1,
} as const;

// Marks are five and criteria of innovation seven; months are looked at for half a year.
const mostOfFigure: Partial<Record<FigureKey, number>> = { regulation: 1, marks: 5, innovation: 7 };

/** The most that a figure can come to, or that makes sense to ask for. */
export const mostOf = (key: FigureKey): number => mostOfFigure[key] ?? mostOfMeasure[figures[key]];

export const figureKeys = Object.keys(figures) as FigureKey[];

/** Evidence of one unit; null = there is nothing to tell it from (nobody insured, fewer than five). */
export type Evidence = {
  figures: Readonly<Record<FigureKey, number | null>>;
  /** by criterion: what the coordinator judged last */
  judged: Readonly<Record<string, boolean | undefined>>;
};

/** A figure at least so high, or a judgement. From `nearly` on it is close. */
export type Criterion = { key: string; tier: EarnedTier } & (
  | { by: "figure"; figure: FigureKey; atLeast: number; nearly: number }
  | { by: "judgement"; name: Said }
);

export type Standard = {
  version: number;
  /** null: comes with the product */
  id: number | null;
  criteria: readonly Criterion[];
};

const figure = (tier: EarnedTier, key: FigureKey, atLeast: number, nearly: number): Criterion => ({
  key,
  tier,
  by: "figure",
  figure: key,
  atLeast,
  nearly,
});

/**
 * The standard that comes with the product. The thresholds are ours; what is asked for is what the
 * programme's report says made units strong.
 */
export const firstStandard: Standard = {
  version: 1,
  id: null,
  criteria: [
    figure("intensive", "committee", 5, 4),
    figure("intensive", "villages_cared", 60, 40),
    figure("intensive", "regulation", 1, 1),
    figure("intensive", "months_recorded", 6, 4),
    figure("intensive", "retention_half_year", 40, 30),
    figure("intensive", "marks", 4, 3),
    figure("intensive", "capacity_rounds", 1, 1),
    figure("system_innovation", "retention_year", 50, 40),
    figure("system_innovation", "fund_closes", 3, 1),
    figure("system_innovation", "happiness_rounds", 1, 1),
    figure("system_innovation", "plan_done", 60, 40),
    figure("system_innovation", "reports_on_time", 4, 2),
    figure("system_innovation", "mentored", 1, 1),
    {
      key: "partners",
      tier: "system_innovation",
      by: "judgement",
      name: {
        th: "มีหน่วยงานในพื้นที่ร่วมหนุนงานต่อเนื่อง",
        en: "Agencies of the place support the work all the time",
      },
    },
  ],
};

/**
 * The criteria of a new version, each judgement under the key of the same sentence in an earlier
 * version. Another sentence is another judgement: nobody has judged it yet, whatever line it is
 * written on, so it gets a key that no version had and loses the English of the old one.
 */
export function keyedAnew(
  criteria: readonly Criterion[],
  earlier: readonly Criterion[],
  version: { place: string; no: number },
): Criterion[] {
  const taken = new Set<string>();
  return criteria.map((criterion, at) => {
    if (criterion.by !== "judgement") return criterion;
    const { th, en } = criterion.name;
    const same = earlier.find(
      (one) => one.by === "judgement" && one.name.th === th && !taken.has(one.key),
    );
    const key = same?.key ?? `own_${version.place}_${version.no}_${at}`;
    taken.add(key);
    const known = same?.by === "judgement" ? same.name.en : th;
    // The English of a sentence that was written over is not that of the new one.
    const left = earlier.some(
      (one) => one.by === "judgement" && one.name.en === en && one.name.th !== th,
    );
    const name = { th, en: en === th || left ? known : en };
    return { ...criterion, key, name };
  });
}
