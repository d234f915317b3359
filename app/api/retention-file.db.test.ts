import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { Day } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { month } from "@/lib/month";
import { smallWorld, type World } from "@/scripts/testing/fixture";
import { retentionFile } from "./retention-file";

// The published table of ป่าซาง: 848 insured, and the payers of January to August 2566. The report
// cut its first figure to 60.84; rounded half up it is 60.85.
const payers = [516, 514, 131, 538, 482, 444, 440, 273];
const percents = ["60.85", "60.61", "15.45", "63.44", "56.84", "52.36", "51.89", "32.19"];

let world: World;

beforeAll(async () => {
  world = await smallWorld();
  await db.unitMonth.createMany({
    data: payers.map((p, at) => ({
      unitId: world.here.id,
      month: month(2023, 1) + at,
      insured: 848,
      payers: p,
      joined: 0,
      returned: 0,
      newInsured: 0,
      newPayers: 0,
      registered: 900,
    })),
  });
});
afterAll(disconnect);

const ask = (actor: Actor | null, query = "from=2023-01&to=2023-08") =>
  retentionFile(actor, world.here.slug, new URLSearchParams(query), "2026-11-22" as Day, "th");

describe("retention.csv", () => {
  test("holds the table to the second decimal", async () => {
    const answer = await ask(world.here.committee);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/csv");
    const lines = payers.map((p, at) => `2023-0${at + 1},848,${p},${percents[at]}`);
    expect(await answer.text()).toBe(
      `${["month,insured,payers,retention_percent", ...lines].join("\r\n")}\r\n`,
    );
  });

  test("reads B.E. months, and leaves the rate of an empty month empty", async () => {
    const answer = await ask(world.here.committee, "from=2566-08&to=2566-09");
    expect((await answer.text()).split("\r\n").slice(1, 3)).toEqual([
      "2023-08,848,273,32.19",
      "2023-09,0,0,",
    ]);
  });

  test("is for whoever may see the figures of the unit", async () => {
    for (const actor of [world.here.volunteer, world.coordinator, world.evaluator]) {
      expect((await ask(actor)).status).toBe(200);
    }
    expect((await ask(null)).status).toBe(401);
    expect((await ask(world.there.committee)).status).toBe(404);
    expect((await ask(world.stranger)).status).toBe(404);
  });

  test("answers nonsense with a sentence", async () => {
    for (const query of [
      "from=x&to=2023-08",
      "from=2023-09&to=2023-08",
      "from=1960-01&to=2023-08",
    ]) {
      const answer = await ask(world.here.committee, query);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toMatch(/เดือน|10 ปี/);
    }
  });
});
