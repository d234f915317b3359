import type { Actor, Role } from "@/lib/access/actor";
import { randomToken } from "@/lib/access/commands";
import { acceptInvitation, invite } from "@/lib/access/invitation-commands";
import { loadActor } from "@/lib/access/queries";
import { db } from "@/lib/db";
import type { Outcome } from "@/lib/refusal";
import { commandFor } from "./random";

/** The demo is written so that no command refuses; one that does is a fault of the demo. */
export async function done<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const answer = await outcome;
  if (answer.ok) return answer.value;
  throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
}

export async function actorNamed(username: string): Promise<Actor> {
  const { id, sessionVersion } = await db.user.findUniqueOrThrow({ where: { username } });
  const actor = await loadActor(id, sessionVersion);
  if (!actor) throw new Error(`nobody is ${username}`);
  return actor;
}

export type NewAccount = {
  username: string;
  name: string;
  /** left out: one that nobody knows */
  password?: string;
  role: Role;
  unitId?: number;
  provinceCode?: string;
  committeeMemberId?: number;
};

/** An account made as every account is: invited by somebody who may, accepted by the person. */
export async function account(by: Actor, wanted: NewAccount): Promise<Actor> {
  const { username, name, role } = wanted;
  const password = wanted.password ?? randomToken();
  const { token } = await done(
    invite(by, {
      commandId: commandFor("invite", username),
      name,
      role,
      unitId: wanted.unitId ?? null,
      provinceCode: wanted.provinceCode ?? null,
      committeeMemberId: wanted.committeeMemberId ?? null,
    }),
  );
  await done(
    acceptInvitation({
      commandId: commandFor("accept", username),
      token,
      username,
      phone: null,
      password,
      again: password,
    }),
  );
  return actorNamed(username);
}
