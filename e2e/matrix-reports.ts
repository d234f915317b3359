import { type Case, file, page, unitPage } from "./cases";
import { banTun, paSang } from "./people";

const month = "2026-09";

/** The routes of monthly reports and of what is checked. */
export const reportRoutes: Record<string, Case[]> = {
  "/unit/[unit]/reports": unitPage("/reports"),
  "/unit/[unit]/reports/[month]": [
    ...unitPage(`/reports/${month}`),
    page(`/unit/${paSang.slug}/reports/2999-01`),
    page(`/unit/${paSang.slug}/reports/x`),
    page(`/unit/${banTun.slug}/reports/${month}`, "neighbour"),
  ],
  "/province/[province]/reports": [
    page("/province/56/reports", "coordinator"),
    page("/province/10/reports"),
  ],
  "/province/[province]/reports/[month]": [
    page(`/province/56/reports/${month}`, "coordinator"),
    page("/province/56/reports/2999-01"),
    page(`/province/10/reports/${month}`),
  ],
  "/province/[province]/reports/[month]/[unit]": [
    page(`/province/56/reports/${month}/${paSang.slug}`, "coordinator"),
    page(`/province/56/reports/${month}/bangkok-prawet`),
  ],
  "/api/provinces/[province]/reports.csv": [
    file(`/api/provinces/56/reports.csv?month=${month}`, "coordinator"),
    file(`/api/provinces/10/reports.csv?month=${month}`),
    file("/api/provinces/56/reports.csv"),
  ],
  "/api/provinces/[province]/reports.xlsx": [
    file(`/api/provinces/56/reports.xlsx?month=${month}`, "coordinator"),
  ],
  "/evaluator/consistency": [page("/evaluator/consistency", "evaluator")],
};
