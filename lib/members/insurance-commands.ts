import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { write } from "@/lib/audit";
import { type Day, fromDate, todayInBangkok } from "@/lib/day";
import type { Tx } from "@/lib/db";
import { type Month, monthOf } from "@/lib/month";
import { type Outcome, refuse } from "@/lib/refusal";
import { refreshFigures } from "@/lib/units/figures-commands";
import { memberForCommittee } from "./change-commands";
import { type changeInsuranceInput, insuranceOf } from "./input";
import { ageProblem } from "./new-member";
import {
  type Changed,
  changeOption,
  changeSection,
  correctLatest,
  endInsurance,
  type Period,
  periodOf,
} from "./periods";

/**
 * A change of insurance:
 * - option: under section 40, from the first of the month after it was asked for, once a year
 * - section: 33, 39 or 40 from a month on
 * - end: no insurance after a month
 * - correct: the latest period as it should have been written
 */
export async function changeInsurance(
  actor: Actor,
  input: z.output<typeof changeInsuranceInput>,
): Promise<Outcome<{ fromMonth: Month | null }>> {
  return write(actor, { id: input.commandId, action: "changeInsurance" }, async (tx, note) => {
    const { unitId, no } = input;
    const { id } = await memberForCommittee(tx, actor, unitId, no);
    const person = await tx.member.findUniqueOrThrow({
      where: { id },
      select: { birth: true, leftOn: true },
    });
    if (person.leftOn) refuse("member_has_left");
    const today = todayInBangkok();
    const before = await periodsOf(tx, id);
    const changed = changedBy(input, before, today);
    if (!changed.ok) refuse(changed.code, changed.params);
    const started = newSection40(before, changed.periods);
    const birth = person.birth && fromDate(person.birth);
    const age = started && ageProblem(birth, started, today);
    if (age) refuse(age.code, age.params);
    await replacePeriods(tx, unitId, id, changed.periods);
    await refreshFigures(tx, unitId, firstChanged(before, changed.periods));
    const after = changed.periods;
    note({ unitId, subject: "member", subjectId: id, before, after });
    return { fromMonth: input.kind === "end" ? null : (after.at(-1)?.fromMonth ?? null) };
  });
}

function changedBy(
  input: z.output<typeof changeInsuranceInput>,
  periods: Period[],
  today: Day,
): Changed {
  const month = input.month ?? monthOf(today);
  if (input.kind === "end") return endInsurance(periods, month);
  const next = insuranceOf(input.insurance ?? "none");
  if (!next) return { ok: false, code: "insurance_none" };
  switch (input.kind) {
    case "option": {
      const askedOn = input.askedOn ?? today;
      if (askedOn > today) refuse("day_ahead");
      if (next.option === null) return { ok: false, code: "not_under_section40" };
      return changeOption(periods, next.option, askedOn);
    }
    case "section":
      return changeSection(periods, { ...next, fromMonth: month });
    case "correct":
      return correctLatest(periods, { ...next, fromMonth: month });
  }
}

/** The first month under section 40, where there was none before. */
function newSection40(before: Period[], after: Period[]): Month | null {
  const is40 = (p: Period) => p.section === "section40";
  const first = after.find(is40);
  return first && !before.some((p) => is40(p) && p.fromMonth <= first.fromMonth)
    ? first.fromMonth
    : null;
}

/** All periods of a member, the earliest first. */
export async function periodsOf(tx: Tx, memberId: number): Promise<Period[]> {
  const rows = await tx.insurance.findMany({
    where: { memberId },
    orderBy: { fromMonth: "asc" },
    select: { section: true, option: true, fromMonth: true, toMonth: true },
  });
  return rows.map(periodOf);
}

/** What was is in the audit row of the command; what is stands here. */
export async function replacePeriods(
  tx: Tx,
  unitId: number,
  memberId: number,
  periods: readonly Period[],
): Promise<void> {
  await tx.insurance.deleteMany({ where: { unitId, memberId } });
  await tx.insurance.createMany({ data: periods.map((p) => ({ ...p, unitId, memberId })) });
}

/** Every month before this one is insured as it was. */
export function firstChanged(before: readonly Period[], after: readonly Period[]): Month {
  const starts = [...before, ...after].map((p) => p.fromMonth);
  return Math.min(...starts) as Month;
}
