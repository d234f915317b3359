import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayOpenProvince } from "@/lib/access/policy";
import { db, rowsOf, sql } from "@/lib/db";
import type { Instrument } from "./instrument";
import { builtInInstrument } from "./instruments";

// A published definition is never changed, so it is read once.
const published = new Map<string, Instrument>();
const name = (key: string, version: number) => `${key} ${version}`;

/** One version of an instrument: of those that come with the product, or published by a coordinator. */
export async function instrumentOf(key: string, version: number): Promise<Instrument | null> {
  return (await instrumentsOf([{ key, version }])).get(name(key, version)) ?? null;
}

/** Several at once, by "key version". */
export async function instrumentsOf(
  wanted: readonly { key: string; version: number }[],
): Promise<ReadonlyMap<string, Instrument>> {
  const found = new Map<string, Instrument>();
  const missing = new Set<string>();
  for (const { key, version } of wanted) {
    const known = builtInInstrument(key, version) ?? published.get(name(key, version));
    if (known) found.set(name(key, version), known);
    else missing.add(name(key, version));
  }
  if (missing.size > 0) {
    const rows = await rowsOf<{ key: string; version: number; definition: Instrument }>(sql`
      SELECT key, version, definition FROM "Instrument"
      WHERE "publishedAt" IS NOT NULL AND key || ' ' || version = ANY(${[...missing]})`);
    for (const { key, version, definition } of rows) {
      const instrument = { ...definition, key, version };
      published.set(name(key, version), instrument);
      found.set(name(key, version), instrument);
    }
  }
  return found;
}

/** Whether a version may be asked in a province: what comes with the product, or is its own and in use. */
export async function askedIn(
  key: string,
  version: number,
  provinceCode: string,
): Promise<boolean> {
  if (builtInInstrument(key, version)) return true;
  const rows = await rowsOf(sql`
    SELECT 1 FROM "Instrument" i WHERE i.key = ${key} AND i.version = ${version}
      AND i."publishedAt" IS NOT NULL AND i."retiredAt" IS NULL
      AND (i."provinceCode" IS NULL OR i."provinceCode" = ${provinceCode})`);
  return rows.length > 0;
}

export type InstrumentLine = {
  id: number;
  key: string;
  version: number;
  provinceCode: string | null;
  nameTh: string;
  nameEn: string;
  state: "draft" | "published" | "retired";
  /** rounds that ask this version */
  rounds: number;
};

/**
 * The questionnaires a coordinator's province may ask: its own, drafts included, and the nation's that
 * are published. Null out of scope.
 *
 * @param provinceCode null for the nation's own
 */
export async function instrumentsOfProvince(
  actor: Actor,
  provinceCode: string | null,
): Promise<InstrumentLine[] | null> {
  if (!mayOpenProvince(actor, provinceCode)) return null;
  return rowsOf<InstrumentLine>(sql`
    SELECT i.id, i.key, i.version, i."provinceCode", i.definition->'name'->>'th' AS "nameTh",
      i.definition->'name'->>'en' AS "nameEn",
      CASE WHEN i."publishedAt" IS NULL THEN 'draft' WHEN i."retiredAt" IS NULL THEN 'published'
        ELSE 'retired' END AS state,
      (SELECT count(*)::int FROM "AssessmentRound" r
        WHERE r."instrumentKey" = i.key AND r."instrumentVersion" = i.version) AS rounds
    FROM "Instrument" i
    WHERE i."discardedAt" IS NULL AND (i."provinceCode" IS NOT DISTINCT FROM ${provinceCode}
      OR (i."provinceCode" IS NULL AND i."publishedAt" IS NOT NULL))
    ORDER BY substr(i.key, 5)::int, i.version DESC`);
}

export type KeptInstrument = {
  id: number;
  provinceCode: string | null;
  instrument: Instrument;
  revision: number;
  state: InstrumentLine["state"];
};

/** One version of a coordinator's questionnaire, drafts included; null out of scope. */
export async function keptInstrument(actor: Actor, id: number): Promise<KeptInstrument | null> {
  const row = await db.instrument.findFirst({ where: { id, discardedAt: null } });
  if (!row) return null;
  const { provinceCode, key, version, revision } = row;
  // A published one of the nation is read by every coordinator, and changed by the nation's alone.
  const readable =
    mayOpenProvince(actor, provinceCode) ||
    (provinceCode === null && row.publishedAt !== null && coordinatesSomewhere(actor));
  if (!readable) return null;
  const definition = row.definition as unknown as Instrument;
  const state = !row.publishedAt ? "draft" : row.retiredAt ? "retired" : "published";
  return { id, provinceCode, instrument: { ...definition, key, version }, revision, state };
}

const coordinatesSomewhere = (actor: Actor) =>
  actor.grants.some((grant) => grant.role === "coordinator");
