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
  filters: { action: null, person: null, month: null },
  size: 25,
  sort: [{ id: "at", desc: true }],
};
