import { type Tier, tiers } from "@/lib/maturity/criteria";
import { tracks } from "@/lib/units/choices";

/** How a figure is written, and whether two can be drawn on one scale. */
export type Measure =
  | "tier"
  | "count"
  | "percent"
  | "change"
  | "level"
  | "score"
  | "baht"
  | "months";

/**
 * The columns units are compared by, in their order. A domain that comes later (claims, debts) joins
 * with its line here, one in compare-queries.ts and its name in the words.
 */
export const columns = {
  tier: "tier",
  registered: "count",
  insured: "count",
  retention: "percent",
  average: "percent",
  growth: "change",
  capacity_before: "level",
  capacity: "level",
  happiness: "score",
  fund: "baht",
  reports: "months",
} as const satisfies Record<string, Measure>;

/** Reports on time are looked back over so many months. */
export const reportMonths = 6;

export type ColumnKey = keyof typeof columns;

export const columnKeys = Object.keys(columns) as ColumnKey[];

/** A unit with its figures; null = there is nothing to tell it from, or fewer than five answered. */
export type ComparedRow = {
  id: number;
  slug: string;
  shortTh: string;
  shortEn: string;
  districtTh: string;
  districtEn: string;
  track: string;
  tier: Tier | null;
  /** reports owed in the months looked back over */
  reportsDue: number;
  /** tiers count from 1, the fund is in satang */
  cells: Record<ColumnKey, number | null>;
};

/** What the address asks of the page. */
export type CompareView = {
  columns: ColumnKey[];
  /** one column as bars, two as points */
  chart: ColumnKey[];
  sort: ColumnKey | "unit";
  desc: boolean;
  track: string | null;
  /** Thai name of the district */
  district: string | null;
  tier: Tier | null;
};

type Asked = Record<string, string | string[] | undefined>;

const isColumn = (key: string | undefined): key is ColumnKey =>
  key !== undefined && Object.hasOwn(columns, key);

/** Reads the address; what it does not know it leaves out. All columns unless some are chosen. */
export function readView(asked: Asked): CompareView {
  const list = (name: string) => [asked[name] ?? []].flat();
  const one = (name: string) => list(name)[0];
  const chosen = columnKeys.filter((key) => list("c").includes(key));
  const sort = one("sort")?.replace(/^-/, "");
  const [x, y] = [one("x"), one("y")];
  const chart = isColumn(x) ? [x, ...(isColumn(y) && y !== x ? [y] : [])] : [];
  return {
    columns: chosen.length > 0 ? chosen : [...columnKeys],
    chart: chart.length > 0 ? chart : ["average"],
    sort: isColumn(sort) ? sort : "unit",
    desc: one("sort")?.startsWith("-") ?? false,
    track: tracks.find((track) => track === one("track")) ?? null,
    district: one("district")?.slice(0, 100) || null,
    tier: tiers.find((tier) => tier === one("tier")) ?? null,
  };
}

/** The address of a view, without what is as it is anyway. */
export function viewQuery(view: CompareView, more: Partial<CompareView> = {}): string {
  const { columns: shown, chart, sort, desc, track, district, tier } = { ...view, ...more };
  const query = new URLSearchParams();
  if (shown.length < columnKeys.length) for (const key of shown) query.append("c", key);
  const [x, y] = chart;
  if (x && (x !== "average" || y)) query.set("x", x);
  if (y) query.set("y", y);
  if (sort !== "unit" || desc) query.set("sort", `${desc ? "-" : ""}${sort}`);
  if (track) query.set("track", track);
  if (district) query.set("district", district);
  if (tier) query.set("tier", tier);
  return query.toString();
}

/** The units a view is about, in its order; what has no figure comes last whichever way. */
export function rowsOf(rows: readonly ComparedRow[], view: CompareView): ComparedRow[] {
  const { sort, desc, track, district, tier } = view;
  const kept = rows.filter(
    (row) =>
      (track === null || row.track === track) &&
      (district === null || row.districtTh === district) &&
      (tier === null || row.tier === tier),
  );
  // They come in the order of their names.
  if (sort === "unit") return desc ? kept.reverse() : kept;
  const way = desc ? -1 : 1;
  return kept.sort((a, b) => {
    const [x, y] = [a.cells[sort], b.cells[sort]];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return (x - y) * way;
  });
}

/** The columns whose figures have to be fetched for a view. */
export function columnsNeeded(view: CompareView): Set<ColumnKey> {
  const sorted = view.sort === "unit" ? [] : [view.sort];
  return new Set<ColumnKey>([...view.columns, ...view.chart, ...sorted, "tier"]);
}
