import { z } from "zod";
import { commandId, dayInput, id, optionalBaht, optionalText, text } from "@/lib/input";
import { cleanThai, toArabicDigits } from "@/lib/thai";

const cutoffDay = z.union([z.string(), z.number()]).transform((typed, ctx) => {
  const digits = toArabicDigits(String(typed)).trim();
  if (/^\d{1,4}$/.test(digits)) return Number(digits);
  ctx.addIssue({ code: "custom", message: digits === "" ? "required" : "number" });
  return z.NEVER;
});

const memberClass = z.object({
  /** kept from the version before; made up for a new class */
  code: optionalText(40),
  nameTh: text(80).transform(cleanThai),
  nameEn: optionalText(80),
  /** satang a year; null where the regulation names no fee */
  annualFeeSatang: optionalBaht,
});

/**
 * A form names its rows `classes.0.nameTh`, `classes.1.nameTh` …; rows left wholly empty are no rows.
 */
function gatherClasses(given: unknown): unknown {
  if (typeof given !== "object" || given === null || "classes" in given) return given;
  const rows = new Map<number, Record<string, unknown>>();
  const rest: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    const match = /^classes\.(\d{1,2})\.(\w+)$/.exec(key);
    if (!match) {
      rest[key] = value;
      continue;
    }
    const at = Number(match[1]);
    rows.set(at, { ...rows.get(at), [match[2] ?? ""]: value });
  }
  const classes: unknown[] = [];
  for (const [at, row] of [...rows].sort(([a], [b]) => a - b)) {
    const typed = Object.entries(row).some(([key, v]) => key !== "code" && String(v).trim() !== "");
    if (typed) classes[at] = row;
  }
  return { ...rest, classes: classes.filter((row) => row !== undefined) };
}

export const adoptRegulationInput = z.preprocess(
  gatherClasses,
  z.object({
    commandId,
    unitId: id,
    title: text(200).transform(cleanThai),
    adoptedOn: dayInput,
    effectiveFrom: dayInput,
    cutoffDay,
    classes: z.array(memberClass).max(20, { error: "too_long" }),
  }),
);
