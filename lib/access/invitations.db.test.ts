import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db, disconnect } from "@/lib/db";
import { actorOf, newCommand, smallWorld, testActor, type World } from "@/scripts/testing/fixture";
import { type Accept, acceptInput, type Invite, inviteInput } from "./input";
import { acceptInvitation, invite } from "./invitation-commands";
import { invitationByToken } from "./people-queries";
import { withdrawRole } from "./role-commands";

let world: World;
const password = "คำสาม คำต่อ กัน";

beforeAll(async () => {
  world = await smallWorld();
});
afterAll(disconnect);

function inviteTo(more: Partial<Invite>): Invite {
  return {
    commandId: newCommand(),
    name: "คนใหม่ ตัวอย่าง",
    role: "volunteer",
    unitId: world.here.id,
    provinceCode: null,
    committeeMemberId: null,
    ...more,
  };
}

async function tokenFor(more: Partial<Invite> = {}, by = world.here.committee): Promise<string> {
  const made = await invite(by, inviteTo(more));
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.token;
}

const accepting = (token: string, username: string, more: Partial<Accept> = {}): Accept => ({
  commandId: newCommand(),
  token,
  username,
  phone: null,
  password,
  again: password,
  ...more,
});

async function code(outcome: Promise<{ ok: boolean; refusal?: { code: string } }>) {
  const answer = await outcome;
  return answer.ok ? "ok" : answer.refusal?.code;
}

describe("invitations", () => {
  it("make one account with the promised role, once", async () => {
    const token = await tokenFor();
    expect(await invitationByToken(token)).toEqual({ name: "คนใหม่ ตัวอย่าง" });
    const accept = (username: string) => acceptInvitation(accepting(token, username));
    const answers = await Promise.all([accept("newcomer-a"), accept("newcomer-b")]);
    expect(answers.filter((a) => a.ok)).toHaveLength(1);
    expect(answers.find((a) => !a.ok)).toMatchObject({ refusal: { code: "invitation_ended" } });
    expect(await invitationByToken(token)).toBeNull();
    const user = await db.user.findFirstOrThrow({
      where: { username: { startsWith: "newcomer-" } },
    });
    expect((await actorOf(user.id)).grants).toMatchObject([
      { role: "volunteer", unitId: world.here.id },
    ]);
  });

  it("show the same link when the form is sent twice, and keep only a hash of it", async () => {
    const asked = inviteTo({});
    const [first, second] = [
      await invite(world.here.committee, asked),
      await invite(world.here.committee, asked),
    ];
    expect(second).toEqual(first);
    if (!first.ok) throw new Error();
    const kept = await db.auditEntry.findUnique({ where: { id: asked.commandId } });
    expect(JSON.stringify(kept)).not.toContain(first.value.token);
  });

  it("expire", async () => {
    const token = await tokenFor();
    await db.invitation.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await invitationByToken(token)).toBeNull();
  });

  it("are made only for roles and places that are the actor's to give", async () => {
    const ask = (actor: World["coordinator"], more: Partial<Invite>) =>
      code(invite(actor, inviteTo(more)));
    const { here, there, coordinator, evaluator, stranger } = world;
    expect(await ask(here.committee, { role: "committee" })).toBe("not_permitted");
    expect(await ask(there.committee, {})).toBe("not_permitted");
    expect(await ask(here.volunteer, {})).toBe("not_permitted");
    expect(await ask(evaluator, {})).toBe("not_permitted");
    expect(await ask(stranger, {})).toBe("not_permitted");
    expect(await ask(coordinator, { role: "committee" })).toBe("ok");
    const province = { unitId: null, provinceCode: "56" };
    expect(await ask(coordinator, { role: "evaluator", ...province })).toBe("ok");
    expect(await ask(coordinator, { role: "coordinator", ...province })).toBe("not_permitted");
    expect(await ask(coordinator, { role: "evaluator", unitId: null, provinceCode: "10" })).toBe(
      "not_permitted",
    );
    expect(await ask(coordinator, { role: "evaluator", unitId: null })).toBe("not_permitted");
  });
});

describe("accepting an invitation", () => {
  it("answers the same submission as the first time, also at one instant", async () => {
    const asked = accepting(await tokenFor(), "twice");
    const answers = await Promise.all([acceptInvitation(asked), acceptInvitation(asked)]);
    answers.push(await acceptInvitation(asked));
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: { username: "twice" } })));
    expect(await db.user.count({ where: { username: "twice" } })).toBe(1);
    const other = accepting(await tokenFor(), "somebody-else", { commandId: asked.commandId });
    expect(await code(acceptInvitation(other))).toBe("command_id_used");
  });

  it("tells a username that is taken from a phone number that is", async () => {
    const first = accepting(await tokenFor(), "has-phone", { phone: "0800000042" });
    expect(await code(acceptInvitation(first))).toBe("ok");
    const token = await tokenFor();
    expect(await code(acceptInvitation(accepting(token, "has-phone")))).toBe("username_taken");
    const samePhone = accepting(token, "has-none", { phone: "0800000042" });
    expect(await code(acceptInvitation(samePhone))).toBe("phone_taken");
    expect(await code(acceptInvitation(accepting(token, "has-none")))).toBe("ok");
  });

  it("takes no phone number for a username", () => {
    const asked = accepting("x".repeat(30), "081-234-5678");
    const read = acceptInput.safeParse({ ...asked, phone: "" });
    expect(read.error?.issues.map((issue) => issue.message)).toEqual(["username_phone"]);
  });

  it("is refused when whoever invited may no longer give the role", async () => {
    const { here, coordinator } = world;
    const leaving = await testActor(`chair-leaving-${newCommand()}`, "committee", {
      unitId: here.id,
    });
    const token = await tokenFor({}, leaving);
    const closed = await tokenFor({}, leaving);
    const grantId = leaving.grants[0]?.id ?? 0;
    await withdrawRole(coordinator, { commandId: newCommand(), grantId });
    expect(await code(acceptInvitation(accepting(token, "too-late")))).toBe("invitation_void");
    await db.user.update({ where: { id: leaving.userId }, data: { disabledAt: new Date() } });
    expect(await code(acceptInvitation(accepting(closed, "too-late")))).toBe("invitation_void");
    expect(await db.user.count({ where: { username: "too-late" } })).toBe(0);
  });
});

describe("a role and a place that do not belong together", () => {
  const crafted = (): Partial<Invite>[] => [
    { provinceCode: "56" },
    { unitId: null },
    { role: "evaluator" },
    { role: "coordinator", unitId: null, committeeMemberId: world.here.chairId },
  ];

  it("are invalid input, at the place", () => {
    for (const more of crafted()) {
      const read = inviteInput.safeParse(inviteTo(more));
      expect(read.error?.issues.map((i) => [i.path[0], i.message])).toEqual([["unitId", "place"]]);
    }
    expect(inviteInput.safeParse({ ...inviteTo({}), committeeMemberId: "" }).success).toBe(true);
  });

  it("are refused all the same when they come past the form, and leave nothing", async () => {
    const nation = await testActor(`nation-${newCommand()}`, "coordinator");
    const before = await db.invitation.count();
    const nowhere: Partial<Invite> = { role: "evaluator", unitId: null, provinceCode: "99" };
    for (const more of [...crafted(), nowhere]) {
      expect(await code(invite(nation, inviteTo(more)))).toBe("not_found");
    }
    expect(await db.invitation.count()).toBe(before);
  });
});
