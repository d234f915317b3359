import type { TableConfig, TableState } from "@/components/ui/table-state";
import type { RoundAsk, Standing } from "@/lib/contributions/round-queries";
import { isoMonth, type Month } from "@/lib/month";

/** What the address of the round says; the exports read the same. */
export const roundTable: TableConfig = {
  columns: [
    { id: "no", sortable: true },
    { id: "name", sortable: true },
    { id: "missed", sortable: true },
  ],
  filters: { month: null, village: null, carer: null, standing: ["paid", "unpaid", "at_risk"] },
  sort: [{ id: "no", desc: false }],
  size: 50,
  sizes: [50, 100],
};

export function roundAsk(state: TableState, month: Month): Omit<RoundAsk, "limit" | "offset"> {
  const { q, filters, sort } = state;
  const id = (text: string | undefined) => (text && /^\d{1,9}$/.test(text) ? Number(text) : null);
  const first = sort[0];
  return {
    month,
    q,
    villageId: id(filters.village),
    carerId: id(filters.carer),
    standing: (filters.standing as Standing | undefined) ?? null,
    sort: first?.id === "name" || first?.id === "missed" ? first.id : "no",
    descending: first?.desc ?? false,
  };
}

/** The month always stands in the address, so that a link kept today shows the same round later. */
export function withMonth(state: TableState, month: Month): TableState {
  return { ...state, filters: { ...state.filters, month: isoMonth(month) } };
}
