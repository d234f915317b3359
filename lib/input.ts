import { z } from "zod";
import { parseDay } from "@/lib/day";
import { parseBaht } from "@/lib/money";
import { parseMonth } from "@/lib/month";
import { normalizePhone, toArabicDigits } from "@/lib/thai";

// Pieces that forms of every domain share. Messages are keys of lib/i18n/*/issues.ts.

/** Made by the client once for one intention, so that a repeated submission is the same write. */
export const commandId = z.uuid({ error: "invalid" });

/** The number of a record, from a list to choose from, a hidden field or an address. */
export const id = z.coerce
  .number({ error: "choose" })
  .int()
  .positive({ error: "choose" })
  .max(2_147_483_647);

/** The number of a person on the register, as somebody types it; Thai digits welcome. */
export const registerNo = z
  .union([z.string().trim(), z.number().transform(String)], { error: "required" })
  .transform((typed, ctx) => {
    const digits = toArabicDigits(typed);
    if (/^[1-9]\d{0,8}$/.test(digits)) return Number(digits);
    ctx.addIssue({ code: "custom", message: digits === "" ? "required" : "number" });
    return z.NEVER;
  });

export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, { error: "too_long" })
    .transform((s) => (s === "" ? null : s))
    .nullish()
    .transform((s) => s ?? null);

/** Something that can be seen: a sign without width or shape is as good as nothing. */
const visible = /(?!\p{Default_Ignorable_Code_Point})\S/u;

export const text = (max: number) =>
  z
    .string({ error: "required" })
    .trim()
    .regex(visible, { error: "required" })
    .max(max, { error: "too_long" });

export const phone = z
  .string()
  .trim()
  .transform((typed, ctx) => {
    const found = normalizePhone(typed);
    if (found) return found;
    ctx.addIssue({ code: "custom", message: "phone" });
    return z.NEVER;
  });

export const optionalPhone = z
  .string()
  .trim()
  .optional()
  .transform((typed, ctx) => {
    if (!typed) return null;
    const found = normalizePhone(typed);
    if (!found) ctx.addIssue({ code: "custom", message: "phone" });
    return found;
  });

/** What a person types in one field, read by a parser of the kernel; `key` is the message when it can not. */
function read<T>(parse: (text: string) => T | null, key: string) {
  return z
    .string({ error: "required" })
    .trim()
    .min(1, { error: "required" })
    .transform((typed, ctx) => {
      const found = parse(typed);
      if (found !== null) return found;
      ctx.addIssue({ code: "custom", message: key });
      return z.NEVER;
    });
}

function readOptional<T>(parse: (text: string) => T | null, key: string) {
  return z
    .string()
    .trim()
    .nullish()
    .transform((typed, ctx) => {
      if (!typed) return null;
      const found = parse(typed);
      if (found === null) ctx.addIssue({ code: "custom", message: key });
      return found;
    });
}

/** A civil day as people type it: B.E. or C.E., Thai digits, month names. */
export const dayInput = read(parseDay, "date");
export const optionalDay = readOptional(parseDay, "date");

/** A month as people type it; also ISO "2023-01". */
export const monthInput = read(parseMonth, "month");
export const optionalMonth = readOptional(parseMonth, "month");

/** Baht as people type it, kept in satang. */
export const bahtInput = read(parseBaht, "amount");
export const optionalBaht = readOptional(parseBaht, "amount");

/** A tick box of a form. */
export const ticked = z
  .union([z.literal("on"), z.literal("true"), z.boolean()])
  .optional()
  .transform((v) => v === "on" || v === "true" || v === true);

/** Ticks of one name: a form sends none, one value or several. */
export const idList = (most: number) =>
  z.preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z
      .array(id)
      .max(most, { error: "too_long" })
      .transform((ids) => [...new Set(ids)]),
  );

/** A whole number typed by a person, Thai digits and commas welcome; empty is null. */
export const optionalCount = (most: number) =>
  z
    .union([z.string(), z.number()])
    .nullish()
    .transform((typed, ctx) => {
      const digits = toArabicDigits(String(typed ?? ""))
        .replaceAll(",", "")
        .trim();
      if (digits === "") return null;
      if (/^\d{1,9}$/.test(digits) && Number(digits) <= most) return Number(digits);
      ctx.addIssue({ code: "custom", message: "number" });
      return z.NEVER;
    });
