import { z } from "zod";
import {
  commandId,
  dayInput,
  id,
  optionalDay,
  optionalPhone,
  optionalText,
  text,
} from "@/lib/input";
import { provinceCode } from "@/lib/places/input";
import { cleanThai, toArabicDigits } from "@/lib/thai";
import { grades, indicators, marks, positions, tracks } from "./choices";

const clean = (max: number) => text(max).transform(cleanThai);
const optionalId = z
  .union([z.literal("").transform(() => null), id])
  .nullish()
  .transform((v) => v ?? null);
const optionalGrade = z
  .union([z.literal("").transform(() => null), z.enum(grades)])
  .nullish()
  .transform((v) => v ?? null);

/** A count or a percentage with up to two decimals; Thai digits and thousands separators welcome. */
const optionalNumber = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((typed, ctx) => {
    const digits = toArabicDigits(String(typed ?? ""))
      .trim()
      .replace(/[,\s%]/g, "");
    if (digits === "") return null;
    if (/^\d{1,9}(\.\d{1,2})?$/.test(digits)) return Number(digits);
    ctx.addIssue({ code: "custom", message: "number" });
    return z.NEVER;
  });

const profile = {
  nameTh: clean(200),
  nameEn: clean(200),
  shortTh: clean(60),
  shortEn: clean(60),
  track: z.enum(tracks, { error: "required" }),
  innovationTh: optionalText(300),
  innovationEn: optionalText(300),
  slogan: optionalText(300),
  office: optionalText(300),
  openingDays: optionalText(200),
  appointedBy: optionalText(200),
  appointedOn: optionalDay,
};

/** The form names district and subdistrict as one choice, "12-34" or "12". */
function splitPlace(given: unknown): unknown {
  if (typeof given !== "object" || given === null || !("place" in given)) return given;
  const [districtId, subdistrictId] = String(given.place).split("-");
  return { ...given, districtId, subdistrictId };
}

export const foundUnitInput = z.preprocess(
  splitPlace,
  z.object({
    commandId,
    slug: z
      .string({ error: "required" })
      .trim()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "slug" })
      .max(60, { error: "too_long" }),
    provinceCode,
    districtId: id,
    subdistrictId: optionalId,
    ...profile,
  }),
);

export const changeUnitInput = z.object({ commandId, unitId: id, ...profile });

export const coverVillageInput = z.object({
  commandId,
  unitId: id,
  villageId: id,
  since: optionalDay,
});

export const uncoverVillageInput = z.object({ commandId, unitId: id, villageId: id });

export const addSupporterInput = z.object({
  commandId,
  unitId: id,
  nameTh: clean(200),
  nameEn: optionalText(200),
  supportTh: optionalText(300),
  supportEn: optionalText(300),
});

export const removeSupporterInput = z.object({ commandId, supporterId: id });

const seat = {
  name: clean(120),
  position: z.enum(positions, { error: "required" }),
  grade: optionalGrade,
  phone: optionalPhone,
};

export const appointMemberInput = z.object({
  commandId,
  unitId: id,
  ...seat,
  since: optionalDay,
  /** the account of this person, when they have one with a role in the unit */
  userId: optionalId,
});

export const changeCommitteeMemberInput = z.object({ commandId, committeeMemberId: id, ...seat });

export const endTermInput = z.object({ commandId, committeeMemberId: id, until: optionalDay });

/** committeeMemberId empty = nobody looks after the village from now on. */
export const assignVillageInput = z.object({
  commandId,
  unitId: id,
  villageId: id,
  committeeMemberId: optionalId,
  since: optionalDay,
});

export const judgeMarkInput = z.object({
  commandId,
  unitId: id,
  mark: z.enum(marks),
  met: z.union([z.boolean(), z.enum(["yes", "no"]).transform((v) => v === "yes")], {
    error: "required",
  }),
  note: optionalText(500),
  judgedOn: optionalDay,
});

const goal = {
  indicator: z.enum(indicators, { error: "required" }),
  labelTh: clean(300),
  labelEn: optionalText(300),
  baseline: optionalNumber,
  target: optionalNumber,
  measure: optionalText(40),
  startsOn: dayInput,
  dueOn: optionalDay,
};

type GoalFields = z.output<z.ZodObject<typeof goal>>;

function checkGoal(given: GoalFields, ctx: z.core.$RefinementCtx<GoalFields>) {
  const say = (path: keyof GoalFields, message: string) =>
    ctx.addIssue({ code: "custom", path: [path], message });
  if (given.indicator !== "text" && given.target === null) say("target", "required");
  if (given.indicator === "retention_percent" && (given.target ?? 0) > 100) {
    say("target", "percent");
  }
  if (given.indicator === "insured_increase" && given.baseline === null) {
    say("baseline", "required");
  }
  if (given.dueOn !== null && given.dueOn <= given.startsOn) say("dueOn", "due_before_start");
}

export const setGoalInput = z.object({ commandId, unitId: id, ...goal }).superRefine(checkGoal);
export const changeGoalInput = z.object({ commandId, goalId: id, ...goal }).superRefine(checkGoal);

export const recordGoalProgressInput = z.object({
  commandId,
  goalId: id,
  progress: optionalNumber
    .refine((v) => v !== null, { error: "required" })
    .transform((v) => v ?? 0),
  /** left out: today */
  countedOn: optionalDay,
});

export const closeGoalInput = z.object({
  commandId,
  goalId: id,
  reached: z.union([z.boolean(), z.enum(["yes", "no"]).transform((v) => v === "yes")], {
    error: "required",
  }),
  closedOn: optionalDay,
});
