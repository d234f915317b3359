import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditRows } from "@/components/audit/audit-rows";
import type { Day } from "@/lib/day";
import { disconnect } from "@/lib/db";
import type { TableAsk } from "@/lib/table";
import { assignVillage } from "@/lib/units/committee-commands";
import { judgeMark } from "@/lib/units/goal-commands";
import { newCommand, smallWorld, type World } from "@/scripts/testing/fixture";
import { auditNames, auditOf } from "./audit-queries";

let world: World;
const ask = (given: Partial<TableAsk> = {}): TableAsk => ({
  q: "",
  filters: {},
  sort: [],
  page: 1,
  size: 25,
  ...given,
});

beforeAll(async () => {
  world = await smallWorld();
  const { here, coordinator } = world;
  await assignVillage(here.committee, {
    commandId: newCommand(),
    unitId: here.id,
    villageId: here.villages[2].id,
    committeeMemberId: here.chairId,
    since: "2024-01-01" as Day,
  });
  for (const actor of [here.committee, coordinator]) {
    await judgeMark(actor, {
      commandId: newCommand(),
      unitId: here.id,
      mark: "office",
      met: true,
      note: "ศาลาประชาคม",
      judgedOn: null,
    });
  }
});
afterAll(disconnect);

describe("the audit trail of a unit", () => {
  test("tells who, what, about what, and both sides of it, the newest first", async () => {
    const { here } = world;
    const answer = await auditOf(here.committee, here.id, ask());
    expect(answer?.total).toBe(3);
    expect(answer?.rows.map((r) => r.action)).toEqual(["judgeMark", "judgeMark", "assignVillage"]);
    const names = await auditNames(here.committee, here.id);
    if (!answer || !names) throw new Error("nothing to read");
    const read = (locale: "th" | "en") =>
      auditRows(answer.rows, names, "/unit/a", locale)[2]?.about;
    expect([read("th"), read("en")]).toEqual(["หมู่ 3", "Moo 3"]);
    expect(answer?.rows[2]).toMatchObject({
      actor: here.committee.name,
      subject: "village",
      about: "บ้านสันกลาง",
      villageNumber: 3,
      before: { carer: null },
      after: { carer: "คณะทำงาน chair", since: "2024-01-01" },
    });
    const oldest = await auditOf(
      here.committee,
      here.id,
      ask({ sort: [{ id: "at", desc: false }] }),
    );
    expect(oldest?.rows[0]?.action).toBe("assignVillage");
  });

  test("can be asked by kind, person and month, and paged", async () => {
    const { here, coordinator } = world;
    const total = async (filters: Record<string, string>) =>
      (await auditOf(here.committee, here.id, ask({ filters })))?.total;
    expect(await total({ kind: "judgeMark" })).toBe(2);
    expect(await total({ person: String(coordinator.userId) })).toBe(1);
    expect(await total({ month: "2566-01" })).toBe(0);
    expect(await total({ person: "x" })).toBe(3);
    const second = await auditOf(here.committee, here.id, ask({ size: 2, page: 2 }));
    expect(second).toMatchObject({ total: 3, rows: [{ action: "assignVillage" }] });
    const names = await auditNames(here.committee, here.id);
    expect(names?.actions).toEqual(["assignVillage", "judgeMark"]);
    expect(names?.people).toHaveLength(2);
  });

  test("is for the unit's committee alone", async () => {
    const { here, there } = world;
    for (const actor of [
      here.volunteer,
      there.committee,
      world.coordinator,
      world.evaluator,
      world.stranger,
    ]) {
      expect(await auditOf(actor, here.id, ask())).toBe(null);
      expect(await auditNames(actor, here.id)).toBe(null);
    }
  });
});
