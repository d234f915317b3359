import "server-only";
import { reportsFile } from "@/components/reports/files";
import { fromIsoMonth } from "@/lib/month";
import { provinceReports } from "@/lib/reports/queries";
import type { FileFormat } from "@/lib/spreadsheet/file-response";
import { answer, queryOf } from "./files";

/** `?month=2026-10`: a month's reports of the units of a province, or of all with `all`. */
export function provinceReportsRoute(format: FileFormat) {
  return async (request: Request, { params }: { params: Promise<{ province: string }> }) => {
    const { province } = await params;
    const code = province === "all" ? null : province;
    return answer(format, async (actor, locale) => {
      const month = fromIsoMonth(queryOf(request).get("month") ?? "");
      const reports = month === null ? null : await provinceReports(actor, code, month);
      return reports && reportsFile(reports, locale);
    });
  };
}
