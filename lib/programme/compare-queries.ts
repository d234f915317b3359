import "server-only";
import type { Actor } from "@/lib/access/actor";
import { type AcrossUnits, resultsAcross } from "@/lib/assessments/result-queries";
import type { Results } from "@/lib/assessments/results";
import { averageRetention, retention } from "@/lib/contributions/retention";
import { rowsOf as queried, sql } from "@/lib/db";
import { tiers } from "@/lib/maturity/criteria";
import { currentTiers } from "@/lib/maturity/queries";
import { addMonths, lastDay, type Month, monthsBetween } from "@/lib/month";
import { reportsOnTime } from "@/lib/reports/queries";
import { overseenUnits } from "@/lib/units/scope";
import { unitsTable } from "@/lib/units/table-queries";
import { type ColumnKey, type ComparedRow, reportMonths } from "./compare";

/** Units of a nation at most; more than the programme means to have. */
const mostUnits = 2_000;

/**
 * All units a coordinator oversees with the figures asked for, by name. Each source is asked once,
 * and only where one of its columns is wanted. Results of people are those `resultsAcross` shows:
 * closed rounds of at least five. All is as of the month's last day; a unit nothing was recorded of in
 * the year has no people yet, which is not the same as none. Null out of scope.
 *
 * @param month the last month counted; averages and growth look back over its year
 */
export async function unitsCompared(
  actor: Actor,
  provinceCode: string | null,
  month: Month,
  wanted: ReadonlySet<ColumnKey>,
): Promise<ComparedRow[] | null> {
  if (!overseenUnits(actor, provinceCode, ["coordinator"])) return null;
  const table = await unitsTable(actor, provinceCode, month, {
    q: "",
    filters: {},
    sort: [],
    page: 1,
    size: mostUnits,
  });
  if (!table) return null;
  const day = lastDay(month);
  const across = (key: string, group: string, asked: boolean) =>
    asked ? resultsAcross(actor, "coordinator", provinceCode, { key, group }, day) : null;
  const wantsCapacity = wanted.has("capacity") || wanted.has("capacity_before");
  const [tierOf, capacity, happiness, fund, reports] = await Promise.all([
    wanted.has("tier") ? currentTiers(actor, provinceCode, day) : null,
    across("committee_capacity", "committee", wantsCapacity),
    across("tmhi15", "recipients", wanted.has("happiness")),
    wanted.has("fund") ? fundOf(actor, provinceCode, month) : null,
    wanted.has("reports")
      ? reportsOnTime(
          actor,
          table.rows.map(({ id }) => id),
          monthsBetween(addMonths(month, 1 - reportMonths), month),
        )
      : null,
  ]);
  const capacityOf = meansOf(capacity, "committee_capacity", "committee");
  const happinessOf = meansOf(happiness, "tmhi15", "recipients");
  return table.rows.map((unit) => {
    const tier = tierOf?.get(unit.id)?.tier ?? null;
    const due = reports?.get(unit.id);
    const year = unit.months.filter((m) => m.month > addMonths(month, -12));
    return {
      id: unit.id,
      slug: unit.slug,
      shortTh: unit.shortTh,
      shortEn: unit.shortEn,
      districtTh: unit.districtTh,
      districtEn: unit.districtEn,
      track: unit.track,
      tier,
      reportsDue: due?.due ?? 0,
      cells: {
        tier: tier && tiers.indexOf(tier) + 1,
        registered: year.length ? unit.registered : null,
        insured: year.length ? unit.insured : null,
        retention: numberIn(retention(unit.payers, unit.insured).percent),
        average: numberIn(averageRetention(year)),
        growth:
          unit.insuredYearAgo === null || !year.length ? null : unit.insured - unit.insuredYearAgo,
        capacity_before: capacityOf.get(unit.id)?.before ?? null,
        capacity: capacityOf.get(unit.id)?.after ?? null,
        happiness: happinessOf.get(unit.id)?.after ?? null,
        fund: fund?.get(unit.id) ?? null,
        reports: due && due.due > 0 ? due.onTime : null,
      },
    };
  });
}

const numberIn = (percent: string | null) => (percent === null ? null : Number(percent));

type Means = { before: number | null; after: number | null };

/** The means that are shown of an instrument, by unit; `across` may be about another one. */
function meansOf(across: AcrossUnits | null, key: string, group: string): Map<number, Means> {
  const { chosen = null, units = [] } = across ?? {};
  if (chosen?.key !== key || chosen.group !== group) return new Map();
  const mean = (results: Results | null | undefined) =>
    results ? Math.round((results.sum / results.n) * 100) / 100 : null;
  return new Map(
    units.map(({ unit, series }) => [
      unit.id,
      { before: mean(series.before?.results), after: mean(series.after?.results) },
    ]),
  );
}

/** Cash and bank at the end of a month, in satang, of units whose books are begun. */
async function fundOf(
  actor: Actor,
  provinceCode: string | null,
  month: Month,
): Promise<Map<number, number>> {
  const scope = overseenUnits(actor, provinceCode, ["coordinator"]) ?? sql`FALSE`;
  const rows = await queried<{ unitId: number; satang: number }>(sql`
    SELECT f."unitId", sum(f.debit - f.credit)::float8 AS satang
    FROM "FundMonth" f JOIN "Unit" u ON u.id = f."unitId"
    WHERE ${scope} AND f.account IN ('cash', 'bank') AND f.month <= ${month} GROUP BY 1`);
  return new Map(rows.map(({ unitId, satang }) => [unitId, satang]));
}
