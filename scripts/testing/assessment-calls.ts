import * as counsellors from "@/lib/assessments/counsellor-commands";
import * as entry from "@/lib/assessments/entry-commands";
import * as steps from "@/lib/assessments/follow-up-commands";
import * as followUps from "@/lib/assessments/follow-up-queries";
import { itemsOf } from "@/lib/assessments/instrument";
import * as links from "@/lib/assessments/link-commands";
import { spst20 } from "@/lib/assessments/mental-health";
import * as roundChoice from "@/lib/assessments/round-choice-queries";
import * as rounds from "@/lib/assessments/round-commands";
import { openRoundsInput } from "@/lib/assessments/round-input";
import * as roundQueries from "@/lib/assessments/round-queries";
import { todayInBangkok } from "@/lib/day";
import { db } from "@/lib/db";
import type { BusyWorld } from "./busy-world";
import { type Call, ofCommittee, ofEvaluator } from "./calls";
import { newCommand } from "./fixture";
import { done } from "./fund-world";

const form = (w: BusyWorld, more: Record<string, unknown> = {}) =>
  openRoundsInput.parse({
    commandId: newCommand(),
    unitIds: [w.here.id],
    instrument: "committee_capacity@1",
    phase: "baseline",
    group: "committee",
    entry: "evaluator",
    heldOn: todayInBangkok(),
    ...more,
  });

/** A round of the unit's committee, or of what `more` says. */
const opened =
  (more: Record<string, unknown> = {}) =>
  async (w: BusyWorld): Promise<number> =>
    done(await rounds.openRounds(w.evaluator, form(w, more))).ids[0] ?? 0;

const minds = { instrument: "spst20@1", group: "members" };

/** A round about the minds of three people, numbers 1 to 3. */
const stress = async (w: BusyWorld): Promise<number> => {
  const memberNos = [5, 6, 7].map((at) => w.person(at).no).join(",");
  return opened({ ...minds, memberNos })(w);
};

/** The same with the first one's consent and answer. */
const answered = async (w: BusyWorld): Promise<number> => {
  const roundId = await stress(w);
  await done(await entry.recordConsent(w.evaluator, { ...of(roundId), nos: [1] }));
  await done(await entry.saveAnswers(w.evaluator, { ...of(roundId), ...one, answers: { s1: 5 } }));
  return roundId;
};

const of = (roundId: number) => ({ commandId: newCommand(), roundId });
const one = { no: 1, way: "person" as const };

/** A score that must not wait, and what it opens. */
const severe = async (w: BusyWorld): Promise<number> => {
  const roundId = await stress(w);
  await done(await entry.recordConsent(w.evaluator, { ...of(roundId), nos: [1] }));
  const answers = Object.fromEntries(itemsOf(spst20).map(({ key }) => [key, 5]));
  await done(await entry.saveAnswers(w.evaluator, { ...of(roundId), ...one, answers }));
  const found = await db.followUp.findFirstOrThrow({ where: { subject: { roundId } } });
  return found.id;
};

const step = { kind: "talked" as const, happenedOn: todayInBangkok(), note: null };

/** A counsellor of the unit until the call ends their duty. */
const counsellor = async (w: BusyWorld): Promise<number> => {
  const { userId } = w.here.committee;
  await db.counsellor.deleteMany({ where: { unitId: w.here.id, userId } });
  const data = { unitId: w.here.id, userId, namedBy: userId, since: new Date("2023-01-01") };
  return (await db.counsellor.create({ data })).id;
};

const nobody = async (w: BusyWorld): Promise<number> => {
  await db.counsellor.deleteMany({ where: { unitId: w.here.id } });
  return 0;
};

