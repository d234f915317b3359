import type { Actor } from "@/lib/access/actor";
import { type Day, fromIsoDay } from "@/lib/day";
import { addMonths, firstDay, type Month, month, monthOf, yearOf } from "@/lib/month";
import type { marks } from "@/lib/units/choices";
import { closeGoal, judgeMark, recordGoalProgress, setGoal } from "@/lib/units/goal-commands";
import { done } from "./accounts";
import type { FoundedUnit } from "./founded-unit";
import type { GoalDraft, UnitProfile } from "./profile";
import { commandFor } from "./random";
import { type DemoPerson, startOf } from "./register";
import { isInsured } from "./rounds";

/** The five marks as the coordinator judged them, and the goals of this year by the committee. */
export async function setAims(
  coordinator: Actor,
  unit: FoundedUnit,
  profile: UnitProfile,
  people: readonly DemoPerson[],
  today: Day,
): Promise<void> {
  await judgeMarks(coordinator, unit, profile, today);
  const year = yearOf(monthOf(today));
  const begin = Math.max(month(year, 1), startOf(profile)) as Month;
  const before = Math.max(begin - 1, startOf(profile)) as Month;
  const insured = people.filter((person) => isInsured(person, before)).length;
  for (const [at, goal] of profile.goals.entries()) {
    const id = await oneGoal(unit, goal, `${profile.slug} ${year} ${at}`, {
      startsOn: firstDay(begin),
      dueOn: lastDayOf(year),
      insured,
    });
    if (goal.progress === undefined) continue;
    const commandId = commandFor(profile.slug, "progress", at);
    await done(
      recordGoalProgress(unit.committee, {
        commandId,
        goalId: id,
        progress: goal.progress,
        countedOn: null,
      }),
    );
  }
}

/** Goals of the unit's first year, closed when it was over. */
export async function setFirstGoals(
  unit: FoundedUnit,
  profile: UnitProfile,
  goals: readonly { goal: GoalDraft; reached: boolean }[],
): Promise<void> {
  const year = yearOf(startOf(profile));
  for (const [at, { goal, reached }] of goals.entries()) {
    const goalId = await oneGoal(unit, goal, `${profile.slug} ${year} ${at}`, {
      startsOn: firstDay(startOf(profile)),
      dueOn: lastDayOf(year),
      insured: profile.insured,
    });
    const commandId = commandFor(profile.slug, "close goal", at);
    await done(
      closeGoal(unit.committee, { commandId, goalId, reached, closedOn: lastDayOf(year) }),
    );
  }
}

async function oneGoal(
  unit: FoundedUnit,
  goal: GoalDraft,
  name: string,
  when: { startsOn: Day; dueOn: Day; insured: number },
): Promise<number> {
  const { startsOn, dueOn, insured } = when;
  const share = goal.percentOfInsured;
  const target = share === undefined ? (goal.target ?? null) : Math.ceil((insured * share) / 100);
  const { id } = await done(
    setGoal(unit.committee, {
      commandId: commandFor("goal", name),
      unitId: unit.id,
      indicator: goal.indicator,
      labelTh: goal.label[0],
      labelEn: goal.label[1],
      baseline: goal.indicator === "insured_increase" ? insured : null,
      target,
      measure: goal.measure ?? null,
      startsOn,
      dueOn,
    }),
  );
  return id;
}

/** The harder a mark is, the later it is met: a team first, an office last. */
const easiest = [
  "team",
  "goals",
  "data",
  "rules",
  "office",
] as const satisfies (typeof marks)[number][];

async function judgeMarks(
  coordinator: Actor,
  unit: FoundedUnit,
  profile: UnitProfile,
  today: Day,
): Promise<void> {
  const first = firstDay(startOf(profile));
  const later = firstDay(addMonths(startOf(profile), 10));
  const judge = (mark: (typeof marks)[number], met: boolean, judgedOn: Day) =>
    done(
      judgeMark(coordinator, {
        commandId: commandFor(profile.slug, "mark", mark, judgedOn),
        unitId: unit.id,
        mark,
        met,
        note: null,
        judgedOn,
      }),
    );
  for (const [at, mark] of easiest.entries()) {
    const met = at < profile.marks;
    // The last one that is met was not met yet at the first judgement.
    if (at === profile.marks - 1) await judge(mark, false, first);
    await judge(mark, met, met && later <= today ? later : first);
  }
}

function lastDayOf(year: number): Day {
  const day = fromIsoDay(`${year}-12-31`);
  if (!day) throw new Error("a year without an end");
  return day;
}
