import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { env } from "@/lib/env";
import type { Actor } from "./actor";
import { sessionCookie } from "./cookie";
import { loadActor } from "./queries";
import { sentRequestId } from "./request-id";

/**
 * Who is acting in this request, or null. Roles are read from the database each time, so a role that
 * was withdrawn a moment ago is gone now.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = (await cookies()).get(sessionCookie())?.value;
  if (!token) return null;
  const requestId = sentRequestId((await headers()).get("x-request-id"));
  const claims = await claimsOf(token);
  return claims && loadActor(claims.uid, claims.sv, requestId);
});

type Claims = { uid: number; sv: number; exp: number };

const opened = new Map<string, Claims>();
const openedAtMost = 1_000;

/**
 * What a session token says; null for one that is not ours or has expired. Opening one costs a key
 * derivation, so the latest stay open. Whether the session still stands is asked of the database.
 */
async function claimsOf(token: string): Promise<Claims | null> {
  const now = Date.now() / 1000;
  const known = opened.get(token);
  if (known) return known.exp > now ? known : null;
  const secret = env().NEXTAUTH_SECRET;
  const { uid, sv, exp } = (await decode({ token, secret }).catch(() => null)) ?? {};
  if (typeof uid !== "number" || typeof sv !== "number" || typeof exp !== "number") return null;
  const oldest = opened.keys().next();
  if (opened.size >= openedAtMost && !oldest.done) opened.delete(oldest.value);
  const claims = { uid, sv, exp };
  opened.set(token, claims);
  return claims;
}

/** For pages: the actor, or off to the sign-in page. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect("/sign-in");
}

/** For pages: what a query found, or the not-found page; out of scope looks the same as absent. */
export function found<T>(value: T | null | undefined): T {
  return value ?? notFound();
}
