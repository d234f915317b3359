import { z } from "zod";
import { todayInBangkok } from "@/lib/day";
import {
  commandId,
  dayInput,
  id,
  optionalDay,
  optionalMonth,
  optionalPhone,
  ticked,
} from "@/lib/input";
import { cleanThai } from "@/lib/thai";
import { type InsuranceChoice, insuranceChoices, leftReasons } from "./choices";
import { consentPurposes, consentWording } from "./consent";
import { checkNationalId } from "./national-id";
import { otherSchemes } from "./new-member";

const name = z
  .string({ error: "required" })
  .transform(cleanThai)
  .pipe(z.string().min(1, { error: "required" }).max(80, { error: "too_long" }));

const words = (max: number) =>
  z
    .string()
    .nullish()
    .transform((s) => (s ? cleanThai(s) : ""))
    .pipe(z.string().max(max, { error: "too_long" }))
    .transform((s) => s || null);

const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .enum(values)
    .or(z.literal("").transform(() => null))
    .nullish()
    .transform((v) => v ?? null);

/** Thirteen digits as typed; empty is none. Which rule fails is said at the field. */
export const optionalNationalId = z
  .string()
  .nullish()
  .transform((typed, ctx) => {
    if (!typed?.trim()) return null;
    const check = checkNationalId(typed);
    if (check.ok) return check.id;
    ctx.addIssue({ code: "custom", message: `id_${check.reason}` });
    return z.NEVER;
  });

/** The section and option behind the choice; null for none. */
export function insuranceOf(choice: InsuranceChoice) {
  switch (choice) {
    case "40-1":
      return { section: "section40", option: 1 } as const;
    case "40-2":
      return { section: "section40", option: 2 } as const;
    case "40-3":
      return { section: "section40", option: 3 } as const;
    case "39":
      return { section: "section39", option: null } as const;
    case "33":
      return { section: "section33", option: null } as const;
    case "none":
      return null;
  }
}

const list = z
  .union([z.array(z.enum(otherSchemes)), z.enum(otherSchemes).transform((one) => [one])])
  .optional()
  .transform((all) => all ?? []);

const profile = {
  title: words(40),
  firstName: name,
  lastName: name,
  nickname: words(40),
  sex: choice(["female", "male", "other"]),
  birth: optionalDay,
  phone: optionalPhone,
  lineName: words(80),
  nationalId: optionalNationalId,
  /** the name on the card was compared with the name typed */
  nameConfirmed: ticked,
  villageId: id,
  houseNo: words(40),
  occupation: words(80),
  classCode: words(40),
  joinedOn: dayInput,
  vulnerable: ticked,
  hardship: ticked,
  otherSchemes: list,
  /** another person of the same name in the same village, and the form has asked */
  sameNameIsOther: ticked,
};

type Card = { nationalId: string | null; nameConfirmed: boolean };

/** No check digit finds every slip, so a person compares the name as well. */
function nameCompared({ nationalId, nameConfirmed }: Card, ctx: z.RefinementCtx) {
  if (nationalId !== null && !nameConfirmed) {
    ctx.addIssue({ code: "custom", path: ["nameConfirmed"], message: "name_confirmed" });
  }
}

export const addMemberInput = z
  .object({
    commandId,
    unitId: id,
    ...profile,
    insurance: z.enum(insuranceChoices, { error: "required" }),
    insuredFrom: optionalMonth,
    otherInsurance: choice(["none", "section33", "section39", "civil_servant"]),
    consentRegister: ticked,
    consentReminders: ticked,
    wording: z.literal(consentWording, { error: "wording" }),
  })
  .superRefine((v, ctx) => {
    nameCompared(v, ctx);
    if (!v.consentRegister) {
      ctx.addIssue({ code: "custom", path: ["consentRegister"], message: "consent" });
    }
  });

const ofMember = { commandId, unitId: id, no: id };

export const changeMemberInput = z
  .object({
    ...ofMember,
    ...profile,
    /** the day from which a new village or class holds; today when left out */
    changedFrom: z
      .string()
      .optional()
      .transform((typed) => typed?.trim() || todayInBangkok())
      .pipe(dayInput),
  })
  .superRefine(nameCompared);

export const changeInsuranceInput = z
  .object({
    ...ofMember,
    kind: z.enum(["option", "section", "end", "correct"], { error: "required" }),
    insurance: z.enum(insuranceChoices).optional(),
    /** option: the day it was asked for */
    askedOn: optionalDay,
    /** section, correct: the first month; end: the last */
    month: optionalMonth,
  })
  .superRefine((v, ctx) => {
    const need = (missing: boolean, path: string) => {
      if (missing) ctx.addIssue({ code: "custom", path: [path], message: "required" });
    };
    need(v.kind !== "end" && (!v.insurance || v.insurance === "none"), "insurance");
    need(v.kind !== "option" && v.month === null, "month");
  });

export const leaveInput = z
  .object({
    ...ofMember,
    leftOn: dayInput,
    reason: z.enum(leftReasons, { error: "required" }),
    note: words(200),
  })
  .superRefine((v, ctx) => {
    if (v.reason === "other" && !v.note) {
      ctx.addIssue({ code: "custom", path: ["note"], message: "required" });
    }
  });

export const returnInput = z.object({
  ...ofMember,
  returnedOn: dayInput,
  insurance: z.enum(insuranceChoices, { error: "required" }),
});

export const giveConsentInput = z.object({
  ...ofMember,
  purpose: z.enum(consentPurposes),
  wording: z.literal(consentWording, { error: "wording" }),
});

export const withdrawConsentInput = z.object({ ...ofMember, purpose: z.enum(consentPurposes) });

export const assignCarerInput = z.object({
  ...ofMember,
  /** empty: whoever looks after the village */
  committeeMemberId: id.or(z.literal("").transform(() => null)).nullable(),
});

export const mergeInput = z
  .object({ commandId, unitId: id, keepNo: id, dropNo: id })
  .refine((v) => v.keepNo !== v.dropNo, { path: ["dropNo"], error: "invalid" });

export const showNationalIdInput = z.object(ofMember);
