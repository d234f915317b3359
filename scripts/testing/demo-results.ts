import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { resultsAcross, unitResults } from "@/lib/assessments/result-queries";
import { topItems } from "@/lib/assessments/results";
import { todayInBangkok } from "@/lib/day";
import { db, sql } from "@/lib/db";
import { firstStandard } from "@/lib/maturity/criteria";
import { evidenceWhere } from "@/lib/maturity/evidence-queries";
import { tierOf } from "@/lib/maturity/tier";
import { addMonths, monthOf, monthsBetween } from "@/lib/month";
import { provinceReports, reportsOnTime } from "@/lib/reports/queries";
import { actorNamed } from "@/prisma/seed/accounts";

// The figures of the pages are the report's, wherever the report's own figures agree.

async function seriesAt(actor: Actor, slug: string, key: string, group: string) {
  const unit = await db.unit.findUniqueOrThrow({
    where: { slug },
    select: { id: true, provinceCode: true },
  });
  const all = await unitResults(actor, unit);
  return all?.find((one) => one.instrument.key === key && one.group === group);
}
const bandsOf = (series: Awaited<ReturnType<typeof seriesAt>>) =>
  series?.rounds.find(({ phase }) => phase === "endline")?.results?.bands.map(({ count }) => count);

/** Tests over a demo that has been written. */
export function reportsFigures(): void {
  let coordinator: Actor;
  let evaluator: Actor;
  beforeAll(async () => {
    coordinator = await actorNamed("coordinator@demo");
    evaluator = await actorNamed("evaluator@demo");
  });

  it("of the committees of Phayao are 11, 21 and 33 of 65", async () => {
    const asked = { key: "tmhi15", group: "committee" };
    const across = await resultsAcross(coordinator, "coordinator", "56", asked);
    expect(across?.total.after?.n).toBe(65);
    expect(across?.total.after?.bands.map(({ count }) => count)).toEqual([11, 21, 33]);
    const tom = across?.units.find(({ unit }) => unit.slug === "phayao-tom-nam-kwan-si-rung");
    expect(tom?.series.rounds[0]).toMatchObject({ kept: "few", results: null });
  });

  it.each([
    ["phayao-ngim", [0, 15, 18]],
    ["phayao-pa-sang", [2, 10, 16]],
    ["phayao-ban-tun", [5, 6, 14]],
  ])("of people served by %s", async (slug, bands) => {
    const series = await seriesAt(coordinator, slug, "tmhi15", "recipients");
    expect(bandsOf(series)).toEqual(bands);
    const results = series?.after?.results;
    expect(results && topItems(results, 3).map(({ key }) => key)).toEqual(["h15", "h13", "h14"]);
  });

  it.each([
    ["phayao-ngim", [0, 3, 2], { n: 5, up: 3, same: 1, down: 1 }],
    ["phayao-pa-sang", [3, 2, 3], { n: 8, up: 5, same: 2, down: 1 }],
    ["phayao-ban-tun", [2, 5, 4], { n: 11, up: 8, same: 3, down: 0 }],
  ])("of the committee of %s", async (slug, bands, change) => {
    const series = await seriesAt(coordinator, slug, "tmhi15", "committee");
    expect(bandsOf(series)).toEqual(bands);
    expect(series?.change).toEqual(change);
  });

  it("of Mae Phung are 1, 3 and 5 of 9, and of Ban Khong's stress 1, 4 and 2", async () => {
    const happy = await seriesAt(evaluator, "phrae-mae-phung", "tmhi15", "committee");
    expect(bandsOf(happy)).toEqual([1, 3, 5]);
    const stress = await seriesAt(evaluator, "suphan-buri-ban-khong", "spst20", "committee");
    expect(bandsOf(stress)).toEqual([1, 4, 2, 0]);
  });

  it.each([
    ["phayao-pa-sang", [0, 1, 8, 0]],
    ["phayao-ban-tun", [0, 0, 11, 0]],
    ["phayao-ngim", [0, 2, 2, 1]],
    ["phrae-mae-phung", [0, 0, 3, 6]],
  ])("of the capacity of %s, which was measured again since", async (slug, levels) => {
    const actor = slug.startsWith("phayao") ? coordinator : evaluator;
    const series = await seriesAt(actor, slug, "committee_capacity", "committee");
    expect(bandsOf(series)).toEqual(levels);
    expect(series?.after).toMatchObject({ phase: "dated" });
    expect(series?.change).toMatchObject({ down: 0 });
  });

  it("found people who agreed on the day of the round", async () => {
    const [others] = await db.$queryRaw<{ count: number }[]>(sql`
      SELECT count(*)::int AS count FROM "AssessmentSubject" s
      JOIN "AssessmentRound" r ON r.id = s."roundId"
      WHERE r."closedAt" IS NOT NULL AND s."consentOn" <> r."heldOn"`);
    expect(others).toEqual({ count: 0 });
  });

  it("are recent enough for some units to have risen by themselves, not all", async () => {
    const evidence = await evidenceWhere(sql`TRUE`);
    const tiers = [...evidence.values()].map((one) => tierOf(firstStandard, one).tier);
    expect(tiers.filter((tier) => tier === "intensive").length).toBeGreaterThanOrEqual(8);
    expect(tiers.filter((tier) => tier === "learning").length).toBeGreaterThanOrEqual(8);
  });

  it("say that the mean capacity of every unit of Phayao rose", async () => {
    const asked = { key: "committee_capacity", group: "committee" };
    const across = await resultsAcross(coordinator, "coordinator", "56", asked);
    expect(across?.units).toHaveLength(12);
    for (const { series } of across?.units ?? []) {
      const [before, after] = [series.before?.results, series.after?.results];
      if (!before || !after) throw new Error("both rounds are shown");
      expect(after.sum / after.n).toBeGreaterThan(before.sum / before.n);
    }
  });

  it("have monthly reports behind them, most in time, and some that are still owed", async () => {
    const last = addMonths(monthOf(todayInBangkok()), -1);
    const units = await db.unit.findMany({ select: { id: true } });
    const months = monthsBetween(addMonths(last, -6), addMonths(last, -1));
    const ids = units.map(({ id }) => id);
    const kept = [...(await reportsOnTime(evaluator, ids, months)).values()];
    const onTime = kept.reduce((sum, one) => sum + one.onTime, 0);
    expect(onTime).toBeGreaterThan(0.7 * 6 * ids.length);
    expect(onTime).toBeLessThan(6 * ids.length);
    const reports = await provinceReports(coordinator, "56", last);
    const stateAt = (slug: string) => reports?.units.find((unit) => unit.slug === slug)?.state;
    expect(stateAt("phayao-pa-sang")).toMatch(/open|late/);
    expect(stateAt("phayao-ban-tun")).toBe("waiting");
    expect(stateAt("phayao-ngim")).toBe("returned");
  });

  it("stand next to a round that is still being typed and is the evaluator's alone", async () => {
    const [ours, theirs] = await Promise.all(
      [evaluator, coordinator].map((actor) =>
        seriesAt(actor, "phayao-ban-tun", "committee_capacity", "committee"),
      ),
    );
    expect(ours?.rounds.at(-1)).toMatchObject({ phase: "dated", kept: "few" });
    expect(theirs?.rounds.at(-1)).toMatchObject({ phase: "dated", kept: "open" });
  });
}
