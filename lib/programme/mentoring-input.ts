import { z } from "zod";
import { commandId, dayInput, id, optionalDay, optionalText, text } from "@/lib/input";
import { cleanThai } from "@/lib/thai";

/**
 * `unitId` is the unit that learns; `focus` what it is to learn, in a line or two; `on` where it was
 * told later than it happened.
 */
export const proposeMentorInput = z.object({
  commandId,
  unitId: id,
  mentorUnitId: id,
  focus: text(500).transform(cleanThai),
  on: optionalDay,
});

/** One side says yes: `unitId` is the unit that speaks, `on` the day its committee agreed. */
export const agreeToMentorInput = z.object({
  commandId,
  mentorshipId: id,
  unitId: id,
  on: optionalDay,
});

export const recordMentorVisitInput = z.object({
  commandId,
  mentorshipId: id,
  happenedOn: dayInput,
  place: optionalText(200),
  notes: text(2_000),
  learned: optionalText(1_000),
});

/** A visit that was written down by mistake. */
export const removeMentorVisitInput = z.object({
  commandId,
  visitId: id,
  reason: text(200).transform(cleanThai),
});

export const endMentorshipInput = z.object({ commandId, mentorshipId: id, reason: text(500) });

export type ProposeMentor = z.output<typeof proposeMentorInput>;
export type AgreeToMentor = z.output<typeof agreeToMentorInput>;
export type RecordMentorVisit = z.output<typeof recordMentorVisitInput>;
export type RemoveMentorVisit = z.output<typeof removeMentorVisitInput>;
export type EndMentorship = z.output<typeof endMentorshipInput>;
