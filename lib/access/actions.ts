"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { encode } from "next-auth/jwt";
import { formAction, openAction } from "@/lib/action";
import { env } from "@/lib/env";
import { localeCookie } from "@/lib/i18n/server";
import type { Actor } from "./actor";
import * as commands from "./commands";
import { sessionCookie, sessionSeconds } from "./cookie";
import {
  acceptInput,
  type ChangePassword,
  changePasswordInput,
  commandOnly,
  grantRoleInput,
  inviteInput,
  withdrawInput,
  withdrawInvitationInput,
} from "./input";
import * as invitations from "./invitation-commands";
import * as roles from "./role-commands";
import { currentActor } from "./session";
import { workspaceCookie, workspacePath } from "./workspaces";

const year = 365 * 24 * 60 * 60;

export const invite = formAction(inviteInput, invitations.invite, { revalidate: "/" });
export const grantRole = formAction(grantRoleInput, roles.grantRole, { revalidate: "/" });
export const withdrawRole = formAction(withdrawInput, roles.withdrawRole, { revalidate: "/" });
export const withdrawInvitation = formAction(
  withdrawInvitationInput,
  invitations.withdrawInvitation,
  {
    revalidate: "/",
  },
);
export const acceptInvitation = openAction(acceptInput, invitations.acceptInvitation);
export const signOutEverywhere = formAction(commandOnly, commands.signOutEverywhere, {
  revalidate: "/",
});

/** The phone in hand stays signed in; every other session ends. */
export const changePassword = formAction(
  changePasswordInput,
  async (actor: Actor, input: ChangePassword) => {
    const outcome = await commands.changePassword(actor, input);
    if (outcome.ok) await keepSignedIn(actor.userId, outcome.value.sessionVersion);
    return outcome.ok ? { ok: true as const, value: { changed: true } } : outcome;
  },
);

async function keepSignedIn(userId: number, sessionVersion: number): Promise<void> {
  const token = await encode({
    token: { uid: userId, sv: sessionVersion },
    secret: env().NEXTAUTH_SECRET,
    maxAge: sessionSeconds,
  });
  (await cookies()).set(sessionCookie(), token, {
    httpOnly: true,
    sameSite: "lax",
    secure: sessionCookie().startsWith("__Secure-"),
    path: "/",
    maxAge: sessionSeconds,
  });
}

/**
 * Takes the session from this device. It is a key that only this device had; whoever fears that
 * somebody has copied it ends all sessions (signOutEverywhere), which the server then knows.
 */
export async function signOut(): Promise<void> {
  (await cookies()).delete({
    name: sessionCookie(),
    path: "/",
    secure: sessionCookie().startsWith("__Secure-"),
  });
  redirect("/sign-in");
}

export async function setLocale(data: FormData): Promise<void> {
  const locale = data.get("locale") === "en" ? "en" : "th";
  (await cookies()).set(localeCookie, locale, { path: "/", maxAge: year, sameSite: "lax" });
}

/** Opens one of the actor's own workspaces and remembers it on this device. */
export async function openWorkspace(data: FormData): Promise<void> {
  const actor = await currentActor();
  const grant = actor?.grants.find((g) => String(g.id) === data.get("grant"));
  if (!grant) redirect("/");
  (await cookies()).set(workspaceCookie, String(grant.id), {
    path: "/",
    maxAge: year,
    sameSite: "lax",
  });
  redirect(workspacePath(grant));
}
