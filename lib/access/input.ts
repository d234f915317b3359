import { z } from "zod";
import { commandId, id, optionalPhone, text } from "@/lib/input";
import { normalizePhone, toArabicDigits } from "@/lib/thai";

/** Not the shape of a phone number: people sign in with either, so one must not pass for the other. */
export const username = z
  .string({ error: "required" })
  .transform((s) => toArabicDigits(s).trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(3, { error: "username" })
      .max(60, { error: "username" })
      .regex(/^[a-z0-9._@-]+$/, { error: "username" })
      .refine((s) => normalizePhone(s) === null, { error: "username_phone" }),
  );

export const newPassword = z
  .string({ error: "required" })
  .min(10, { error: "password_short" })
  .max(200, { error: "too_long" });

export const roles = ["volunteer", "committee", "coordinator", "evaluator"] as const;

/** A choice that was left at its first, empty line is none. */
const optionalId = z.preprocess((v) => (v === "" ? null : (v ?? null)), id.nullable());
const provinceCode = z
  .string()
  .regex(/^\d\d$/)
  .nullish()
  .transform((v) => v ?? null);

type RoleAtPlace = {
  role: (typeof roles)[number];
  unitId: number | null;
  provinceCode: string | null;
};

/** Volunteers and committees are of a unit; coordinators and evaluators of a province or the nation. */
const placeFits = ({ role, unitId, provinceCode: code }: RoleAtPlace) =>
  role === "volunteer" || role === "committee" ? unitId !== null && code === null : unitId === null;
const seatFits = (v: { unitId: number | null; committeeMemberId: number | null }) =>
  v.unitId !== null || v.committeeMemberId === null;
const misplaced = { path: ["unitId"], error: "place" };

export const inviteInput = z
  .object({
    commandId,
    name: text(120),
    role: z.enum(roles, { error: "required" }),
    unitId: optionalId,
    provinceCode,
    committeeMemberId: optionalId,
  })
  .refine(placeFits, misplaced)
  .refine(seatFits, misplaced);

export const acceptInput = z
  .object({
    commandId,
    token: z.string().min(20).max(100),
    username,
    phone: optionalPhone,
    password: newPassword,
    again: z.string(),
  })
  .refine((v) => v.password === v.again, { path: ["again"], error: "password_differs" });

export const changePasswordInput = z
  .object({
    commandId,
    current: z.string({ error: "required" }).min(1, { error: "required" }),
    password: newPassword,
    again: z.string(),
  })
  .refine((v) => v.password === v.again, { path: ["again"], error: "password_differs" });

export const grantRoleInput = z
  .object({
    commandId,
    /** whole username or phone number */
    account: text(60),
    role: z.enum(roles, { error: "required" }),
    unitId: optionalId,
    provinceCode,
    committeeMemberId: optionalId,
  })
  .refine(placeFits, misplaced)
  .refine(seatFits, misplaced);

export const withdrawInput = z.object({ commandId, grantId: id });

export const withdrawInvitationInput = z.object({ commandId, invitationId: id });

export const commandOnly = z.object({ commandId });

export type Invite = z.output<typeof inviteInput>;
export type GrantRole = z.output<typeof grantRoleInput>;
export type Accept = z.output<typeof acceptInput>;
export type ChangePassword = z.output<typeof changePasswordInput>;
export type Withdraw = z.output<typeof withdrawInput>;
export type WithdrawInvitation = z.output<typeof withdrawInvitationInput>;
