import "server-only";
import type { Actor } from "@/lib/access/actor";
import { write } from "@/lib/audit";
import { addDays, type Day, toDate, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import type { EntryBy, SubjectGroup } from "@/lib/generated/prisma/enums";
import { type Outcome, refuse } from "@/lib/refusal";
import { type Instrument, itemsOf } from "./instrument";
import { askedIn, instrumentOf } from "./instrument-queries";
import type { AddSubjects, CloseRound, OpenRounds } from "./round-input";
import { addPeopleTo } from "./subject-commands";
import { type Part, partIn } from "./who-enters";

/** Whether somebody is the unit's counsellor today. */
export async function counselsIn(tx: Tx, actor: Actor, unitId: number): Promise<boolean> {
  const today = toDate(todayInBangkok());
  const open = await tx.counsellor.count({
    where: {
      unitId,
      userId: actor.userId,
      since: { lte: today },
      OR: [{ until: null }, { until: { gt: today } }],
    },
  });
  return open > 0;
}

export type RoundAtWork = {
  id: number;
  unitId: number;
  instrument: Instrument;
  itemKeys: string[];
  group: SubjectGroup;
  entry: EntryBy;
  heldOn: Day;
  closed: boolean;
  part: Part;
};

/**
 * The round for whoever enters it, held against closing until the transaction ends; `alone` also
 * against others who change the round itself. Refuses: not_found.
 */
export async function roundToEnter(
  tx: Tx,
  actor: Actor,
  roundId: number,
  { alone = false }: { alone?: boolean } = {},
): Promise<RoundAtWork> {
  const lock = alone ? sql`FOR NO KEY UPDATE OF r` : sql`FOR SHARE OF r`;
  const [row] = await tx.$queryRaw<
    {
      unitId: number;
      provinceCode: string;
      key: string;
      version: number;
      itemKeys: string[];
      group: SubjectGroup;
      entry: EntryBy;
      heldOn: Day;
      closed: boolean;
    }[]
  >(sql`
    SELECT r."unitId", u."provinceCode", r."instrumentKey" AS key, r."instrumentVersion" AS version,
      r."itemKeys", r."group", r.entry, r."heldOn"::text, r."closedAt" IS NOT NULL AS closed
    FROM "AssessmentRound" r JOIN "Unit" u ON u.id = r."unitId" WHERE r.id = ${roundId} ${lock}`);
  const instrument = row && (await instrumentOf(row.key, row.version));
  if (!row || !instrument) refuse("not_found");
  const place = { ...row, sensitive: instrument.sensitive };
  const part = partIn(actor, place, await counselsIn(tx, actor, row.unitId));
  if (!part) refuse("not_found");
  const { unitId, itemKeys, group, entry, heldOn, closed } = row;
  return { id: roundId, unitId, instrument, itemKeys, group, entry, heldOn, closed, part };
}

/**
 * Opens one round in each unit: the same instrument, phase, group and day, each with its own people.
 * For whoever will enter them. All or none.
 *
 * Refuses: not_found (a unit out of reach), instrument_unknown, round_items, round_group_unfit,
 * round_one_unit (people named by number, in several units), round_too_far_ahead, round_nobody,
 * round_people_many, round_members_unknown.
 */
export function openRounds(
  actor: Actor,
  input: OpenRounds,
): Promise<Outcome<{ ids: number[]; people: number }>> {
  return write(
    actor,
    { id: input.commandId, action: "openRounds" },
    async (tx, note) => {
      const { unitIds, instrumentKey, instrumentVersion, heldOn, group, entry } = input;
      const instrument = await instrumentOf(instrumentKey, instrumentVersion);
      if (!instrument) refuse("instrument_unknown");
      const itemKeys = chosenItems(instrument, input.itemKeys);
      if (instrument.sensitive && group === "unit") refuse("round_group_unfit");
      if (heldOn > addDays(todayInBangkok(), 366)) refuse("round_too_far_ahead");
      const named = input.memberNos.length > 0 || input.carerId || input.sameAs;
      if (unitIds.length > 1 && named) refuse("round_one_unit");
      const ids: number[] = [];
      let people = 0;
      for (const unitId of unitIds) {
        const unit = await tx.unit.findUnique({ where: { id: unitId } });
        if (!unit) refuse("not_found");
        const { provinceCode } = unit;
        const known = await askedIn(instrumentKey, instrumentVersion, provinceCode);
        if (!known) refuse("instrument_unknown");
        const place = { unitId, provinceCode, sensitive: instrument.sensitive, entry };
        if (!partIn(actor, place, await counselsIn(tx, actor, unitId))) refuse("not_found");
        const { id } = await tx.assessmentRound.create({
          data: {
            unitId,
            instrumentKey,
            instrumentVersion,
            phase: input.phase,
            group,
            entry,
            name: input.name,
            itemKeys,
            heldOn: toDate(heldOn),
            dueOn: input.dueOn && toDate(input.dueOn),
            openedBy: actor.userId,
          },
          select: { id: true },
        });
        people += await addPeopleTo(tx, { id, unitId, group, heldOn }, input);
        ids.push(id);
      }
      note({
        unitId: unitIds.length === 1 ? unitIds[0] : null,
        subject: "assessmentRound",
        subjectId: ids[0],
        after: {
          instrument: instrumentKey,
          phase: input.phase,
          heldOn,
          rounds: ids.length,
          people,
        },
      });
      return { ids, people };
    },
    { timeout: 60_000 },
  );
}

/** The questions asked, in the instrument's order; [] = all. Only a profile may be asked in part. */
function chosenItems(instrument: Instrument, keys: readonly string[]): string[] {
  const all = itemsOf(instrument).map((item) => item.key);
  if (keys.some((key) => !all.includes(key))) refuse("round_items");
  const chosen = all.filter((key) => keys.includes(key));
  if (chosen.length === 0 || chosen.length === all.length) return [];
  if (instrument.reading !== "profile") refuse("round_items");
  return chosen;
}

/**
 * More people into an open round. Refuses: not_found, assessment_closed, round_group_fixed (committee or
 * unit), round_nobody, round_people_many, round_members_unknown, person_in_round.
 */
export function addSubjects(actor: Actor, input: AddSubjects): Promise<Outcome<{ added: number }>> {
  return write(actor, { id: input.commandId, action: "addSubjects" }, async (tx, note) => {
    const round = await roundToEnter(tx, actor, input.roundId, { alone: true });
    if (round.closed) refuse("assessment_closed");
    if (round.group !== "members" && round.group !== "recipients") refuse("round_group_fixed");
    const added = await addPeopleTo(tx, round, input);
    note({ unitId: round.unitId, subject: "assessmentRound", subjectId: round.id });
    note({ after: { people: added } });
    return { added };
  });
}

/**
 * Closes a round: nothing is entered into it any more; withdrawing stays possible, open links end.
 * Refuses: not_found, assessment_closed.
 */
export function closeRound(
  actor: Actor,
  input: CloseRound,
): Promise<Outcome<{ unfinished: number }>> {
  return write(actor, { id: input.commandId, action: "closeAssessmentRound" }, async (tx, note) => {
    const round = await roundToEnter(tx, actor, input.roundId, { alone: true });
    if (round.closed) refuse("assessment_closed");
    const closed = { closedAt: new Date(), closedBy: actor.userId };
    await tx.assessmentRound.update({ where: { id: round.id }, data: closed });
    await tx.answerLink.updateMany({
      where: { subject: { roundId: round.id }, usedAt: null, withdrawnAt: null },
      data: { withdrawnAt: closed.closedAt },
    });
    const unfinished = await tx.assessment.count({
      where: { subject: { roundId: round.id }, complete: false },
    });
    note({ unitId: round.unitId, subject: "assessmentRound", subjectId: round.id });
    note({ after: { unfinished } });
    return { unfinished };
  });
}
