import { z } from "zod";
import { commandId, dayInput, id, text, ticked } from "@/lib/input";
import { cleanThai, toArabicDigits } from "@/lib/thai";
import {
  type Criterion,
  earnedTiers,
  type FigureKey,
  figureKeys,
  figures,
  mostOf,
  tiers,
} from "./criteria";

/** Something one can read: signs without a shape alone are no reason. */
const optionalReason = z
  .string()
  .transform(cleanThai)
  .pipe(z.string().max(1000))
  .optional()
  .transform((value) => (value && /(?!\p{DI})[\p{L}\p{N}]/u.test(value) ? value : null));

/** Criteria that are judgements arrive by key, judged.partners = yes or no; neither is not judged. */
export const decideTierInput = z
  .looseObject({
    commandId,
    unitId: id,
    after: z.literal("").or(id).optional(),
    tier: z.enum(tiers),
    reason: optionalReason,
  })
  .transform(({ commandId, unitId, after, tier, reason, ...rest }) => ({
    commandId,
    unitId,
    /** the decision that was the last when this one was thought over; null when there was none */
    after: after || null,
    tier,
    reason,
    judged: Object.fromEntries(
      Object.entries(rest).flatMap(([key, value]) =>
        key.startsWith("judged.") && (value === "yes" || value === "no")
          ? [[key.slice(7), value === "yes"]]
          : [],
      ),
    ) as Record<string, boolean>,
  }));

export type DecideTier = z.output<typeof decideTierInput>;

export const replyToTierInput = z.object({ commandId, decisionId: id, text: text(1000) });

export type ReplyToTier = z.output<typeof replyToTierInput>;

const province = z
  .string()
  .regex(/^(\d\d|all)$/, { error: "invalid" })
  .transform((code) => (code === "all" ? null : code));

const number = z.preprocess(
  (value) => (typeof value === "string" && value.trim() ? Number(toArabicDigits(value)) : value),
  z.number({ error: "invalid" }).min(0, { error: "invalid" }),
);

/** How much of a figure is asked for: no more than it can come to, and whole where things are counted. */
const amountOf = (key: FigureKey) =>
  number.refine(
    (asked) =>
      asked <= mostOf(key) &&
      (["percent", "level"].includes(figures[key]) || Number.isInteger(asked)),
    { error: "invalid" },
  );

/**
 * A new version of the standard: by figure whether it is asked (use.…), at which tier, how much, and
 * from where on it is close; and up to five judgements in words.
 */
export const adoptStandardInput = z
  .looseObject({
    commandId,
    province,
    note: text(500),
    inForceFrom: dayInput,
  })
  .transform(({ commandId, province, note, inForceFrom, ...rest }, context) => {
    const criteria: Criterion[] = [];
    for (const key of figureKeys) {
      if (!ticked.parse(rest[`use.${key}`])) continue;
      const tier = z.enum(earnedTiers).safeParse(rest[`tier.${key}`]);
      const atLeast = amountOf(key).safeParse(rest[`atLeast.${key}`]);
      const nearly = amountOf(key).safeParse(rest[`nearly.${key}`]);
      const fault = (name: string) =>
        context.issues.push({ code: "custom", input: rest, path: [name], message: "invalid" });
      if (!tier.success) fault(`tier.${key}`);
      if (!atLeast.success || atLeast.data === 0) {
        fault(`atLeast.${key}`);
      } else if (!nearly.success || nearly.data > atLeast.data) fault(`nearly.${key}`);
      else if (tier.success) {
        const figure = { by: "figure", figure: key } as const;
        criteria.push({
          key,
          tier: tier.data,
          ...figure,
          atLeast: atLeast.data,
          nearly: nearly.data,
        });
      }
    }
    for (let no = 1; no <= judgements; no += 1) {
      const th = String(rest[`judgement.${no}`] ?? "").trim();
      const tier = z.enum(earnedTiers).safeParse(rest[`tier.judgement.${no}`]);
      if (!th) continue;
      const en = cleanThai(String(rest[`judgement.en.${no}`] ?? "")) || th;
      if (!tier.success || th.length > 200 || en.length > 200) {
        context.issues.push({
          code: "custom",
          input: rest,
          path: [`judgement.${no}`],
          message: tier.success ? "too_long" : "invalid",
        });
        continue;
      }
      const key = String(rest[`judgement.key.${no}`] ?? "").trim() || `own_${no}`;
      criteria.push({ key, tier: tier.data, by: "judgement", name: { th, en } });
    }
    return { commandId, province, note, inForceFrom, criteria };
  });

/** How many judgements a standard may ask for. */
export const judgements = 5;

export type AdoptStandard = z.output<typeof adoptStandardInput>;
