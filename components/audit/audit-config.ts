import type { TableConfig } from "@/components/ui/table-state";

/** What the audit trail sorts and filters by. */
export const auditConfig: TableConfig = {
  columns: [
    { id: "at", sortable: true, fixed: true },
    { id: "who" },
    { id: "what" },
    { id: "about" },
    { id: "changes" },
  ],
  // Not "action": a control of that name hides its form's own address.
  filters: { kind: null, person: null, month: null },
  size: 25,
  sort: [{ id: "at", desc: true }],
};
