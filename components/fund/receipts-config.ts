import type { TableConfig } from "@/components/ui/table-state";
import { ReceiptPurpose } from "@/lib/generated/prisma/enums";

/** What the list of receipts sorts and filters by; its exports read the same address. */
export const receiptsConfig: TableConfig = {
  columns: [
    { id: "no", sortable: true, fixed: true },
    { id: "issued", sortable: true },
    { id: "payer", sortable: true },
    { id: "text" },
    { id: "by", hidden: true },
    { id: "prints" },
    { id: "amount", sortable: true },
  ],
  filters: {
    year: null,
    purpose: Object.values(ReceiptPurpose),
    standing: ["valid", "cancelled", "never_printed"],
  },
  sort: [{ id: "no", desc: true }],
  size: 50,
};
