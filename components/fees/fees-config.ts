import type { TableConfig } from "@/components/ui/table-state";
import { feeStates } from "@/lib/fund/fee-states";
import type { Locale } from "@/lib/i18n/locale";
import { BUDDHIST_ERA, yearFor } from "@/lib/month";

/** What the list of annual fees sorts and filters by. */
export const feesConfig: TableConfig = {
  columns: [
    { id: "name", sortable: true, fixed: true },
    { id: "no", sortable: true },
    { id: "village", sortable: true },
    { id: "class", sortable: true, hidden: true },
    { id: "due", sortable: true },
    { id: "amount" },
    { id: "state", fixed: true },
  ],
  filters: { year: null, village: null, state: feeStates },
  size: 50,
};

/** The Buddhist year an address asks for; the present one where it asks for none that can be. */
export function askedYear(text: string | undefined, thisYear: number): number {
  const year = /^\d{4}$/.test(text ?? "") ? Number(text) : thisYear;
  return year > 2500 && year <= thisYear + 1 ? year : thisYear;
}

/** The year as the reader counts years; receipts and addresses keep the Buddhist one. */
export function shownYear(yearBe: number, locale: Locale): string {
  return String(yearFor(yearBe - BUDDHIST_ERA, locale));
}
