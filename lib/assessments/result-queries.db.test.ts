import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { todayInBangkok } from "@/lib/day";
import { disconnect } from "@/lib/db";
import { happinessOf, roundOf, withdrew } from "@/scripts/testing/assessment-records";
import { smallWorld, type World } from "@/scripts/testing/fixture";
import { resultsAcross, roundResults, unitResults } from "./result-queries";
import { fiveMarks } from "./unit-instruments";

let world: World;
beforeAll(async () => {
  world = await smallWorld();
});
afterAll(disconnect);

const sums = (...totals: number[]) => totals.map(happinessOf);
const key = "tmhi15";

describe("results of a unit", () => {
  it("are bands, mean, change and pairs of closed rounds", async () => {
    const { here } = world;
    await roundOf(here.id, {
      group: "committee",
      phase: "baseline",
      heldOn: "2022-11-30",
      answers: sums(40, 40, 44, 50, 51),
    });
    await roundOf(here.id, {
      group: "committee",
      phase: "endline",
      answers: [...sums(44, 40, 43, 51, 55), null],
    });
    const [series] = (await unitResults(here.committee, here)) ?? [];
    expect(series).toMatchObject({
      group: "committee",
      change: { n: 5, up: 3, same: 1, down: 1 },
      rounds: [
        { phase: "baseline", asked: 5, kept: null },
        { phase: "endline", asked: 6, kept: null },
      ],
      after: {
        results: {
          n: 5,
          sum: 233,
          bands: [{ count: 2 }, { count: 1 }, { count: 2 }],
        },
      },
    });
    expect(series?.pairs).toHaveLength(15);
    expect(JSON.stringify(series)).not.toContain("personKey");
  });

  it("under five have no figure, for nobody and nowhere", async () => {
    const { there, evaluator } = world;
    const id = await roundOf(there.id, { answers: sums(20, 30, 40, 50) });
    for (const actor of [evaluator, there.committee, world.coordinator]) {
      const series = await unitResults(actor, there);
      const round = series?.flatMap(({ rounds }) => rounds).find((one) => one.id === id);
      expect(round).toMatchObject({ kept: "few", results: null });
      expect(JSON.stringify(series)).not.toMatch(/"(n|sum|count)":[1-4]\b/);
      expect((await roundResults(actor, there))?.some((one) => one.id === id)).toBe(false);
    }
  });

  it("of an open round are the evaluator's alone", async () => {
    const { there, evaluator } = world;
    const id = await roundOf(there.id, {
      group: "members",
      closed: false,
      answers: sums(20, 30, 40, 50, 60),
    });
    const seen = async (actor: typeof evaluator) =>
      (await unitResults(actor, there))?.flatMap(({ rounds }) => rounds).find((r) => r.id === id);
    expect(await seen(evaluator)).toMatchObject({ kept: null, results: { n: 5 } });
    expect(await seen(there.committee)).toMatchObject({ kept: "open", results: null });
    expect(await seen(world.coordinator)).toMatchObject({ kept: "open", results: null });
  });

  it("are kept back once somebody withdrew from the closed round", async () => {
    const { there, evaluator } = world;
    const id = await roundOf(there.id, {
      group: "volunteers",
      answers: sums(20, 30, 40, 50, 60, 60),
    });
    const seen = async (actor: typeof evaluator) =>
      (await unitResults(actor, there))?.flatMap(({ rounds }) => rounds).find((r) => r.id === id);
    expect(await seen(there.committee)).toMatchObject({ results: { n: 6 } });
    await withdrew(id, 1, todayInBangkok());
    expect(await seen(there.committee)).toMatchObject({
      kept: "withdrawn",
      results: null,
      withdrawn: 1,
    });
    expect(await seen(evaluator)).toMatchObject({ results: { n: 5 } });
  });

  it("of the unit about itself need no five", async () => {
    const { there } = world;
    const marks = { team: 1, data: 1, rules: 0, office: 1, goals: 0 };
    await roundOf(there.id, { instrument: fiveMarks, group: "unit", answers: [marks] });
    const series = await unitResults(there.committee, there);
    expect(series?.find(({ group }) => group === "unit")?.after?.results).toMatchObject({ sum: 3 });
  });

  it("are nobody else's", async () => {
    const { here, there, stranger } = world;
    expect(await unitResults(there.committee, here)).toBeNull();
    expect(await unitResults(here.volunteer, here)).toBeNull();
    expect(await unitResults(stranger, here)).toBeNull();
    // A province that is not the unit's own opens nothing.
    const lied = { id: here.id, provinceCode: "99" };
    expect(await unitResults(here.committee, lied)).toEqual([]);
  });
});

describe("results across units", () => {
  it("add up only what is shown, committee and recipients apart", async () => {
    const far = await smallWorld();
    await roundOf(far.here.id, { answers: sums(...Array(12).fill(55)) });
    await roundOf(far.there.id, { answers: sums(20, 20, 20) });
    const across = await resultsAcross(far.evaluator, "evaluator", "56", {
      key,
      group: "recipients",
    });
    const units = across?.units ?? [];
    expect(units.find(({ unit }) => unit.id === far.there.id)?.series.after).toBeNull();
    const parts = units.flatMap(({ series }) => series.after?.results ?? []);
    expect(across?.total.after?.n).toBe(parts.reduce((sum, one) => sum + one.n, 0));
    expect(units.every(({ series }) => series.group === "recipients")).toBe(true);
  });

  it("are nobody else's, and a role is asked by itself", async () => {
    const { here, coordinator, evaluator, stranger } = world;
    expect(await resultsAcross(here.committee, "coordinator", "56", {})).toBeNull();
    expect(await resultsAcross(stranger, "evaluator", null, {})).toBeNull();
    expect(await resultsAcross(coordinator, "evaluator", "56", {})).toBeNull();
    expect(await resultsAcross(evaluator, "evaluator", "57", {})).toBeNull();
    expect(await resultsAcross(coordinator, "coordinator", "56", { key })).not.toBeNull();
  });
});
