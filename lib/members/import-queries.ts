import "server-only";
import { db, sql } from "@/lib/db";
import { indexPeople, type People, type Person } from "./import-people";

/**
 * A unit's register arranged for looking up, also those who have left (their old payments count), but
 * not those merged into another. For imports only: the caller has made sure the actor runs the unit.
 */
export async function registerForImport(unitId: number): Promise<People> {
  const people = await db.$queryRaw<Person[]>(sql`
    SELECT m.id, m.no, m."firstName", m."lastName", m.phone, encode(m."idIndex", 'hex') AS "idIndex",
      m."villageId", v.number AS "villageNumber", v.name AS "villageName"
    FROM "Member" m JOIN "Village" v ON v.id = m."villageId"
    WHERE m."unitId" = ${unitId} AND m."mergedIntoId" IS NULL`);
  return indexPeople(people);
}
