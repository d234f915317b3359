import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db, disconnect } from "@/lib/db";
import { actorOf, newCommand, smallWorld, testActor, type World } from "@/scripts/testing/fixture";
import { changePassword, foundFirstAccount, signOutEverywhere } from "./commands";
import type { GrantRole } from "./input";
import { hashPassword } from "./password";
import { loadActor } from "./queries";
import { grantRole, withdrawRole } from "./role-commands";
import { signIn } from "./sign-in";

let world: World;
const password = "คำสาม คำต่อ กัน";

beforeAll(async () => {
  world = await smallWorld();
});
afterAll(disconnect);

async function account(name: string, phone?: string): Promise<number> {
  const user = await db.user.create({
    data: { username: name, phone, name, passwordHash: await hashPassword(password) },
  });
  return user.id;
}

async function code(outcome: Promise<{ ok: boolean; refusal?: { code: string } }>) {
  const answer = await outcome;
  return answer.ok ? "ok" : answer.refusal?.code;
}

describe("signing in", () => {
  it("does not know the accounts of the demo outside it: their password is published", async () => {
    await account("leftover@demo");
    expect(await signIn("leftover@demo", password, "10.0.0.9")).toEqual({
      ok: false,
      reason: "wrong",
    });
  });

  it("takes the username in any case, or the phone number with Thai digits and dashes", async () => {
    const userId = await account("somsri", "0800000001");
    expect(await signIn("SomSri ", password, "10.0.0.1")).toMatchObject({ ok: true, userId });
    expect(await signIn("๐๘๐-๐๐๐-๐๐๐๑", password, "10.0.0.1")).toMatchObject({ userId });
  });

  it("answers the same for a wrong password and for nobody", async () => {
    await account("wrongly");
    expect(await signIn("wrongly", "no", "10.0.0.2")).toEqual({ ok: false, reason: "wrong" });
    expect(await signIn("nobody-here", "no", "10.0.0.2")).toEqual({ ok: false, reason: "wrong" });
  });

  it("makes guesses wait, also many sent at one instant, and the right password too", async () => {
    await account("guessed");
    const tries = await Promise.all(
      Array.from({ length: 12 }, (_, i) => signIn("guessed", `guess ${i}`, "10.0.0.3")),
    );
    const waits = tries.filter((t) => !t.ok && t.reason === "wait");
    expect(waits.length).toBe(7);
    expect(await signIn("guessed", password, "10.0.0.3")).toMatchObject({ reason: "wait" });
    expect(await signIn("guessed", password, "10.9.9.9")).toMatchObject({ reason: "wait" });
  });

  it("makes an address wait that tries many accounts, but not its neighbours", async () => {
    const userId = await account("neighbour");
    for (let i = 0; i < 30; i++) await signIn(`somebody-${i}`, "x", "10.0.0.4");
    expect(await signIn("neighbour", password, "10.0.0.4")).toMatchObject({ reason: "wait" });
    expect(await signIn("neighbour", password, "10.0.0.5")).toMatchObject({ ok: true, userId });
  }, 30_000);

  it("is made to wait as one person, by whichever name", async () => {
    await account("two.names", "0800000003");
    for (let i = 0; i < 3; i++) await signIn("two.names", "x", "10.0.1.1");
    for (let i = 0; i < 2; i++) await signIn("0800000003", "x", "10.0.1.1");
    expect(await signIn("two.names", password, "10.0.1.2")).toMatchObject({ reason: "wait" });
    expect(await signIn("080-000-0003", password, "10.0.1.2")).toMatchObject({ reason: "wait" });
  });

  it("is not locked by an address that may not try any more", async () => {
    const userId = await account("left.alone");
    for (let i = 0; i < 30; i++) await signIn(`nobody-${i}`, "x", "10.0.1.3");
    for (let i = 0; i < 8; i++) {
      expect(await signIn("left.alone", "x", "10.0.1.3")).toMatchObject({ reason: "wait" });
    }
    expect(await signIn("left.alone", password, "10.0.1.4")).toMatchObject({ ok: true, userId });
  }, 30_000);

  it("forgets an account's failures once the password was right", async () => {
    await account("forgetful");
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 3; i++) await signIn("forgetful", "x", "10.0.0.6");
      expect(await signIn("forgetful", password, "10.0.0.6")).toMatchObject({ ok: true });
    }
  });

  it("keeps a closed account out", async () => {
    const id = await account("closed");
    await db.user.update({ where: { id }, data: { disabledAt: new Date() } });
    expect(await signIn("closed", password, "10.0.0.7")).toEqual({ ok: false, reason: "wrong" });
    expect(await loadActor(id, 1)).toBeNull();
  });
});

