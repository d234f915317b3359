import { z } from "zod";
import { commandId, id, optionalText, text } from "@/lib/input";
import { cleanThai, toArabicDigits } from "@/lib/thai";
import { provinceByCode } from "./provinces";

export const provinceCode = z
  .string({ error: "required" })
  .refine((code) => provinceByCode.has(code), { error: "invalid" });

/** The number of a village as typed; empty for a community without one. */
const villageNumber = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((typed, ctx) => {
    const digits = toArabicDigits(String(typed ?? "")).trim();
    if (digits === "") return null;
    if (/^\d{1,3}$/.test(digits) && Number(digits) > 0) return Number(digits);
    ctx.addIssue({ code: "custom", message: "number" });
    return z.NEVER;
  });

const name = text(120).transform(cleanThai);
const village = z.object({ number: villageNumber, name });

export const addVillageInput = z.object({
  commandId,
  districtId: id,
  subdistrictId: id.nullish().transform((v) => v ?? null),
  number: villageNumber,
  name: optionalText(120).transform((v) => (v === null ? null : cleanThai(v))),
});

/** Many places at once; what is there already (by name, villages by number) is left as it is. */
export const addPlacesInput = z.object({
  commandId,
  districts: z
    .array(
      z.object({
        provinceCode,
        nameTh: name,
        nameEn: name,
        /** villages and communities right under the district, as in the capital */
        villages: z.array(village).default([]),
        subdistricts: z
          .array(z.object({ nameTh: name, nameEn: name, villages: z.array(village).default([]) }))
          .default([]),
      }),
    )
    .max(2000),
});
