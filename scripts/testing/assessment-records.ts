import { randomUUID } from "node:crypto";
import { type Instrument, itemsOf } from "@/lib/assessments/instrument";
import { tmhi15 } from "@/lib/assessments/mental-health";
import { type Answers, score } from "@/lib/assessments/scoring";
import { type Day, toDate } from "@/lib/day";
import { db } from "@/lib/db";
import type { Phase, SubjectGroup } from "@/lib/generated/prisma/enums";

/** Answers of TMHI-15 that come to this sum. */
export function happinessOf(total: number): Answers {
  let left = total - 15;
  return Object.fromEntries(
    itemsOf(tmhi15).map((item) => {
      const more = Math.min(3, left);
      left -= more;
      return [item.key, item.reversed ? 4 - more : 1 + more];
    }),
  );
}

type Asked = {
  instrument?: Instrument;
  phase?: Phase;
  group?: SubjectGroup;
  heldOn?: string;
  closed?: boolean;
  itemKeys?: string[];
  /** by participant; null for somebody who has not answered */
  answers: readonly (Answers | null)[];
  /** participant number of the first */
  from?: number;
  /** people of the register instead of participants */
  memberIds?: readonly number[];
};

/** A round of participants without names, as rows; their answers scored as a command would. */
export async function roundOf(unitId: number, asked: Asked): Promise<number> {
  const { instrument = tmhi15, answers, from = 1, closed = true, memberIds } = asked;
  const { id } = await db.assessmentRound.create({
    data: {
      unitId,
      instrumentKey: instrument.key,
      instrumentVersion: instrument.version,
      phase: asked.phase ?? "endline",
      group: asked.group ?? "recipients",
      entry: "evaluator",
      itemKeys: asked.itemKeys ?? [],
      heldOn: toDate((asked.heldOn ?? "2023-08-31") as Day),
      openedBy: 1,
    },
  });
  await db.assessmentSubject.createMany({
    data: answers.map((_, at) => ({
      unitId,
      roundId: id,
      no: at + 1,
      ...who(memberIds?.[at], from + at),
      paperCode: randomUUID().replaceAll("-", "").slice(0, 12),
      consentOn: toDate("2023-08-01" as Day),
    })),
  });
  const subjects = await db.assessmentSubject.findMany({
    where: { roundId: id },
    orderBy: { no: "asc" },
  });
  await db.assessment.createMany({
    data: subjects.flatMap((subject, at) => {
      const given = answers[at];
      if (!given) return [];
      const scored = score(instrument, given, null);
      if (!scored.ok) throw new Error("the test's own answers do not fit");
      const { total, band, answered } = scored.value;
      return [
        {
          unitId,
          subjectId: subject.id,
          answers: given,
          answered,
          complete: true,
          total,
          band: band?.code ?? null,
          way: "grid" as const,
          enteredBy: 1,
        },
      ];
    }),
  });
  if (closed) {
    await db.assessmentRound.update({ where: { id }, data: { closedAt: new Date(), closedBy: 1 } });
  }
  return id;
}

const who = (memberId: number | undefined, participant: number) =>
  memberId === undefined
    ? { personKey: `x${participant}`, label: `ผู้ร่วม ${participant}` }
    : { personKey: `m${memberId}`, memberId };

/** Somebody's answers are gone, as after withdrawing. */
export async function withdrew(roundId: number, no: number, on: Day): Promise<void> {
  const subject = await db.assessmentSubject.update({
    where: { roundId_no: { roundId, no } },
    data: { withdrawnOn: toDate(on) },
  });
  await db.assessment.deleteMany({ where: { subjectId: subject.id } });
}
