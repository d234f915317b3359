import type { TableConfig } from "@/components/ui/table-state";
import { accounts } from "@/lib/fund/accounts";

export const entryKinds = [
  "opening",
  "contribution",
  "kiosk",
  "annual_fee",
  "service_fee",
  "enrolment",
  "compensation",
  "compensation_paid",
  "remittance",
  "settlement",
  "by_hand",
  "reversal",
] as const;

/** What the journal sorts and filters by; its exports read the same address. */
export const journalConfig: TableConfig = {
  columns: [
    { id: "no", sortable: true, fixed: true },
    { id: "booked", sortable: true },
    { id: "text" },
    { id: "kind", hidden: true },
    { id: "account", hidden: true },
    { id: "article" },
    { id: "in" },
    { id: "out" },
  ],
  filters: {
    month: null,
    account: Object.keys(accounts),
    kind: entryKinds,
    article: null,
    party: null,
  },
  sort: [{ id: "no", desc: true }],
  size: 50,
};
