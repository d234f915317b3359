import { z } from "zod";
import { commandId, dayInput, id, text, ticked } from "@/lib/input";
import { cleanThai } from "@/lib/thai";
import { templateCodes } from "./template-codes";
import { termsInput } from "./terms-input";

/** Which saving of the draft somebody saw; a later one by another is never overwritten. */
const revision = z.coerce.number().int().min(0).max(2_147_483_647);
const version = z.coerce.number().int().positive().max(9999);

export type DraftFrom =
  | { kind: "empty" | "in_force" }
  | { kind: "template"; code: (typeof templateCodes)[number] }
  | { kind: "version"; version: number }
  | { kind: "shared"; regulationId: number };

/** As a radio button says it: "empty", "in_force", "template:pa-sang", "version:2", "shared:17". */
const draftFrom = z.string({ error: "required" }).transform((given, ctx): DraftFrom => {
  const [kind = "", of = ""] = given.split(":");
  if (kind === "empty" || kind === "in_force") return { kind };
  const code = templateCodes.find((one) => one === of);
  if (kind === "template" && code) return { kind, code };
  const number = id.safeParse(of);
  if (kind === "version" && number.success) return { kind, version: number.data };
  if (kind === "shared" && number.success) return { kind, regulationId: number.data };
  ctx.addIssue({ code: "custom", message: given === "" ? "required" : "invalid" });
  return z.NEVER;
});

export const startDraftInput = z.object({ commandId, unitId: id, from: draftFrom });

export const saveDraftInput = z.object({ commandId, unitId: id, revision, terms: termsInput });

export const discardDraftInput = z.object({ commandId, unitId: id, revision });

export const adoptRegulationInput = z.object({
  commandId,
  unitId: id,
  revision,
  adoptedOn: dayInput,
  meeting: text(200).transform(cleanThai),
  effectiveFrom: dayInput,
  /** what was priced from that day on keeps the price that it was recorded with */
  pricesStay: ticked.optional(),
  /** lines of the committee list; a form with one tick sends one value */
  present: z.preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(id).max(200, { error: "too_long" }),
  ),
});

export const shareRegulationInput = z.object({ commandId, unitId: id, version });
