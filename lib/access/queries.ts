import "server-only";
import { db, rowsOf, sql } from "@/lib/db";
import type { Actor, Grant } from "./actor";

type Row = { name: string; username: string; sessionVersion: number; grants: Grant[] };

/**
 * The person behind a session with the roles they hold at this moment, in one statement; null when
 * the account is closed or the session was ended (sign out everywhere, new password).
 */
export async function loadActor(
  userId: number,
  sessionVersion: number,
  requestId?: string,
): Promise<Actor | null> {
  const [row] = await rowsOf<Row>(sql`
    SELECT u.name, u.username, u."sessionVersion", coalesce(g.grants, '[]'::json) AS grants
    FROM "User" u
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object(
        'id', r.id, 'role', r.role, 'unitId', r."unitId", 'unitSlug', n.slug,
        'provinceCode', r."provinceCode", 'committeeMemberId', c.id, 'position', c.position,
        'placeTh', coalesce(n."shortTh", p."nameTh"), 'placeEn', coalesce(n."shortEn", p."nameEn"),
        'villageIds', coalesce((
          SELECT json_agg(v."villageId") FROM "VillageCare" v
          WHERE v."committeeMemberId" = c.id AND v.until IS NULL), '[]'::json)
      ) ORDER BY r.id) AS grants
      FROM "RoleGrant" r
      LEFT JOIN "Unit" n ON n.id = r."unitId"
      LEFT JOIN "Province" p ON p.code = r."provinceCode"
      LEFT JOIN "CommitteeMember" c
        ON c."unitId" = r."unitId" AND c."userId" = u.id AND c.until IS NULL
      WHERE r."userId" = u.id AND r."withdrawnAt" IS NULL
    ) g ON TRUE
    WHERE u.id = ${userId} AND u."disabledAt" IS NULL`);
  if (!row || row.sessionVersion !== sessionVersion) return null;
  return { userId, name: row.name, username: row.username, grants: row.grants, requestId };
}

/**
 * The person as they stand now, for work that goes on after their request has ended (an import's
 * job). Null when the account was closed meanwhile; roles withdrawn meanwhile are gone.
 */
export async function actorNow(userId: number, requestId?: string): Promise<Actor | null> {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: { sessionVersion: true },
  });
  return user ? loadActor(userId, user.sessionVersion, requestId) : null;
}
