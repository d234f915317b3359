import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayCoordinate, mayEditProfile, mayRecordFor, maySeeFigures } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { db, type Prisma, sql, type Tx } from "@/lib/db";
import type { Position } from "@/lib/generated/prisma/enums";
import { contentHash } from "./hash";
import type { Terms } from "./terms";
import { keptTerms, readTerms } from "./terms-queries";

export type RegulationVersion = {
  id: number;
  version: number;
  adoptedOn: Day;
  /** which meeting adopted it, and where */
  meeting: string | null;
  effectiveFrom: Day;
  /** last day in force; null while no later version is known */
  effectiveTo: Day | null;
  /** SHA-256 in hex over what was adopted */
  hash: string | null;
  /** what it says; frozen */
  terms: Terms;
  /** who was at the meeting; nobody for readers who do not know the committee by name */
  present: { name: string; position: Position }[];
};

/**
 * The version in force on a day, or null. With an actor the unit must be in their scope; with a
 * transaction the command that opened it has asked already. One look-up; terms are read once.
 */
export async function regulationInForce(
  asker: Actor | Tx,
  unitId: number,
  day: Day,
): Promise<RegulationVersion | null> {
  const may = await mayRead(asker, unitId);
  if (!may) return null;
  const found = await versionsWhere(
    may.tx,
    sql`r."unitId" = ${unitId} AND r."adoptedOn" IS NOT NULL
      AND ${day}::date BETWEEN r."effectiveFrom" AND coalesce(r."effectiveTo", 'infinity')`,
    may.names,
  );
  return found ? found.regulation : null;
}

/**
 * One adopted version, and whether what is stored still gives the hash it was adopted with; `intact`
 * is null where it was adopted before there were hashes.
 */
export async function regulationVersion(
  actor: Actor,
  unitId: number,
  version: number,
): Promise<(RegulationVersion & { intact: boolean | null }) | null> {
  const may = await mayRead(actor, unitId);
  if (!may) return null;
  const found = await versionsWhere(
    may.tx,
    sql`r."unitId" = ${unitId} AND r.version = ${version} AND r."adoptedOn" IS NOT NULL`,
    may.names,
  );
  if (!found) return null;
  const { regulation, slug } = found;
  const { id, hash } = regulation;
  // Read anew: what is printed is what is stored.
  const terms = (await readTerms(may.tx, [id])).get(id) ?? regulation.terms;
  const intact = hash === null ? null : contentHash({ ...regulation, terms, unit: slug }) === hash;
  return { ...regulation, terms, intact };
}

export type RegulationSummary = {
  id: number;
  version: number;
  title: string;
  adoptedOn: Day;
  meeting: string | null;
  effectiveFrom: Day;
  effectiveTo: Day | null;
  hash: string | null;
  cutoffDay: number;
  articles: number;
  fees: number;
  /** other units may start from it */
  shared: boolean;
};

/** All adopted versions, the newest first; null outside the actor's scope. */
export async function regulationVersions(
  actor: Actor,
  unitId: number,
): Promise<RegulationSummary[] | null> {
  if (!(await mayRead(actor, unitId))) return null;
  return db.$queryRaw<RegulationSummary[]>(sql`
    SELECT r.id, r.version, r.title, r."adoptedOn"::text, r.meeting, r."effectiveFrom"::text,
      r."effectiveTo"::text, r.hash, r."cutoffDay",
      (SELECT count(*)::int FROM "Article" a WHERE a."regulationId" = r.id) AS articles,
      (SELECT count(*)::int FROM "FeeRule" f WHERE f."regulationId" = r.id) AS fees,
      EXISTS (SELECT 1 FROM "RegulationShare" s WHERE s."regulationId" = r.id) AS shared
    FROM "Regulation" r WHERE r."unitId" = ${unitId} AND r."adoptedOn" IS NOT NULL
    ORDER BY r.version DESC`);
}

export type RegulationDraft = {
  id: number;
  /** raised by every save; sent along with the next */
  revision: number;
  basedOnVersion: number | null;
  createdAt: Date;
  terms: Terms;
  /** codes of classes and of own lines in any version of the unit: a new line takes none of these */
  knownCodes: string[];
  /** classes that people on the register are of and the draft lacks */
  classesGone: { code: string; nameTh: string | null; members: number }[];
};

