import { z } from "zod";
import { optionalText } from "@/lib/input";
import { parseBaht, type Satang } from "@/lib/money";
import { cleanThai, toArabicDigits } from "@/lib/thai";
import { positions } from "@/lib/units/choices";
import { parseRange } from "./range";
import { approvalsOf, pers, type Range, splitTos, type Terms } from "./terms";

// A draft as the editor sends it: one JSON text, or the object itself. Amounts are satang where they
// are numbers, and baht as people type them where they are text.

/** Ten million baht; more in a village's fee table is a slip of the finger. */
const MOST: Satang = 10_000_000 * 100;

/** Of all articles together; a form that carries more is cut off before it gets here. */
const MOST_LETTERS = 1_000_000;

const isAmount = (value: number) => Number.isInteger(value) && value >= 0 && value <= MOST;

const satang = z.union([z.number(), z.string()]).transform((given, ctx): Satang => {
  const read = typeof given === "number" ? given : parseBaht(given);
  if (read !== null && isAmount(read)) return read;
  ctx.addIssue({ code: "custom", message: given === "" ? "required" : "amount" });
  return z.NEVER;
});

const optionalSatang = z.union([z.null(), z.literal("").transform(() => null), satang]);

const range = z
  .union([z.object({ min: z.number(), max: z.number() }), z.string()])
  .transform((given, ctx): Range => {
    const read = typeof given === "string" ? parseRange(given) : given;
    if (read && isAmount(read.min) && isAmount(read.max)) return read;
    ctx.addIssue({ code: "custom", message: given === "" ? "required" : "range" });
    return z.NEVER;
  });

const whole = (min: number, max: number) =>
  z.union([z.number(), z.string()]).transform((given, ctx): number => {
    const read = Number(toArabicDigits(String(given)).trim() || Number.NaN);
    if (Number.isInteger(read) && read >= min && read <= max) return read;
    ctx.addIssue({ code: "custom", message: given === "" ? "required" : "number" });
    return z.NEVER;
  });

const optionalWhole = (min: number, max: number) =>
  z.union([z.null(), z.literal("").transform(() => null), whole(min, max)]);

/** Empty is a fault of the draft, told at its row, not of the form. */
const words = (max: number) =>
  z.string({ error: "required" }).max(max, { error: "too_long" }).trim().transform(cleanThai);

/** Prose keeps its lines. */
const prose = z
  .string()
  .max(8000, { error: "too_long" })
  .transform((text) => text.normalize("NFC").trim());

const code = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, { error: "invalid" });
const named = { nameTh: optionalText(120), nameEn: optionalText(120) };
const articleKey = z.union([z.null(), z.literal("").transform(() => null), code]).default(null);
const per = z.enum(pers, { error: "invalid" });

const terms = z.object({
  title: words(200).refine((title) => title !== "", { error: "required" }),
  // 0 or 32 are told in words by faultsOf.
  cutoffDay: whole(0, 9999),
  serviceWeekdays: z
    .array(whole(1, 7))
    .max(7, { error: "invalid" })
    .transform((days) => [...new Set(days)].sort((a, b) => a - b)),
  submissionWeekday: optionalWhole(1, 7),
  reportDay: optionalWhole(0, 9999),
  meetings: z.object({ times: whole(1, 31), months: whole(1, 12) }).nullable(),
  quorum: optionalWhole(1, 99),
  feeMonth: optionalWhole(1, 12),
  feeArticleKey: articleKey,
  articles: z
    .array(
      z.object({
        key: code,
        level: z.union([z.literal(1), z.literal(2)]),
        heading: words(200),
        text: prose,
      }),
    )
    .max(1000, { error: "articles_many" })
    .refine((list) => list.reduce((sum, { text }) => sum + text.length, 0) <= MOST_LETTERS, {
      error: "too_long",
    }),
  classes: z
    .array(
      z.object({
        code,
        nameTh: words(80),
        nameEn: optionalText(80),
        annualFee: optionalSatang,
        forVisitors: z.boolean(),
      }),
    )
    .max(20, { error: "too_long" }),
  fees: z
    .array(
      z.object({
        service: code,
        ...named,
        articleKey,
        per,
        amounts: z
          .array(z.object({ classCode: z.union([z.literal(""), code]), range }))
          .max(21, { error: "too_long" }),
        split: z
          .array(
            z.object({
              to: z.enum(splitTos, { error: "invalid" }),
              name: optionalText(80),
              amount: optionalSatang,
            }),
          )
          .max(8, { error: "too_long" }),
      }),
    )
    .max(100, { error: "too_long" }),
  compensation: z
    .array(z.object({ activity: code, ...named, articleKey, per, amount: satang }))
    .max(50, { error: "too_long" }),
  incentives: z
    .array(
      z.object({
        kind: code,
        ...named,
        articleKey,
        payer: words(120),
        amount: satang,
        ownKeying: z.boolean(),
      }),
    )
    .max(20, { error: "too_long" }),
  approvals: z
    .array(
      z.object({
        of: z.enum(approvalsOf, { error: "invalid" }),
        by: z.enum(positions, { error: "invalid" }),
        upTo: optionalSatang,
      }),
    )
    .max(20, { error: "too_long" }),
}) satisfies z.ZodType<Terms>;

function fromJson(given: unknown): unknown {
  if (typeof given !== "string") return given;
  try {
    return JSON.parse(given);
  } catch {
    return null;
  }
}

export const termsInput = z.preprocess(fromJson, terms);
