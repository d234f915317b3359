import { z } from "zod";
import { commandId, id, optionalPhone, text } from "@/lib/input";
import { toArabicDigits } from "@/lib/thai";

export const username = z
  .string({ error: "required" })
  .transform((s) => toArabicDigits(s).trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(3, { error: "username" })
      .max(60, { error: "username" })
      .regex(/^[a-z0-9._@-]+$/, { error: "username" }),
  );

export const newPassword = z
  .string({ error: "required" })
  .min(10, { error: "password_short" })
  .max(200, { error: "too_long" });

export const roles = ["volunteer", "committee", "coordinator", "evaluator"] as const;

export const inviteInput = z.object({
  commandId,
  name: text(120),
  role: z.enum(roles, { error: "required" }),
  unitId: id.nullish().transform((v) => v ?? null),
  provinceCode: z
    .string()
    .regex(/^\d\d$/)
    .nullish()
    .transform((v) => v ?? null),
  committeeMemberId: id.nullish().transform((v) => v ?? null),
});

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

export const grantRoleInput = z.object({
  commandId,
  username,
  role: z.enum(roles, { error: "required" }),
  unitId: id.nullish().transform((v) => v ?? null),
  provinceCode: z
    .string()
    .regex(/^\d\d$/)
    .nullish()
    .transform((v) => v ?? null),
});

export const withdrawInput = z.object({ commandId, grantId: id });

export const withdrawInvitationInput = z.object({ commandId, invitationId: id });

export const commandOnly = z.object({ commandId });

export type Invite = z.output<typeof inviteInput>;
export type GrantRole = z.output<typeof grantRoleInput>;
export type Accept = z.output<typeof acceptInput>;
export type ChangePassword = z.output<typeof changePasswordInput>;
export type Withdraw = z.output<typeof withdrawInput>;
export type WithdrawInvitation = z.output<typeof withdrawInvitationInput>;