/** The unit's draft, for its committee and its coordinator; null where there is none. */
export async function regulationDraft(
  actor: Actor,
  unitId: number,
): Promise<RegulationDraft | null> {
  const unit = await unitPlace(unitId);
  if (!unit || !mayEditProfile(actor, unit)) return null;
  const [row] = await db.$queryRaw<Omit<RegulationDraft, "terms">[]>(sql`
    SELECT r.id, r.revision, b.version AS "basedOnVersion", r."createdAt",
      ARRAY(SELECT c.code FROM "MemberClass" c WHERE c."unitId" = r."unitId"
        UNION SELECT f.service FROM "FeeRule" f WHERE f."unitId" = r."unitId"
        UNION SELECT w.activity FROM "CompensationRule" w WHERE w."unitId" = r."unitId"
        UNION SELECT i.kind FROM "IncentiveRule" i WHERE i."unitId" = r."unitId") AS "knownCodes",
      (SELECT coalesce(json_agg(json_build_object('code', g.code, 'nameTh', g.name,
          'members', g.members) ORDER BY g.members DESC, g.code), '[]')
        FROM (SELECT m."classCode" AS code, count(*)::int AS members,
            (SELECT c."nameTh" FROM "MemberClass" c JOIN "Regulation" o ON o.id = c."regulationId"
              WHERE o."unitId" = r."unitId" AND o."adoptedOn" IS NOT NULL
                AND c.code = m."classCode" ORDER BY o.version DESC LIMIT 1) AS name
          FROM "Member" m
          WHERE m."unitId" = r."unitId" AND m."leftOn" IS NULL AND m."mergedIntoId" IS NULL
            AND m."classCode" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "MemberClass" c
              WHERE c."regulationId" = r.id AND c.code = m."classCode")
          GROUP BY m."classCode") g) AS "classesGone"
    FROM "Regulation" r
    LEFT JOIN "Regulation" b ON b.id = r."basedOnId" AND b."unitId" = r."unitId"
    WHERE r."unitId" = ${unitId} AND r."adoptedOn" IS NULL AND r."discardedAt" IS NULL`);
  const terms = row && (await readTerms(db, [row.id])).get(row.id);
  return row && terms ? { ...row, terms } : null;
}

type Placed = { id: number; provinceCode: string };

const unitPlace = (unitId: number): Promise<Placed | null> =>
  db.unit.findUnique({ where: { id: unitId }, select: { id: true, provinceCode: true } });

type MayRead = { tx: Tx; names: boolean };

/** Who sees a unit's figures may read its regulation; the committee is known by name to fewer. */
async function mayRead(asker: Actor | Tx, unitId: number): Promise<MayRead | null> {
  if (!("grants" in asker)) return { tx: asker, names: true };
  const unit = await unitPlace(unitId);
  if (!unit || !maySeeFigures(asker, unit)) return null;
  return { tx: db, names: mayRecordFor(asker, unitId) || mayCoordinate(asker, unit.provinceCode) };
}

type Found = { slug: string; regulation: RegulationVersion };

async function versionsWhere(tx: Tx, where: Prisma.Sql, names: boolean): Promise<Found | null> {
  type Row = Omit<RegulationVersion, "terms"> & { slug: string; mark: string };
  const [row] = await tx.$queryRaw<Row[]>(sql`
    SELECT r.id, r.version, r."adoptedOn"::text, r.meeting, r."effectiveFrom"::text,
      r."effectiveTo"::text, r.hash, u.slug, coalesce(r.hash, r."createdAt"::text) AS mark,
      (SELECT coalesce(json_agg(json_build_object('name', p.name, 'position', p.position)
          ORDER BY p.position, p.name), '[]')
        FROM "RegulationPresence" p WHERE p."regulationId" = r.id AND ${names}) AS present
    FROM "Regulation" r JOIN "Unit" u ON u.id = r."unitId" WHERE ${where}`);
  if (!row) return null;
  const { slug, mark, ...rest } = row;
  return { slug, regulation: { ...rest, terms: await keptTerms(tx, row.id, mark) } };
}
