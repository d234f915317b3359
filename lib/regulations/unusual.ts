import type { Satang } from "@/lib/money";
import type { Terms } from "./terms";

/** One unit's regulation in force beside the others; null where it has none. */
export type FeeTable = { unitId: number; terms: Terms | null };

/**
 * - no_regulation: the unit has none in force, so it has no cut-off day and no fees
 * - high, low: more than twice, or less than half, of what units that have this fee take in the middle
 * - only_here: no other unit takes this fee
 */
export type Unusual =
  | { unitId: number; why: "no_regulation" }
  | { unitId: number; why: "only_here"; service: string }
  | { unitId: number; why: "high" | "low"; service: string; classCode: string; median: Satang };

/** The annual fee of a class among the services. */
export const ANNUAL_FEE = "annual_fee";

/** A single regulation that differs from nothing says nothing: so many must have one. */
const FEW = 3;

/** What stands out among the fee tables of units side by side. Our own marks, to be asked about, not errors. */
export function unusualOf(tables: readonly FeeTable[]): Unusual[] {
  const lines = tables.flatMap(({ unitId, terms }) => (terms ? linesOf(unitId, terms) : []));
  const ruled = tables.filter(({ terms }) => terms !== null).length;
  const services = new Map<string, Line[]>();
  for (const line of lines) services.set(line.what, [...(services.get(line.what) ?? []), line]);
  return [
    ...tables.flatMap(({ unitId, terms }): Unusual[] =>
      terms ? [] : [{ unitId, why: "no_regulation" }],
    ),
    ...[...services.values()].flatMap((same) => marksOf(same, ruled)),
  ];
}

type Line = {
  unitId: number;
  /** the same thing in every unit: a service by its code, one of a unit's own by its name */
  what: string;
  service: string;
  classCode: string;
  /** the middle of a range */
  amount: Satang;
};

function linesOf(unitId: number, terms: Terms): Line[] {
  const fees = terms.fees.flatMap(({ service, nameTh, per, amounts }) => {
    const what = `${nameTh ?? service} ${per}`;
    return amounts.map(({ classCode, range }) => {
      const amount = (range.min + range.max) / 2;
      return { unitId, what, service, classCode, amount };
    });
  });
  const annual = terms.classes.flatMap(({ code, annualFee }) =>
    annualFee
      ? [{ unitId, what: ANNUAL_FEE, service: ANNUAL_FEE, classCode: code, amount: annualFee }]
      : [],
  );
  return [...fees, ...annual];
}

function marksOf(lines: readonly Line[], ruled: number): Unusual[] {
  const units = [...new Set(lines.map((line) => line.unitId))];
  if (units.length === 1) {
    const [{ unitId, service } = { unitId: 0, service: "" }] = lines;
    return ruled < FEW ? [] : [{ unitId, why: "only_here", service }];
  }
  // Every unit counts once, however many classes it tells apart.
  const ofUnits = units.map((unit) =>
    middleOf(lines.flatMap((line) => (line.unitId === unit ? [line.amount] : []))),
  );
  const median = middleOf(ofUnits);
  return lines.flatMap(({ unitId, service, classCode, amount }): Unusual[] => {
    if (amount > 2 * median) return [{ unitId, why: "high", service, classCode, median }];
    if (2 * amount < median) return [{ unitId, why: "low", service, classCode, median }];
    return [];
  });
}

function middleOf(amounts: readonly Satang[]): Satang {
  const sorted = [...amounts].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const [low = 0, high = 0] =
    sorted.length % 2 ? sorted.slice(half, half + 1) : sorted.slice(half - 1);
  return sorted.length % 2 ? low : Math.round((low + high) / 2);
}
