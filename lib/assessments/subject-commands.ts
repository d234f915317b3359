import "server-only";
import { randomInt } from "node:crypto";
import { type Day, toDate } from "@/lib/day";
import { join, sql, type Tx } from "@/lib/db";
import type { SubjectGroup } from "@/lib/generated/prisma/enums";
import { refuse } from "@/lib/refusal";
import { paperCode } from "./paper-code";
import { mostPeople, type People } from "./round-input";

/** Somebody to be asked, before they have a number in the round. */
type Asked = {
  personKey: string;
  committeeMemberId: number | null;
  memberId: number | null;
  label: string | null;
  age: number | null;
};

export type RoundToFill = { id: number; unitId: number; group: SubjectGroup; heldOn: Day };

/**
 * Puts people into a round: of a committee all seats in office on the day, of volunteers those of them
 * who look after a village, the unit itself, or whoever is named. Inside the transaction of a command
 * that holds the round.
 *
 * @returns how many were added
 * Refuses: round_nobody, round_people_many, round_members_unknown, person_in_round, not_found.
 */
export async function addPeopleTo(tx: Tx, round: RoundToFill, people: People): Promise<number> {
  const found = people.sameAs
    ? await asBefore(tx, round, people.sameAs)
    : await peopleOf(tx, round, people);
  if (found.length === 0) refuse("round_nobody");
  const there = await tx.assessmentSubject.findMany({
    where: { roundId: round.id },
    select: { personKey: true, no: true },
  });
  if (there.length + found.length > mostPeople) refuse("round_people_many", { most: mostPeople });
  const known = new Set(there.map((one) => one.personKey));
  const twice = found.filter((one) => known.has(one.personKey)).length;
  if (twice > 0) refuse("person_in_round", { count: twice });
  const codes = await freshCodes(tx, found.length);
  const last = Math.max(0, ...there.map((one) => one.no));
  await tx.assessmentSubject.createMany({
    data: found.map((one, at) => ({
      ...one,
      unitId: round.unitId,
      roundId: round.id,
      no: last + at + 1,
      paperCode: codes[at] ?? "",
    })),
  });
  return found.length;
}

async function peopleOf(tx: Tx, round: RoundToFill, people: People): Promise<Asked[]> {
  const { unitId, group, heldOn } = round;
  const nobody = { committeeMemberId: null, memberId: null, label: null, age: null };
  if (group === "unit") return [{ ...nobody, personKey: "u" }];
  if (group === "committee" || group === "volunteers") return seatsOn(tx, unitId, group, heldOn);
  const named = await membersOf(tx, unitId, heldOn, people);
  const first = people.participants > 0 ? await nextParticipant(tx, unitId) : 0;
  const others = Array.from({ length: people.participants }, (_, at) => ({
    ...nobody,
    personKey: `x${first + at}`,
    label: String(first + at),
  }));
  return [...named, ...others];
}

function seatsOn(tx: Tx, unitId: number, group: SubjectGroup, heldOn: Day): Promise<Asked[]> {
  return tx.$queryRaw<Asked[]>(sql`
    SELECT 'c' || c.id AS "personKey", c.id AS "committeeMemberId", NULL::int AS "memberId",
      NULL AS label, NULL::int AS age
    FROM "CommitteeMember" c
    WHERE c."unitId" = ${unitId} AND c.since <= ${heldOn}::date
      AND (c.until IS NULL OR c.until >= ${heldOn}::date)
      AND (${group === "committee"} OR EXISTS (SELECT 1 FROM "VillageCare" k
        WHERE k."committeeMemberId" = c.id AND k.since <= ${heldOn}::date
          AND (k.until IS NULL OR k.until >= ${heldOn}::date)))
    ORDER BY c.position, c.name, c.id`);
}

async function membersOf(
  tx: Tx,
  unitId: number,
  heldOn: Day,
  { memberNos, carerId }: People,
): Promise<Asked[]> {
  if (memberNos.length === 0 && !carerId) return [];
  const numbers = memberNos.length > 0 ? sql`m.no IN (${join(memberNos)})` : sql`FALSE`;
  const care = carerId
    ? sql`m."leftOn" IS NULL AND (m."lookedAfterById" = ${carerId} OR (m."lookedAfterById" IS NULL
        AND m."villageId" IN (SELECT k."villageId" FROM "VillageCare" k
          WHERE k."unitId" = ${unitId} AND k."committeeMemberId" = ${carerId} AND k.until IS NULL)))`
    : sql`FALSE`;
  const rows = await tx.$queryRaw<(Asked & { no: number })[]>(sql`
    SELECT 'm' || m.id AS "personKey", NULL::int AS "committeeMemberId", m.id AS "memberId",
      NULL AS label, date_part('year', age(${heldOn}::date, m.birth))::int AS age, m.no
    FROM "Member" m
    WHERE m."unitId" = ${unitId} AND m."mergedIntoId" IS NULL AND ((${numbers}) OR (${care}))
    ORDER BY m.no`);
  const found = new Set(rows.map((row) => row.no));
  const unknown = memberNos.filter((no) => !found.has(no));
  if (unknown.length > 0) {
    refuse("round_members_unknown", { numbers: unknown.slice(0, 10).join(", ") });
  }
  return rows.map(({ no, ...one }) => ({ ...one, age: ageOf(one.age) }));
}

const ageOf = (age: number | null) => (age !== null && age >= 1 && age <= 120 ? age : null);

/** People of an earlier round of the unit, but for those who withdrew from it. */
async function asBefore(tx: Tx, round: RoundToFill, roundId: number): Promise<Asked[]> {
  const earlier = await tx.assessmentRound.findFirst({
    where: { id: roundId, unitId: round.unitId },
    select: {
      heldOn: true,
      subjects: {
        where: { withdrawnOn: null },
        select: {
          personKey: true,
          committeeMemberId: true,
          memberId: true,
          label: true,
          age: true,
        },
        orderBy: { no: "asc" },
      },
    },
  });
  if (!earlier) refuse("not_found");
  // Whole years between the two days, so that nobody is younger than they are.
  const years = toDate(round.heldOn).getUTCFullYear() - earlier.heldOn.getUTCFullYear();
  return earlier.subjects.map((one) => ({
    ...one,
    age: one.age === null ? null : ageOf(one.age + years),
  }));
}

/** People without a name are numbered through all rounds of a unit; two who open rounds take turns. */
async function nextParticipant(tx: Tx, unitId: number): Promise<number> {
  await tx.$queryRaw(sql`SELECT 1 FROM "Unit" u WHERE u.id = ${unitId} FOR NO KEY UPDATE`);
  const [row] = await tx.$queryRaw<{ last: number | null }[]>(sql`
    SELECT max(substr(s."personKey", 2)::int)::int AS last FROM "AssessmentSubject" s
    WHERE s."unitId" = ${unitId} AND s."personKey" LIKE 'x%'`);
  return (row?.last ?? 0) + 1;
}

async function freshCodes(tx: Tx, count: number): Promise<string[]> {
  const codes = new Set<string>();
  while (codes.size < count) {
    const drawn = Array.from({ length: count - codes.size }, () =>
      paperCode(randomInt(10_000_000)),
    );
    const used = await tx.assessmentSubject.findMany({
      where: { paperCode: { in: drawn } },
      select: { paperCode: true },
    });
    const taken = new Set(used.map((one) => one.paperCode));
    for (const code of drawn) if (!taken.has(code)) codes.add(code);
  }
  return [...codes];
}
