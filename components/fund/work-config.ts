import type { TableConfig } from "@/components/ui/table-state";

export const workStates = ["waiting", "approved", "paid", "rejected", "cancelled"] as const;

/** What the list of compensation filters by. */
export const workConfig: TableConfig = {
  columns: [{ id: "day", sortable: true }],
  filters: { state: workStates, worker: null },
  sort: [{ id: "day", desc: true }],
  size: 25,
};
