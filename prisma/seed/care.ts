import { demoPassword } from "@/lib/access/demo";
import { nameCounsellor } from "@/lib/assessments/counsellor-commands";
import { recordConsent, saveAnswers } from "@/lib/assessments/entry-commands";
import { addStep } from "@/lib/assessments/follow-up-commands";
import { itemsOf } from "@/lib/assessments/instrument";
import { spst20 } from "@/lib/assessments/mental-health";
import { openRounds } from "@/lib/assessments/round-commands";
import { satisfaction } from "@/lib/assessments/unit-instruments";
import { addDays, type Day } from "@/lib/day";
import { db } from "@/lib/db";
import { account, actorNamed, done } from "./accounts";
import { stressIn } from "./answers";
import { commandFor } from "./random";
import { paSang } from "./units-phayao";

/** Whom Pa Sang trusts with what troubles people. */
const counsellorSeat = 3;

/** As hard as that in everything. */
const everywhere = (answer: number) =>
  Object.fromEntries(itemsOf(spst20).map(({ key }) => [key, answer]));

/** Register numbers of those asked about stress. */
const asked = Array.from({ length: 10 }, (_, at) => 61 + at);

/**
 * Pa Sang has a counsellor and a round about stress under way; of the eight who answered two must not
 * wait, and one of them has been talked to. All of it is invented.
 */
export async function writeCare(today: Day): Promise<void> {
  await writeSatisfaction(today);
  const [coordinator, evaluator] = [
    await actorNamed("coordinator@demo"),
    await actorNamed("evaluator@demo"),
  ];
  const unit = await db.unit.findUniqueOrThrow({ where: { slug: paSang.slug } });
  const seats = await db.committeeMember.findMany({
    where: { unitId: unit.id },
    orderBy: { id: "asc" },
  });
  const seat = seats[counsellorSeat];
  if (!seat) throw new Error("no seat for the counsellor");
  const counsellor = await account(coordinator, {
    username: "counsellor@demo",
    name: seat.name,
    password: demoPassword,
    role: "committee",
    unitId: unit.id,
    committeeMemberId: seat.id,
  });
  await done(
    nameCounsellor(coordinator, {
      commandId: commandFor("counsellor"),
      unitId: unit.id,
      userId: counsellor.userId,
      since: addDays(today, -60),
    }),
  );
  const {
    ids: [roundId = 0],
  } = await done(
    openRounds(evaluator, {
      commandId: commandFor("care", "open"),
      unitIds: [unit.id],
      instrumentKey: spst20.key,
      instrumentVersion: spst20.version,
      phase: "dated",
      group: "members",
      entry: "self",
      name: null,
      itemKeys: [],
      heldOn: addDays(today, -2),
      dueOn: addDays(today, 12),
      memberNos: asked,
      carerId: null,
      participants: 0,
      sameAs: null,
    }),
  );
  const answers = [...stressIn([2, 2, 2, 0], "care"), ...[5, 4].map(everywhere)];
  const nos = answers.map((_, at) => at + 1);
  await done(recordConsent(counsellor, { commandId: commandFor("care", "consent"), roundId, nos }));
  for (const [at, given] of answers.entries()) {
    const commandId = commandFor("care", "answers", at);
    const way = "person" as const;
    const answer = { commandId, roundId, no: at + 1, answers: given, way, finish: true };
    await done(saveAnswers(counsellor, answer));
  }
  const first = await db.followUp.findFirstOrThrow({
    where: { unitId: unit.id },
    orderBy: { id: "asc" },
  });
  await done(
    addStep(counsellor, {
      commandId: commandFor("care", "step"),
      followUpId: first.id,
      kind: "talked",
      happenedOn: today,
      note: "ไปหาที่บ้าน ฟังเรื่องรายได้และหนี้ ให้เบอร์ 1323 นัดคุยอีกครั้งสัปดาห์หน้า",
    }),
  );
}

/** What people think of the desk, asked by the committee itself and without names. */
async function writeSatisfaction(today: Day): Promise<void> {
  const evaluator = await actorNamed("evaluator@demo");
  const committee = await actorNamed("committee@demo");
  const unit = await db.unit.findUniqueOrThrow({ where: { slug: paSang.slug } });
  const opened = await done(
    openRounds(evaluator, {
      commandId: commandFor("satisfaction", "open"),
      unitIds: [unit.id],
      instrumentKey: satisfaction.key,
      instrumentVersion: satisfaction.version,
      phase: "dated",
      group: "recipients",
      entry: "unit",
      name: "คนที่มาโต๊ะบริการ",
      itemKeys: [],
      heldOn: addDays(today, -1),
      dueOn: addDays(today, 13),
      memberNos: [],
      carerId: null,
      participants: 12,
      sameAs: null,
    }),
  );
  const roundId = opened.ids[0] ?? 0;
  for (const [at, overall] of [9, 8, 10, 7, 9, 8].entries()) {
    const commandId = commandFor("satisfaction", at);
    const answer = { commandId, roundId, no: at + 1, answers: { overall }, way: "grid" as const };
    await done(saveAnswers(committee, answer));
  }
}
