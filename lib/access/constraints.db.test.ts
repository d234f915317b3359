import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Day } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { appointMember, endTerm } from "@/lib/units/committee-commands";
import { addPeople, newCommand, smallWorld, type World } from "@/scripts/testing/fixture";

// What the database refuses whoever writes: the code above it may be wrong one day.

let world: World;

beforeAll(async () => {
  world = await smallWorld();
});
afterAll(disconnect);

const since = new Date("2024-01-01");

describe("a seat on the committee", () => {
  test("is free again for an account whose term has ended, but only once at a time", async () => {
    const { here, coordinator } = world;
    const userId = here.volunteer.userId;
    const seat = (position: "member" | "finance") => ({
      commandId: newCommand(),
      unitId: here.id,
      userId,
      name: "อาสา ตัวอย่าง",
      position,
      grade: null,
      phone: null,
      since: "2024-03-01" as Day,
    });
    expect(await appointMember(coordinator, seat("finance"))).toMatchObject({
      refusal: { code: "seat_taken" },
    });
    const until = "2024-02-29" as Day;
    const ended = { commandId: newCommand(), committeeMemberId: here.volunteerId, until };
    expect(await endTerm(coordinator, ended)).toMatchObject({ ok: true });
    expect(await appointMember(coordinator, seat("finance"))).toMatchObject({ ok: true });
    expect(await appointMember(coordinator, seat("member"))).toMatchObject({
      refusal: { code: "seat_taken" },
    });
  });
});

describe("rows of two units", () => {
  test("are not joined: household, carer, care of a village", async () => {
    const { here, there } = world;
    const [person] = await addPeople(here, 1);
    const villageId = there.villages[0].id;
    const household = await db.household.create({
      data: { unitId: there.id, villageId, houseNo: "1/2" },
    });
    const where = { id: person?.id };
    await expect(
      db.member.update({ where, data: { householdId: household.id } }),
    ).rejects.toMatchObject({ code: "P2003" });
    await expect(
      db.member.update({ where, data: { lookedAfterById: there.chairId } }),
    ).rejects.toMatchObject({ code: "P2003" });
    await expect(
      db.villageCare.create({
        data: {
          unitId: here.id,
          villageId: here.villages[2].id,
          committeeMemberId: there.chairId,
          since,
        },
      }),
    ).rejects.toMatchObject({ code: "P2003" });
  });
});

describe("roles and invitations", () => {
  const invitation = () => ({
    tokenHash: new Uint8Array(Buffer.from(newCommand())),
    name: "คนใหม่ ตัวอย่าง",
    createdBy: world.coordinator.userId,
    expiresAt: since,
  });

  test("are for provinces that exist", async () => {
    const userId = world.stranger.userId;
    const nowhere = { role: "coordinator" as const, provinceCode: "99" };
    await expect(db.roleGrant.create({ data: { userId, ...nowhere } })).rejects.toMatchObject({
      code: "P2003",
    });
    await expect(
      db.invitation.create({ data: { ...invitation(), ...nowhere } }),
    ).rejects.toMatchObject({ code: "P2003" });
  });

  test("are promised only where the role can be given", async () => {
    const { here, there } = world;
    const places = [
      { role: "volunteer" as const, unitId: here.id, provinceCode: "56" },
      { role: "committee" as const },
      { role: "evaluator" as const, unitId: here.id },
      { role: "evaluator" as const, committeeMemberId: here.chairId },
    ];
    for (const place of places) {
      await expect(db.invitation.create({ data: { ...invitation(), ...place } })).rejects.toThrow(
        /Invitation_place/,
      );
    }
    const seat = { role: "volunteer" as const, unitId: here.id, committeeMemberId: there.chairId };
    await expect(
      db.invitation.create({ data: { ...invitation(), ...seat } }),
    ).rejects.toMatchObject({ code: "P2003" });
  });
});

test("an account is never deleted: payments and the audit trail name it", async () => {
  const where = { id: world.stranger.userId };
  await expect(db.user.delete({ where })).rejects.toThrow(/never deleted/);
});
