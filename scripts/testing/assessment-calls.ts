import * as entry from "@/lib/assessments/entry-commands";
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
    async (w) => {
      const { userId } = w.here.committee;
      const data = { unitId: w.here.id, userId, namedBy: userId, since: new Date("2023-01-01") };
      await db.counsellor.createMany({ data, skipDuplicates: true });
      return 0;
    },
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
  "assessments/entry-commands.withdrawPerson": ofEvaluator(
    (a, _, made) => entry.withdrawPerson(a, { ...of(made), no: 1 }),
    answered,
  ),
};