describe("sessions", () => {
  it("end everywhere on request and with a new password", async () => {
    const id = await account("restless");
    const actor = await actorOf(id);
    await signOutEverywhere(actor, { commandId: newCommand() });
    expect(await loadActor(id, 1)).toBeNull();
    expect(await loadActor(id, 2)).not.toBeNull();
    const ask = { current: password, password: "another long one", again: "another long one" };
    const changed = await changePassword(actor, { commandId: newCommand(), ...ask });
    expect(changed).toEqual({ ok: true, value: { sessionVersion: 3 } });
    expect(await loadActor(id, 2)).toBeNull();
    expect(await code(changePassword(actor, { commandId: newCommand(), ...ask }))).toBe(
      "wrong_password",
    );
    const wrong = { ...ask, current: "not this one" };
    const guesses = await Promise.all(
      Array.from({ length: 6 }, () => changePassword(actor, { commandId: newCommand(), ...wrong })),
    );
    expect(guesses.filter((g) => !g.ok && g.refusal.code === "tries_wait")).toHaveLength(2);
    const right = { ...ask, current: ask.password };
    expect(await code(changePassword(actor, { commandId: newCommand(), ...right }))).toBe(
      "tries_wait",
    );
    expect(await signIn("restless", ask.password, "10.0.1.5")).toMatchObject({ reason: "wait" });
    const audit = await db.auditEntry.findMany({ where: { actorId: id } });
    expect(JSON.stringify(audit)).not.toContain("another long one");
  });

  it("go without a role that was withdrawn a moment ago", async () => {
    const volunteer = await testActor(`leaving-${newCommand()}`, "volunteer", {
      unitId: world.here.id,
    });
    const grantId = volunteer.grants[0]?.id ?? 0;
    expect(
      await code(withdrawRole(world.there.committee, { commandId: newCommand(), grantId })),
    ).toBe("not_found");
    expect(
      await code(withdrawRole(world.here.committee, { commandId: newCommand(), grantId })),
    ).toBe("ok");
    expect((await actorOf(volunteer.userId)).grants).toEqual([]);
  });

  it("keep one's own role and the last national coordinator", async () => {
    const nation = await testActor(`nation-${newCommand()}`, "coordinator");
    const own = nation.grants[0]?.id ?? 0;
    const command = { commandId: newCommand(), grantId: own };
    expect(await code(withdrawRole(nation, command))).toBe("own_role");
    expect(
      await code(withdrawRole(world.coordinator, { commandId: newCommand(), grantId: own })),
    ).toBe("not_found");
  });
});

describe("a further role", () => {
  const grant = (account: string, more: Partial<GrantRole> = {}): GrantRole => ({
    commandId: newCommand(),
    account,
    role: "volunteer",
    unitId: world.here.id,
    provinceCode: null,
    committeeMemberId: null,
    ...more,
  });

  it("is given to whoever has an account, named by whole username or phone number", async () => {
    const { here } = world;
    const byName = await account("has.account");
    const byPhone = await account("has.phone", "0800000077");
    expect(await code(grantRole(here.committee, grant(" Has.Account ")))).toBe("ok");
    expect(await code(grantRole(here.committee, grant("๐๘๐-๐๐๐-๐๐๗๗")))).toBe("ok");
    for (const userId of [byName, byPhone]) {
      expect((await actorOf(userId)).grants).toMatchObject([
        { role: "volunteer", unitId: here.id },
      ]);
    }
    expect(await code(grantRole(here.committee, grant("has.account")))).toBe("role_held");
  });

  it("can bring the line of the committee list with it, one line in a unit", async () => {
    const { here } = world;
    const userId = await account("has.line");
    const line = async () => {
      const data = { unitId: here.id, name: "อาสา ตัวอย่าง", position: "member" as const };
      return (await db.committeeMember.create({ data: { ...data, since: new Date("2024-01-01") } }))
        .id;
    };
    const committeeMemberId = await line();
    expect(await code(grantRole(here.committee, grant("has.line", { committeeMemberId })))).toBe(
      "ok",
    );
    expect((await actorOf(userId)).grants).toMatchObject([{ committeeMemberId }]);
    const second = { role: "committee" as const, committeeMemberId: await line() };
    expect(await code(grantRole(world.coordinator, grant("has.line", second)))).toBe("seat_taken");
    expect((await actorOf(userId)).grants).toHaveLength(1);
    const taken = { committeeMemberId: here.chairId };
    expect(await code(grantRole(here.committee, grant("has.line", taken)))).toBe("not_found");
  });

  it("says no more of parts of a name, closed accounts and strangers than that there is none", async () => {
    const { here } = world;
    const id = await account("now.closed", "0800000078");
    await db.user.update({ where: { id }, data: { disabledAt: new Date() } });
    for (const typed of ["now.closed", "0800000078", "has", "has%", "nobody-at-all", "\0"]) {
      const outcome = await grantRole(here.committee, grant(typed));
      expect(outcome).toEqual({ ok: false, refusal: { code: "account_unknown" } });
    }
    const committee = grant("nobody-at-all", { role: "committee" });
    expect(await code(grantRole(here.committee, committee))).toBe("not_permitted");
    expect(await code(grantRole(world.there.committee, grant("has.account")))).toBe(
      "not_permitted",
    );
  });
});

describe("the first account", () => {
  it("is founded only while there is none", async () => {
    const first = { username: "first", name: "คนแรก", password };
    expect(await code(foundFirstAccount(first))).toBe("not_permitted");
  });
});
