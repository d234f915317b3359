import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Day } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { adoptTerms } from "@/scripts/testing/adopt-terms";
import {
  newCommand,
  smallWorld,
  type TestUnit,
  testActor,
  type World,
} from "@/scripts/testing/fixture";
import { startDraft } from "./commands";
import { feeTables } from "./fee-table-queries";
import { regulationDraft } from "./queries";
import { shareRegulation, unshareRegulation } from "./share-commands";
import { sharedRegulation, sharedRegulations } from "./share-queries";
import { templates } from "./templates";
import type { Terms } from "./terms";

let world: World;
let here: TestUnit;
let there: TestUnit;
const today = "2026-11-22" as Day;
const made: Terms = {
  ...templates["nakhon-pathom"],
  classes: [
    { code: "class-1", nameTh: "กลุ่มแม่บ้าน", nameEn: null, annualFee: 500, forVisitors: false },
  ],
};

beforeAll(async () => {
  world = await smallWorld();
  ({ here, there } = world);
  await adoptTerms(there, made, "2026-01-01" as Day);
});
afterAll(disconnect);

const share = (actor = world.coordinator, version = 2) =>
  shareRegulation(actor, { commandId: newCommand(), unitId: there.id, version });
const unshare = () =>
  unshareRegulation(world.coordinator, { commandId: newCommand(), unitId: there.id, version: 2 });

describe("sharing", () => {
  test("a coordinator offers a version once; other units begin from it, with codes of their own", async () => {
    expect(await share()).toMatchObject({ ok: true });
    expect(await share()).toMatchObject({ ok: true });
    const [offer] = (await sharedRegulations(here.committee, here.id)) ?? [];
    expect(offer).toMatchObject({ shortEn: there.slug, version: 2, fees: 1 });
    const id = offer?.regulationId ?? 0;
    expect(await sharedRegulations(there.committee, there.id)).toEqual([]);
    expect((await sharedRegulation(here.committee, here.id, id))?.terms).toEqual(made);

    await adoptTerms(here, made, "2026-02-01" as Day);
    const draft = { commandId: newCommand(), unitId: here.id };
    const from = { kind: "shared", regulationId: id } as const;
    expect(await startDraft(here.committee, { ...draft, from })).toMatchObject({ ok: true });
    const begun = await regulationDraft(here.committee, here.id);
    expect(begun?.basedOnVersion).toBe(null);
    expect(begun?.terms).toMatchObject({
      title: `ระเบียบหน่วยบริการ ${here.slug}`,
      articles: made.articles,
      classes: [{ code: "class-2", nameTh: "กลุ่มแม่บ้าน" }],
      fees: [{ service: "own-2" }],
    });
  });

  test("ends when the coordinator takes it back; drafts begun from it stay", async () => {
    await share();
    const [offer] = (await sharedRegulations(here.committee, here.id)) ?? [];
    const id = offer?.regulationId ?? 0;
    expect(await unshare()).toMatchObject({ ok: true });
    expect(await unshare()).toMatchObject({ ok: true });
    expect(await sharedRegulation(here.committee, here.id, id)).toBe(null);
    expect((await regulationDraft(here.committee, here.id))?.terms.fees).toHaveLength(1);
  });

  test("is the coordinator's alone, and of adopted versions", async () => {
    const code = async (outcome: ReturnType<typeof share>) => {
      const answer = await outcome;
      return answer.ok ? "done" : answer.refusal.code;
    };
    expect(await code(share(there.committee))).toBe("not_permitted");
    expect(await code(share(here.committee))).toBe("not_found");
    expect(await code(share(world.coordinator, 9))).toBe("not_found");
    expect(await sharedRegulations(here.volunteer, here.id)).toBe(null);
  });
});

describe("fee tables side by side", () => {
  test("show every unit of the coordinator with what is in force that day", async () => {
    const { units } = await feeTables(world.coordinator, "56", today);
    const mine = units.filter(({ id }) => id === here.id || id === there.id);
    expect(mine).toMatchObject([
      { version: 2, shared: false, terms: { reportDay: 15, articles: [] } },
      { version: 2, terms: { fees: [{ service: "own-1" }] } },
    ]);
    const earlier = await feeTables(world.coordinator, null, "2020-01-01" as Day);
    expect(earlier.units.find(({ id }) => id === here.id)).toMatchObject({
      version: null,
      terms: null,
    });
    expect(earlier.unusual).toContainEqual({ unitId: here.id, why: "no_regulation" });
  });

  test("show nobody else anything", async () => {
    const none = { units: [], unusual: [] };
    expect(await feeTables(here.committee, "56", today)).toEqual(none);
    expect(await feeTables(world.stranger, null, today)).toEqual(none);
    await db.province.createMany({
      data: [{ code: "57", nameTh: "เชียงราย", nameEn: "Chiang Rai" }],
      skipDuplicates: true,
    });
    const far = await testActor(`far-${here.slug}`, "coordinator", { provinceCode: "57" });
    expect(await feeTables(far, "56", today)).toEqual(none);
  });
});
