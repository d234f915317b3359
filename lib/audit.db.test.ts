import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db, disconnect, sql } from "@/lib/db";
import { addMonths, monthOf } from "@/lib/month";
import { addPeople, newCommand, smallWorld, type World } from "@/scripts/testing/fixture";
import { write } from "./audit";
import { recordContribution } from "./contributions/commands";
import { todayInBangkok } from "./day";

let world: World;
let other: pg.Client;

beforeAll(async () => {
  world = await smallWorld();
  other = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await disconnect();
});

describe("a write that others keep from going on", () => {
  it("is refused after a while with what to do, and done when it is sent again", async () => {
    const { here } = world;
    const [person] = await addPeople(here, 1);
    const input = {
      commandId: newCommand(),
      memberId: person?.id ?? 0,
      month: addMonths(monthOf(todayInBangkok()), 1),
      months: 1,
      paidOn: todayInBangkok(),
      channel: "kiosk" as const,
      proof: null,
    };
    await other.query("BEGIN");
    await other.query(`SELECT 1 FROM "Member" WHERE id = $1 FOR UPDATE`, [person?.id]);
    expect(await recordContribution(here.volunteer, input)).toEqual({
      ok: false,
      refusal: { code: "busy" },
    });
    await other.query("ROLLBACK");
    expect(await db.contribution.count({ where: { unitId: here.id } })).toBe(0);
    expect(await recordContribution(here.volunteer, input)).toMatchObject({ ok: true });
    expect(await db.contribution.count({ where: { unitId: here.id } })).toBe(1);
  });

  it("waits for locks as long as it may where it says how long", async () => {
    const patience = (options?: { timeout: number }) =>
      write(
        world.here.committee,
        { id: newCommand(), action: "rebuildFigures" },
        async (tx) =>
          (await tx.$queryRawUnsafe<{ lock_timeout: string }[]>("SHOW lock_timeout"))[0],
        options,
      );
    expect(await patience()).toEqual({ ok: true, value: { lock_timeout: "4s" } });
    const long = { ok: true, value: { lock_timeout: "2min" } };
    expect(await patience({ timeout: 120_000 })).toEqual(long);
    expect(await patience()).toEqual({ ok: true, value: { lock_timeout: "4s" } });
  });

  it("is begun anew when two waited for each other, so that both are done", async () => {
    const { here } = world;
    const [first, second] = await addPeople(here, 2);
    let begun = 0;
    let bothHaveOne = () => {};
    const both = new Promise<void>((resolve) => {
      bothHaveOne = resolve;
    });
    const crossing = (from: number, to: number) =>
      write(here.committee, { id: newCommand(), action: "changeMember" }, async (tx) => {
        const touch = (id: number) =>
          tx.$executeRaw(sql`UPDATE "Member" SET nickname = 'ก' WHERE id = ${id}`);
        begun += 1;
        await touch(from);
        if (begun === 2) bothHaveOne();
        await both;
        await touch(to);
        return to;
      });
    const [a, b] = [first?.id ?? 0, second?.id ?? 0];
    expect(await Promise.all([crossing(a, b), crossing(b, a)])).toEqual([
      { ok: true, value: b },
      { ok: true, value: a },
    ]);
    expect(begun).toBe(3);
  });
});
