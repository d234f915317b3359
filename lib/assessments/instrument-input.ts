import { z } from "zod";
import { commandId, id, text } from "@/lib/input";
import { cleanThai } from "@/lib/thai";
import { mostBands, mostChoices, mostItems, mostSections } from "./own-instrument";

// A draft may be unfinished: texts may be empty and numbers out of order. Publishing looks closer.

const words = (max: number) =>
  z
    .string()
    .max(max, { error: "too_long" })
    .transform((typed) => cleanThai(typed));
const said = (max: number) => z.object({ th: words(max), en: words(max) });
/** Empty in both languages, it is not there. */
const optionalSaid = (max: number) =>
  said(max)
    .nullable()
    .transform((given) => (given && (given.th || given.en) ? given : null));
const whole = z.number().int().min(-1_000_000).max(1_000_000);

const choice = z.object({ th: words(120), en: words(120), score: whole });

const answering = z.discriminatedUnion("by", [
  z.object({ by: z.literal("choice"), choices: z.array(choice).max(mostChoices) }),
  z.object({ by: z.literal("number"), min: whole, max: whole }),
  z.object({ by: z.literal("text"), max: z.number().int().min(1).max(2000) }),
]);

const item = z.object({
  key: z.string().regex(/^q\d{1,4}$/),
  th: words(300),
  en: words(300),
  answering,
  reversed: z.literal(true).optional(),
  unscored: z.literal(true).optional(),
  optional: z.literal(true).optional(),
});

const band = z.object({
  code: z.string().regex(/^b\d{1,2}$/),
  th: words(120),
  en: words(120),
  from: whole,
  to: whole,
  tone: z.enum(["good", "plain", "attention", "alarm"]),
  advice: said(300).nullable(),
});

export const ownDefinition = z
  .object({
    name: said(120),
    recall: optionalSaid(200),
    sections: z
      .array(z.object({ title: optionalSaid(200), items: z.array(item) }))
      .max(mostSections),
    reading: z.enum(["sum", "profile"]),
    bands: z.array(band).max(mostBands),
    sensitive: z.boolean(),
    comparison: optionalSaid(500),
  })
  .refine(({ sections }) => sections.flatMap(({ items }) => items).length <= mostItems, {
    error: "too_long",
  });

/** Of the nation where the province is "all". */
const province = z
  .string()
  .regex(/^(\d\d|all)$/)
  .transform((code) => (code === "all" ? null : code));

export const startInstrumentInput = z.object({ commandId, province, name: text(120) });

export const saveInstrumentInput = z.object({
  commandId,
  id,
  revision: z.coerce.number().int().min(0),
  definition: ownDefinition,
});

export const draftInput = z.object({
  commandId,
  id,
  revision: z.coerce.number().int().min(0),
});

export const instrumentInput = z.object({ commandId, id });

export type OwnDefinition = z.output<typeof ownDefinition>;
export type StartInstrument = z.output<typeof startInstrumentInput>;
export type SaveInstrument = z.output<typeof saveInstrumentInput>;
export type DraftChange = z.output<typeof draftInput>;
export type InstrumentChange = z.output<typeof instrumentInput>;
