import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { db, sql } from "@/lib/db";
import type { Batch, StagedRow } from "@/lib/imports/queries";
import { toArabicDigits } from "@/lib/thai";
import { indexPeople, likelyPeople, type People, type Person, type Sought } from "./import-people";
import { containing, searchWords } from "./search";

/**
 * A unit's register arranged for looking up, also those who have left (their old payments count), but
 * those merged into another only as the record that is kept. Empty for an actor who does not run it.
 */
export async function registerForImport(actor: Actor, unitId: number): Promise<People> {
  if (!mayRunUnit(actor, unitId)) return indexPeople([]);
  const people = await db.$queryRaw<(Person & { mergedIntoId: number | null })[]>(sql`
    SELECT m.id, m."mergedIntoId", m.no, m."firstName", m."lastName", m.phone, encode(m."idIndex", 'hex') AS "idIndex",
      m."villageId", v.number AS "villageNumber", v.name AS "villageName"
    FROM "Member" m JOIN "Village" v ON v.id = m."villageId"
    WHERE m."unitId" = ${unitId}`);
  const into = new Map(
    people.flatMap(({ id, mergedIntoId }) => (mergedIntoId === null ? [] : [[id, mergedIntoId]])),
  );
  const merged = new Map([...into.keys()].map((id) => [id, keptFor(id, into)]));
  return indexPeople(
    people.filter(({ mergedIntoId }) => mergedIntoId === null),
    merged,
  );
}

/** Where a record has gone to, also when that one was merged again. */
function keptFor(id: number, into: ReadonlyMap<number, number>): number {
  let kept = id;
  for (let next = into.get(kept); next !== undefined; next = into.get(kept)) kept = next;
  return kept;
}

/** One line of a preview that names a person of the register. */
export type PersonLine = { id: number; no: number; name: string; village: string };

export type RowPeople = {
  /** whom the row means */
  member: PersonLine | null;
  /** whom it may mean; for a person to choose from */
  choices: PersonLine[];
};

/**
 * The people of one page of rows, by row number. Where a row fits several people or none, the likely
 * ones; only for those is the whole register read. Nothing for an actor who does not run the unit.
 */
export async function peopleOfRows(
  actor: Actor,
  batch: Batch,
  rows: readonly StagedRow[],
): Promise<Record<number, RowPeople>> {
  const found: Record<number, RowPeople> = {};
  if (!mayRunUnit(actor, batch.unitId)) return found;
  const details = rows.map(
    (row) => row.detail as { candidates?: number[]; sought?: Sought } | null,
  );
  const named = await personLines(
    batch.unitId,
    rows.flatMap((row, at) => [row.memberId ?? 0, ...(details[at]?.candidates ?? [])]),
  );
  const strange = details.some((detail) => detail?.sought && !detail.candidates);
  const people = strange ? await registerForImport(actor, batch.unitId) : null;
  for (const [at, row] of rows.entries()) {
    const { candidates, sought } = details[at] ?? {};
    const choices = candidates
      ? candidates.flatMap((id) => named.get(id) ?? [])
      : people && sought
        ? likelyPeople(people, sought).map(personLine)
        : [];
    found[row.row] = { member: named.get(row.memberId ?? 0) ?? null, choices };
  }
  return found;
}

const mostFound = 20;

/** People of the unit's register for a search box, by name, number or telephone. */
export async function findForImport(
  actor: Actor,
  unitId: number,
  typed: string,
): Promise<PersonLine[]> {
  if (!mayRunUnit(actor, unitId) || typed.trim() === "") return [];
  const words = searchWords(typed).map(containing);
  const no = toArabicDigits(typed.trim());
  const found = await db.$queryRaw<{ id: number }[]>(sql`
    SELECT id FROM "Member" m WHERE m."unitId" = ${unitId} AND m."mergedIntoId" IS NULL
      AND (m.no = ${/^\d{1,9}$/.test(no) ? Number(no) : 0}::int
        OR (${words.length} > 0 AND m."searchKey" LIKE ALL (${words}::text[])))
    ORDER BY m.no = ${/^\d{1,9}$/.test(no) ? Number(no) : 0}::int DESC, m.no LIMIT ${mostFound}`);
  const lines = await personLines(
    unitId,
    found.map(({ id }) => id),
  );
  return found.flatMap(({ id }) => lines.get(id) ?? []);
}

/** People by id, a record merged since under the person it was merged into. */
async function personLines(
  unitId: number,
  ids: readonly number[],
): Promise<Map<number, PersonLine>> {
  const people = await db.$queryRaw<(PersonLine & { asked: number })[]>(sql`
    WITH RECURSIVE asked AS (
      SELECT m.id AS asked, m.id, m."mergedIntoId" FROM "Member" m
      WHERE m."unitId" = ${unitId} AND m.id = ANY(${[...new Set(ids)]}::int[])
      UNION ALL
      SELECT a.asked, m.id, m."mergedIntoId" FROM asked a JOIN "Member" m ON m.id = a."mergedIntoId"
    )
    SELECT a.asked, m.id, m.no, concat_ws(' ', m."firstName", m."lastName") AS name,
      v.name AS village
    FROM asked a JOIN "Member" m ON m.id = a.id JOIN "Village" v ON v.id = m."villageId"
    WHERE a."mergedIntoId" IS NULL`);
  return new Map(people.map(({ asked, ...person }) => [asked, person]));
}

function personLine(person: Person): PersonLine {
  const { id, no, firstName, lastName, villageName } = person;
  return { id, no, name: `${firstName} ${lastName}`, village: villageName };
}
