import { z } from "zod";
import { commandId, dayInput, id, optionalDay, optionalText } from "@/lib/input";
import { toArabicDigits } from "@/lib/thai";

export const phases = ["baseline", "midline", "endline", "dated"] as const;
export const groups = ["committee", "volunteers", "members", "recipients", "unit"] as const;
export const entries = ["evaluator", "unit", "self"] as const;

/** No round is larger: who has more people to ask opens a second one. */
export const mostPeople = 500;

const many = <T extends z.ZodType>(one: T) =>
  z.union([z.array(one), one.transform((single) => [single])]);

/** Register numbers as people write them: "1-20, 25 31". Thai digits welcome. */
export const memberNumbers = z
  .string()
  .max(4000)
  .nullish()
  .transform((typed, ctx) => {
    const found = parseNumbers(typed ?? "");
    if (found) return found;
    ctx.addIssue({ code: "custom", message: "member_numbers" });
    return z.NEVER;
  });

function parseNumbers(typed: string): number[] | null {
  const parts = toArabicDigits(typed)
    .replace(/\s*(?:-|–|ถึง)\s*/g, "-")
    .split(/[\s,;]+/)
    .filter(Boolean);
  const numbers = new Set<number>();
  for (const part of parts) {
    const [, first = "", last = first] = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (from < 1 || to < from || to - from > mostPeople) return null;
    for (let no = from; no <= to; no++) numbers.add(no);
  }
  return numbers.size > mostPeople ? null : [...numbers];
}

/** How many people without a name; Thai digits welcome, empty is none. */
const participants = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((typed, ctx) => {
    const digits = toArabicDigits(String(typed ?? "")).trim();
    if (digits === "") return 0;
    const count = /^\d{1,3}$/.test(digits) ? Number(digits) : -1;
    if (count >= 0 && count <= mostPeople) return count;
    ctx.addIssue({ code: "custom", message: "participants" });
    return z.NEVER;
  });

/** Who is asked beside the seats of a committee: by number, by whose list, without a name, or as before. */
const people = {
  memberNos: memberNumbers,
  /** everybody in the care of this seat */
  carerId: id.nullish().or(z.literal("").transform(() => null)),
  participants,
  /** the same people as in this earlier round */
  sameAs: id.nullish().or(z.literal("").transform(() => null)),
};

/**
 * Opens a round in each of the units. `instrument` is key and version, "tmhi15@1". Who is asked: of
 * `committee` and `volunteers` the seats of the day, of `unit` the unit; others as `people` says.
 */
export const openRoundsInput = z
  .object({
    commandId,
    unitIds: many(id),
    instrument: z
      .string({ error: "choose" })
      .regex(/^[a-z0-9_-]{1,40}@\d{1,4}$/, { error: "choose" }),
    phase: z.enum(phases, { error: "choose" }),
    group: z.enum(groups, { error: "choose" }),
    entry: z.enum(entries, { error: "choose" }),
    name: optionalText(80),
    itemKeys: many(z.string().max(40)).nullish(),
    heldOn: dayInput,
    dueOn: optionalDay,
    ...people,
  })
  .transform(({ instrument, itemKeys, unitIds, ...rest }, ctx) => {
    const [key = "", version = ""] = instrument.split("@");
    if (rest.dueOn && rest.dueOn < rest.heldOn) {
      ctx.addIssue({ code: "custom", path: ["dueOn"], message: "due_before_start" });
    }
    return {
      ...rest,
      unitIds: [...new Set(unitIds)],
      instrumentKey: key,
      instrumentVersion: Number(version),
      itemKeys: itemKeys ?? [],
    };
  });

export const addSubjectsInput = z.object({ commandId, roundId: id, ...people });

export const closeRoundInput = z.object({ commandId, roundId: id });

export type OpenRounds = z.output<typeof openRoundsInput>;
export type AddSubjects = z.output<typeof addSubjectsInput>;
export type People = Pick<AddSubjects, "memberNos" | "carerId" | "participants" | "sameAs">;
export type CloseRound = z.output<typeof closeRoundInput>;
