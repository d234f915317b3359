import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import type { Actor } from "./actor";
import { sessionCookie } from "./cookie";
import { loadActor } from "./queries";

/**
 * Who is acting in this request, or null. Roles are read from the database each time, so a role that
 * was withdrawn a moment ago is gone now.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = (await cookies()).get(sessionCookie())?.value;
  if (!token) return null;
  const requestId = (await headers()).get("x-request-id") ?? undefined;
  const claims = await decode({ token, secret: process.env.NEXTAUTH_SECRET ?? "" }).catch(
    () => null,
  );
  if (typeof claims?.uid !== "number" || typeof claims.sv !== "number") return null;
  return loadActor(claims.uid, claims.sv, requestId);
});

/** For pages: the actor, or off to the sign-in page. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect("/sign-in");
}

/** For pages: what a query found, or the not-found page; out of scope looks the same as absent. */
export function found<T>(value: T | null | undefined): T {
  return value ?? notFound();
}
