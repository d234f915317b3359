import "server-only";
import { campaignsFile } from "@/components/campaigns/campaigns-file";
import { campaignsConfig } from "@/components/campaigns/config";
import { meetingsFile } from "@/components/meetings/meetings-file";
import { readTableState } from "@/components/ui/table-state";
import { committeeAt } from "@/lib/access/policy";
import { campaignsOf } from "@/lib/campaigns/queries";
import { todayInBangkok } from "@/lib/day";
import { meetingsOf } from "@/lib/meetings/queries";
import { monthOf } from "@/lib/month";
import type { FileFormat } from "@/lib/spreadsheet/file-response";
import { answer, mostRows, queryOf } from "./files";

type UnitParams = { params: Promise<{ unit: string }> };

/** The campaign days that the list shows, all pages of them. */
export function campaignsRoute(format: FileFormat) {
  return async (request: Request, { params }: UnitParams) => {
    const { unit: slug } = await params;
    return answer(format, async (actor, locale) => {
      const seat = committeeAt(actor, slug);
      if (!seat) return null;
      const state = readTableState(queryOf(request), campaignsConfig);
      const month = monthOf(todayInBangkok());
      const all = { ...state, page: 1, size: mostRows };
      const found = await campaignsOf(actor, seat.unitId, all, { from: month, through: month });
      return found && campaignsFile(found.rows, slug, locale);
    });
  };
}

/** The meetings of the list, called, held and cancelled. */
export function meetingsRoute(format: FileFormat) {
  return async (_: Request, { params }: UnitParams) => {
    const { unit: slug } = await params;
    return answer(format, async (actor, locale) => {
      const seat = committeeAt(actor, slug);
      const rows = seat ? await meetingsOf(actor, seat.unitId) : null;
      return rows && meetingsFile(rows, slug, locale);
    });
  };
}
