import { z } from "zod";
import { commandId, dayInput, id, idList, optionalText, text } from "@/lib/input";
import { cleanThai, toArabicDigits } from "@/lib/thai";

const MOST_NUMBERS = 300;

/** "12, 15 ๒๐" as numbers of the register. */
const numbers = z
  .string()
  .nullish()
  .transform((typed, ctx) => {
    const words = toArabicDigits(typed ?? "")
      .split(/[\s,;]+/)
      .filter(Boolean);
    const right = words.every((word) => /^[1-9]\d{0,6}$/.test(word));
    if (right && words.length <= MOST_NUMBERS) return [...new Set(words.map(Number))];
    ctx.addIssue({ code: "custom", message: "number" });
    return z.NEVER;
  });

/** "1.5" hours, half hours and tenths; empty is not said. */
const hours = z
  .string()
  .nullish()
  .transform((typed, ctx) => {
    const digits = toArabicDigits(typed ?? "").trim();
    if (digits === "") return null;
    const count = Number(digits);
    if (/^\d{1,3}(\.\d)?$/.test(digits) && count > 0 && count <= 500) return count;
    ctx.addIssue({ code: "custom", message: "number" });
    return z.NEVER;
  });

export const recordTrainingInput = z.object({
  commandId,
  unitId: id,
  title: text(200).transform(cleanThai),
  provider: text(200).transform(cleanThai),
  happenedOn: dayInput,
  hours,
  materialId: z.preprocess(
    (given) => (given === "" ? undefined : given),
    id.nullish().transform((given) => given ?? null),
  ),
  /** lines of the committee list */
  seats: idList(200),
  /** of the register */
  members: numbers,
});

/** What was written down by mistake. */
export const removeTrainingInput = z.object({
  commandId,
  unitId: id,
  trainingId: id,
  reason: text(200).transform(cleanThai),
});

/** `province` is a code, or "all" for the nation's. */
export const addMaterialInput = z.object({
  commandId,
  province: z.string().regex(/^(\d{2}|all)$/, { error: "invalid" }),
  title: text(200).transform(cleanThai),
  about: optionalText(1_000),
  place: optionalText(300),
});

export const retireMaterialInput = z.object({ commandId, materialId: id });

export type RecordTraining = z.output<typeof recordTrainingInput>;
export type RemoveTraining = z.output<typeof removeTrainingInput>;
export type AddMaterial = z.output<typeof addMaterialInput>;
export type RetireMaterial = z.output<typeof retireMaterialInput>;