export const assessmentQueryCalls: Record<string, Call> = {
  "assessments/round-queries.roundsToEvaluate": ofEvaluator(
    (a, w) => roundQueries.roundsToEvaluate(a, { unit: w.here.slug }),
    opened(),
  ),
  "assessments/round-queries.roundsOfUnit": ofCommittee(
    (a, w) => roundQueries.roundsOfUnit(a, w.here.id),
    opened(),
  ),
  "assessments/round-queries.roundOf": ofEvaluator(
    (a, _, made) => roundQueries.roundOf(a, made),
    opened(),
  ),
  "assessments/round-queries.roundPeople": ofEvaluator(
    (a, _, made) => roundQueries.roundPeople(a, made),
    stress,
  ),
  "assessments/round-queries.counselsAt": ofCommittee(
    (a, w) => roundQueries.counselsAt(a, w.here.id),
    counsellor,
  ),
  "assessments/round-choice-queries.roundChoicesOfUnit": ofCommittee((a, w) =>
    roundChoice.roundChoicesOfUnit(a, w.here.id),
  ),
  "assessments/round-choice-queries.roundChoices": ofEvaluator((a) => roundChoice.roundChoices(a)),
  "assessments/round-queries.byPaperCode": ofEvaluator(async (a, _, made) => {
    const found = await db.assessmentSubject.findFirstOrThrow({ where: { roundId: made } });
    return roundQueries.byPaperCode(a, found.paperCode);
  }, stress),
  "assessments/follow-up-queries.followUpsToEvaluate": ofEvaluator(
    (a) => followUps.followUpsToEvaluate(a),
    severe,
  ),
  "assessments/follow-up-queries.followUpsOfUnit": ofCommittee(
    (a, w) => followUps.followUpsOfUnit(a, w.here.id),
    severe,
  ),
  "assessments/follow-up-queries.counsellorsOf": ofCommittee(
    (a, w) => followUps.counsellorsOf(a, w.here.id),
    counsellor,
  ),
};

export const assessmentCommandCalls: Record<string, Call> = {
  "assessments/round-commands.openRounds": ofEvaluator((a, w) => rounds.openRounds(a, form(w))),
  "assessments/round-commands.addSubjects": ofEvaluator(
    (a, w, made) =>
      rounds.addSubjects(a, {
        ...form(w, { memberNos: String(w.person(8).no), group: "members" }),
        ...of(made),
      }),
    stress,
  ),
  "assessments/round-commands.closeRound": ofEvaluator(
    (a, _, made) => rounds.closeRound(a, of(made)),
    opened(),
  ),
  "assessments/entry-commands.saveAnswers": ofEvaluator(
    (a, _, made) => entry.saveAnswers(a, { ...of(made), ...one, answers: { data: 3 } }),
    opened(),
  ),
  "assessments/entry-commands.recordConsent": ofEvaluator(
    (a, _, made) => entry.recordConsent(a, { ...of(made), nos: [1, 2] }),
    stress,
  ),
  "assessments/entry-commands.skipPerson": ofEvaluator(
    (a, _, made) => entry.skipPerson(a, { ...of(made), no: 3 }),
    stress,
  ),
  "assessments/link-commands.makeLinks": ofEvaluator(
    (a, _, made) => links.makeLinks(a, { ...of(made), nos: [1, 2] }),
    stress,
  ),
  "assessments/follow-up-commands.addStep": ofEvaluator(
    (a, _, made) => steps.addStep(a, { commandId: newCommand(), followUpId: made, ...step }),
    severe,
  ),
  "assessments/follow-up-commands.closeFollowUp": ofEvaluator(
    (a, _, made) =>
      steps.closeFollowUp(a, { commandId: newCommand(), followUpId: made, outcome: "ดีขึ้น" }),
    async (w) => {
      const followUpId = await severe(w);
      await done(
        await steps.addStep(w.evaluator, { commandId: newCommand(), followUpId, ...step }),
      );
      return followUpId;
    },
  ),
  "assessments/counsellor-commands.nameCounsellor": ofCommittee(
    (a, w) =>
      counsellors.nameCounsellor(a, {
        commandId: newCommand(),
        unitId: w.here.id,
        userId: w.here.committee.userId,
        since: todayInBangkok(),
      }),
    nobody,
  ),
  "assessments/counsellor-commands.endCounsellor": ofCommittee(
    (a, _, made) =>
      counsellors.endCounsellor(a, {
        commandId: newCommand(),
        counsellorId: made,
        until: todayInBangkok(),
      }),
    counsellor,
  ),
  "assessments/entry-commands.withdrawPerson": ofEvaluator(
    (a, _, made) => entry.withdrawPerson(a, { ...of(made), no: 1 }),
    answered,
  ),
};
