import type { TableConfig } from "@/components/ui/table-state";

/** What the list of paid services sorts and filters by. */
export const servicesConfig: TableConfig = {
  columns: [
    { id: "payer", sortable: true, fixed: true },
    { id: "service", sortable: true },
    { id: "day", sortable: true },
    { id: "class" },
    { id: "amount", sortable: true },
    { id: "receipt", sortable: true },
    { id: "by", hidden: true },
  ],
  filters: {
    service: null,
    month: null,
    payer: ["member", "visitor"],
    state: ["kept", "cancelled"],
  },
  sort: [{ id: "day", desc: true }],
  size: 25,
};
