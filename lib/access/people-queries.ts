import "server-only";
import { db, join, type Prisma, sql } from "@/lib/db";
import type { Actor, Role } from "./actor";
import { hashToken } from "./invitation-commands";
import { mayGrant } from "./policy";

/** Whom an open invitation is for; null when it has ended. The link itself is the right to ask. */
export async function invitationByToken(token: string): Promise<{ name: string } | null> {
  return db.invitation.findFirst({
    where: {
      tokenHash: hashToken(token),
      usedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: new Date() },
    },
    select: { name: true },
  });
}

export type PersonWithRole = {
  grantId: number;
  name: string;
  role: Role;
  placeTh: string | null;
  placeEn: string | null;
  since: Date;
  mine: boolean;
};

export type OpenInvitation = {
  id: number;
  name: string;
  role: Role;
  placeTh: string | null;
  placeEn: string | null;
  expiresAt: Date;
};

/** The places whose roles this actor gives and takes, over the aliases r (grant) and n (unit). */
function placesGoverned(actor: Actor): Prisma.Sql {
  const parts: Prisma.Sql[] = [];
  for (const g of actor.grants) {
    if (g.role === "coordinator" && g.provinceCode === null) parts.push(sql`TRUE`);
    if (g.role === "coordinator" && g.provinceCode !== null) {
      parts.push(sql`(n."provinceCode" = ${g.provinceCode}
        OR (r.role = 'evaluator' AND r."provinceCode" = ${g.provinceCode}))`);
    }
    if (g.role === "committee") {
      parts.push(sql`(r."unitId" = ${g.unitId} AND r.role = 'volunteer')`);
    }
  }
  return parts.length > 0 ? sql`(${join(parts, " OR ")})` : sql`FALSE`;
}

type PlaceAsked = { unitId: number } | { provinceCode: string | null };

function within(place: PlaceAsked): Prisma.Sql {
  if ("unitId" in place) return sql`r."unitId" = ${place.unitId}`;
  if (place.provinceCode === null) return sql`TRUE`;
  return sql`(n."provinceCode" = ${place.provinceCode} OR r."provinceCode" = ${place.provinceCode})`;
}

/** Who holds which role in a place, as far as the actor gives those roles; by role and name. */
export function peopleOf(actor: Actor, place: PlaceAsked): Promise<PersonWithRole[]> {
  return db.$queryRaw<PersonWithRole[]>(sql`
    SELECT r.id AS "grantId", u.name, r.role, coalesce(n."shortTh", p."nameTh") AS "placeTh",
      coalesce(n."shortEn", p."nameEn") AS "placeEn", r."grantedAt" AS since,
      u.id = ${actor.userId} AS mine
    FROM "RoleGrant" r JOIN "User" u ON u.id = r."userId"
    LEFT JOIN "Unit" n ON n.id = r."unitId" LEFT JOIN "Province" p ON p.code = r."provinceCode"
    WHERE r."withdrawnAt" IS NULL AND u."disabledAt" IS NULL
      AND ${within(place)} AND ${placesGoverned(actor)}
    ORDER BY r.role, coalesce(n."shortTh", p."nameTh"), u.name COLLATE "th-x-icu" LIMIT 500`);
}

export function openInvitations(actor: Actor, place: PlaceAsked): Promise<OpenInvitation[]> {
  return db.$queryRaw<OpenInvitation[]>(sql`
    SELECT r.id, r.name, r.role, coalesce(n."shortTh", p."nameTh") AS "placeTh",
      coalesce(n."shortEn", p."nameEn") AS "placeEn", r."expiresAt"
    FROM "Invitation" r
    LEFT JOIN "Unit" n ON n.id = r."unitId" LEFT JOIN "Province" p ON p.code = r."provinceCode"
    WHERE r."usedAt" IS NULL AND r."withdrawnAt" IS NULL AND r."expiresAt" > now()
      AND ${within(place)} AND ${placesGoverned(actor)}
    ORDER BY r."createdAt" DESC LIMIT 100`);
}

export type InviteChoices = {
  units: { id: number; shortTh: string; shortEn: string }[];
  /** committee members without an account, of the one unit asked for */
  committee: { id: number; name: string }[];
  roles: Role[];
};

/** What the invitation form may offer this actor for a place. */
export async function inviteChoices(actor: Actor, place: PlaceAsked): Promise<InviteChoices> {
  const unitId = "unitId" in place ? place.unitId : null;
  const provinceCode = "unitId" in place ? null : place.provinceCode;
  const units = await db.unit.findMany({
    where: unitId !== null ? { id: unitId } : provinceCode ? { provinceCode } : {},
    select: { id: true, shortTh: true, shortEn: true, provinceCode: true },
    orderBy: { shortTh: "asc" },
  });
  const mine = units.filter((u) =>
    mayGrant(actor, "volunteer", {
      unitId: u.id,
      provinceCode: null,
      unitProvince: u.provinceCode,
    }),
  );
  const some = mine[0];
  const all: Role[] = ["volunteer", "committee", "coordinator", "evaluator"];
  const roles = all.filter((role) =>
    role === "volunteer" || role === "committee"
      ? some !== undefined &&
        mayGrant(actor, role, {
          unitId: some.id,
          provinceCode: null,
          unitProvince: some.provinceCode,
        })
      : unitId === null && mayGrant(actor, role, { unitId: null, provinceCode }),
  );
  const committee =
    unitId !== null && mine.length > 0
      ? await db.committeeMember.findMany({
          where: { unitId, userId: null, until: null },
          select: { id: true, name: true },
          orderBy: { id: "asc" },
        })
      : [];
  return { units: mine, committee, roles };
}
