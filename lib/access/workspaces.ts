import type { Actor, Grant, VolunteerGrant } from "./actor";

export const workspaceCookie = "workspace";

/** Where the workspace of one grant begins. The volunteer's is chosen by cookie, the others by address. */
export function workspacePath(grant: Grant): string {
  switch (grant.role) {
    case "volunteer":
      return "/volunteer";
    case "committee":
      return `/unit/${grant.unitSlug}`;
    case "coordinator":
      return `/province/${grant.provinceCode ?? "all"}`;
    case "evaluator":
      return "/evaluator";
  }
}

/** The grant the person chose last, or else their first. */
export function chosenGrant(actor: Actor, chosen: string | undefined): Grant | undefined {
  return actor.grants.find((g) => String(g.id) === chosen) ?? actor.grants[0];
}

/** The volunteer's own workspace: the chosen one, or else the first. */
export function chosenVolunteer(
  actor: Actor,
  chosen: string | undefined,
): VolunteerGrant | undefined {
  const mine = actor.grants.filter((g): g is VolunteerGrant => g.role === "volunteer");
  return mine.find((g) => String(g.id) === chosen) ?? mine[0];
}
