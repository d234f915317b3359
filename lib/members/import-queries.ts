import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { db, sql } from "@/lib/db";
import type { Batch, StagedRow } from "@/lib/imports/queries";
import {
  indexPeople,
  likelyPeople,
  matchPerson,
  type People,
  type Person,
  personOf,
  type Sought,
} from "./import-people";
import { containing, searchWords } from "./search";

/**
 * A unit's register arranged for looking up, also those who have left (their old payments count), but
 * those merged into another only as the record that is kept. For imports only: the caller has made sure the actor runs the unit.
 */
export async function registerForImport(unitId: number): Promise<People> {
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
 * ones. Nothing for an actor who does not run the batch's unit.
 */
export async function peopleOfRows(
  actor: Actor,
  batch: Batch,
  rows: readonly StagedRow[],
): Promise<Record<number, RowPeople>> {
  const found: Record<number, RowPeople> = {};
  if (!mayRunUnit(actor, batch.unitId)) return found;
  const people = await registerForImport(batch.unitId);
  const lineOf = (id: number | null) => {
    const person = id === null ? undefined : personOf(people, id);
    return person ? personLine(person) : null;
  };
  for (const row of rows) {
    const detail = row.detail as { candidates?: number[]; sought?: Sought } | null;
    const { candidates, sought } = detail ?? {};
    const choices = candidates
      ? candidates.map(lineOf).filter((line) => line !== null)
      : sought
        ? likelyPeople(people, sought).map(personLine)
        : [];
    found[row.row] = { member: lineOf(row.memberId), choices };
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
  const people = await registerForImport(unitId);
  const no = /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : null;
  const byNo = matchPerson(people, {
    idIndex: null,
    no,
    phone: null,
    nameKey: null,
    village: null,
  });
  const words = searchWords(typed).map(containing);
  const named =
    words.length === 0
      ? []
      : await db.$queryRaw<{ id: number }[]>(sql`
          SELECT id FROM "Member" m WHERE m."unitId" = ${unitId} AND m."mergedIntoId" IS NULL
            AND m."searchKey" LIKE ALL (${words}::text[]) ORDER BY m.no LIMIT ${mostFound}`);
  const ids = new Set([...(byNo.kind === "one" ? [byNo.id] : []), ...named.map(({ id }) => id)]);
  return [...ids].flatMap((id) => {
    const person = people.byId.get(id);
    return person ? [personLine(person)] : [];
  });
}

function personLine(person: Person): PersonLine {
  const { id, no, firstName, lastName, villageName } = person;
  return { id, no, name: `${firstName} ${lastName}`, village: villageName };
}
