import type { TableConfig } from "@/components/ui/table-state";
import { campaignKinds } from "@/lib/campaigns/kinds";

/** What the list of campaign days filters by. */
export const campaignsConfig: TableConfig = {
  columns: [{ id: "day", sortable: true, fixed: true }],
  filters: { kind: campaignKinds, month: null, state: ["cancelled"] },
  sort: [{ id: "day", desc: true }],
  size: 25,
};
