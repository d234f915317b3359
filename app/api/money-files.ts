import "server-only";
import { askedYear, feesConfig } from "@/components/fees/fees-config";
import { feesFile } from "@/components/fees/fees-rows";
import { receiptsConfig } from "@/components/fund/receipts-config";
import { receiptsFile } from "@/components/fund/receipts-rows";
import { servicesConfig } from "@/components/services/services-config";
import { servicesFile } from "@/components/services/services-rows";
import { readTableState } from "@/components/ui/table-state";
import { todayInBangkok } from "@/lib/day";
import { annualFees } from "@/lib/fund/fee-queries";
import { receiptsOf } from "@/lib/fund/receipt-queries";
import { BUDDHIST_ERA } from "@/lib/month";
import { servicesOf } from "@/lib/services/queries";
import type { FileFormat } from "@/lib/spreadsheet/file-response";
import { unitForWork } from "@/lib/units/queries";
import { answer, mostRows, queryOf } from "./files";

type UnitParams = { params: Promise<{ unit: string }> };

/** The paid services that the list shows, all pages of them. */
export function servicesRoute(format: FileFormat) {
  return async (request: Request, { params }: UnitParams) => {
    const { unit: slug } = await params;
    return answer(format, async (actor, locale) => {
      const unit = await unitForWork(actor, slug);
      const state = readTableState(queryOf(request), servicesConfig);
      const found =
        unit && (await servicesOf(actor, unit.id, { ...state, page: 1, size: mostRows }));
      return found && servicesFile(found.rows, slug, locale);
    });
  };
}

/** The annual fees that the list shows, all pages of them. */
export function feesRoute(format: FileFormat) {
  return async (request: Request, { params }: UnitParams) => {
    const { unit: slug } = await params;
    return answer(format, async (actor, locale) => {
      const unit = await unitForWork(actor, slug);
      const state = readTableState(queryOf(request), feesConfig);
      const today = todayInBangkok();
      const year = askedYear(state.filters.year, Number(today.slice(0, 4)) + BUDDHIST_ERA);
      const all = { ...state, page: 1, size: mostRows };
      const found = unit && (await annualFees(actor, unit.id, year, all, today));
      return found && feesFile(found.rows, year, slug, locale);
    });
  };
}

/** The receipts that the list shows, all pages of them. */
export function receiptsRoute(format: FileFormat) {
  return async (request: Request, { params }: UnitParams) => {
    const { unit: slug } = await params;
    return answer(format, async (actor, locale) => {
      const unit = await unitForWork(actor, slug);
      const state = readTableState(queryOf(request), receiptsConfig);
      const present = Number(todayInBangkok().slice(0, 4)) + BUDDHIST_ERA;
      const year = askedYear(state.filters.year, present);
      const all = { ...state, page: 1, size: mostRows };
      const found = unit && (await receiptsOf(actor, unit.id, year, all));
      return found && receiptsFile(found.rows, year, slug, locale);
    });
  };
}
