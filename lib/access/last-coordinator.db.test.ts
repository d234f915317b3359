import { afterAll, expect, test } from "vitest";
import { db, disconnect } from "@/lib/db";
import { newCommand, testActor } from "@/scripts/testing/fixture";
import { withdrawRole } from "./role-commands";

afterAll(disconnect);

// A file of its own: nobody else may coordinate the nation here.
test("national coordinators who withdraw each other at once leave one of them", async () => {
  const names = ["หนึ่ง", "สอง", "สาม", "สี่"];
  const actors = await Promise.all(names.map((name) => testActor(name, "coordinator")));
  const grants = await db.roleGrant.findMany({ where: { role: "coordinator" } });
  const grantOf = (at: number) =>
    grants.find((grant) => grant.userId === actors[at % actors.length]?.userId)?.id ?? 0;
  const outcomes = await Promise.all(
    actors.map((actor, at) =>
      withdrawRole(actor, { commandId: newCommand(), grantId: grantOf(at + 1) }),
    ),
  );
  const left = await db.roleGrant.count({ where: { role: "coordinator", withdrawnAt: null } });
  expect(left).toBe(1);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(3);
  expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({
    refusal: { code: "last_coordinator" },
  });
});
