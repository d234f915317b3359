import type { EntryKind } from "@/lib/generated/prisma/enums";

/** Kinds that belong to no other record. The others are taken back by cancelling their record. */
const byItself: readonly EntryKind[] = ["opening", "by_hand", "settlement", "remittance"];

export type ReversalRefusal = "entry_reversed" | "entry_is_reversal" | "entry_has_record";

/**
 * Why an entry can not be reversed by itself, or null. Once reversed it stays so; a fee, a payment, a
 * service or a compensation is cancelled where it was recorded, which reverses its entries.
 */
export function reversalRefusal(entry: {
  kind: EntryKind;
  reversed: boolean;
}): ReversalRefusal | null {
  if (entry.kind === "reversal") return "entry_is_reversal";
  if (entry.reversed) return "entry_reversed";
  return byItself.includes(entry.kind) ? null : "entry_has_record";
}
