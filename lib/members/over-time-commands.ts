import "server-only";
import type { Day } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import { monthOf } from "@/lib/month";

// Where people lived and what class they were of, over time: past months and past fees are counted
// from these, and Member holds a copy of the latest. Called by every command that writes Member, in
// its transaction, after the row is written.

/** The first residence and class of people just put on the register, from the day they joined. */
export async function beginOverTime(tx: Tx, unitId: number, nos: readonly number[]): Promise<void> {
  const people = sql`FROM "Member" m WHERE m."unitId" = ${unitId} AND m.no = ANY(${[...nos]}::int[])`;
  await tx.$executeRaw(sql`
    INSERT INTO "Residence" ("unitId", "memberId", "villageId", "fromMonth")
    SELECT m."unitId", m.id, m."villageId",
      extract(year FROM m."joinedOn")::int * 12 + extract(month FROM m."joinedOn")::int - 1 ${people}`);
  await tx.$executeRaw(sql`
    INSERT INTO "ClassPeriod" ("unitId", "memberId", "classCode", "fromDay")
    SELECT m."unitId", m.id, m."classCode", m."joinedOn" ${people} AND m."classCode" IS NOT NULL`);
}

/**
 * From `from` on a member lives where Member says and is of the class it says; what was written for
 * later gives way, what was before stays. Both begin with the day of joining.
 */
export async function changeOverTime(
  tx: Tx,
  member: {
    unitId: number;
    id: number;
    joinedOn: Day;
    villageId: number;
    classCode: string | null;
  },
  from: Day,
): Promise<void> {
  const { unitId, id, joinedOn, villageId, classCode } = member;
  const joined = monthOf(joinedOn);
  const month = Math.max(monthOf(from), joined);
  const [home] = await tx.$queryRaw<{ villageId: number }[]>(sql`
    SELECT "villageId" FROM "Residence" WHERE "memberId" = ${id} AND "toMonth" IS NULL`);
  if (home?.villageId !== villageId) {
    await tx.$executeRaw(sql`
      DELETE FROM "Residence" WHERE "memberId" = ${id} AND "fromMonth" >= ${month}`);
    await tx.$executeRaw(sql`
      UPDATE "Residence" SET "toMonth" = ${month - 1}
      WHERE "memberId" = ${id} AND coalesce("toMonth", ${month}) >= ${month}`);
    await tx.$executeRaw(sql`
      INSERT INTO "Residence" ("unitId", "memberId", "villageId", "fromMonth")
      VALUES (${unitId}, ${id}, ${villageId}, ${month})`);
  }
  await tx.$executeRaw(sql`
    DELETE FROM "Residence" WHERE "memberId" = ${id} AND "toMonth" < ${joined}`);
  await tx.$executeRaw(sql`
    UPDATE "Residence" SET "fromMonth" = ${joined} WHERE id = (
      SELECT id FROM "Residence" WHERE "memberId" = ${id} ORDER BY "fromMonth" LIMIT 1)`);

  const day = from > joinedOn ? from : joinedOn;
  const [now] = await tx.$queryRaw<{ classCode: string }[]>(sql`
    SELECT "classCode" FROM "ClassPeriod" WHERE "memberId" = ${id} AND "toDay" IS NULL`);
  if ((now?.classCode ?? null) !== classCode) {
    await tx.$executeRaw(sql`
      DELETE FROM "ClassPeriod" WHERE "memberId" = ${id} AND "fromDay" >= ${day}::date`);
    await tx.$executeRaw(sql`
      UPDATE "ClassPeriod" SET "toDay" = ${day}::date - 1
      WHERE "memberId" = ${id} AND coalesce("toDay", ${day}::date) >= ${day}::date`);
    if (classCode !== null) {
      await tx.$executeRaw(sql`
        INSERT INTO "ClassPeriod" ("unitId", "memberId", "classCode", "fromDay")
        VALUES (${unitId}, ${id}, ${classCode}, ${day}::date)`);
    }
  }
  await tx.$executeRaw(sql`
    DELETE FROM "ClassPeriod" WHERE "memberId" = ${id} AND "toDay" < ${joinedOn}::date`);
  await tx.$executeRaw(sql`
    UPDATE "ClassPeriod" SET "fromDay" = ${joinedOn}::date
    WHERE "memberId" = ${id} AND "fromDay" < ${joinedOn}::date`);
}
