import { z } from "zod";
import { commandId, id } from "@/lib/input";

export const importKinds = ["payments", "members"] as const;
export type ImportKind = (typeof importKinds)[number];

export const uploadInput = z.object({ commandId, kind: z.enum(importKinds) });

export const batchInput = z.object({ commandId, batchId: id });
export type BatchInput = z.output<typeof batchInput>;

export const rowInput = z.object({ commandId, batchId: id, row: id });

export const skipRowInput = z.object({
  commandId,
  batchId: id,
  row: id,
  skip: z.union([z.boolean(), z.literal("true"), z.literal("false")]).transform(String),
});

export const undoBatchInput = z.object({
  commandId,
  batchId: id,
  reason: z
    .string({ error: "required" })
    .trim()
    .min(1, { error: "required" })
    .max(500, { error: "too_long" }),
});

export const chooseRowInput = z.object({
  commandId,
  batchId: id,
  row: id,
  /** register id of the person; 0 somebody new; empty takes the choice back */
  chosenId: z
    .union([z.literal(""), z.coerce.number().int().min(0).max(2_147_483_647)])
    .transform((v) => (v === "" ? null : v)),
});

/** A column picked in a select: its index, or "" for none. */
export const columnChoice = z
  .union([z.literal(""), z.coerce.number().int().min(0).max(1999)])
  .optional()
  .transform((v) => (typeof v === "number" ? v : null));
