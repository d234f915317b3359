import type { TableConfig } from "@/components/ui/table-state";
import { insuranceChoices } from "@/lib/members/choices";

/** The table of the register; its page and its exports read the same state from the address. */
export const registerTable = {
  columns: [
    { id: "name", sortable: true, fixed: true },
    { id: "no", sortable: true },
    { id: "village", sortable: true },
    { id: "option", sortable: true },
    { id: "strip" },
    { id: "standing" },
    { id: "carer" },
    { id: "phone" },
  ],
  filters: {
    village: null,
    kind: insuranceChoices,
    standing: ["paid", "due", "uninsured", "left"],
    carer: null,
    class: null,
    came: null,
    went: null,
    during: null,
  },
  sort: [{ id: "no", desc: false }],
  size: 50,
  sizes: [50, 100, 200],
} as const satisfies TableConfig;
