import { type Case, file, page, unitPage } from "./cases";
import { banTun, paSang } from "./people";

/** Two months ago, which the demo has handed in. */
const now = new Date();
const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 2, 1))
  .toISOString()
  .slice(0, 7);

/** The routes of monthly reports and of what is checked. */
export const reportRoutes: Record<string, Case[]> = {
  "/unit/[unit]/reports": unitPage("/reports"),
  "/unit/[unit]/reports/[month]": [
    ...unitPage(`/reports/${month}`),
    page(`/unit/${paSang.slug}/reports/2999-01`),
    page(`/unit/${paSang.slug}/reports/x`),
    page(`/unit/${banTun.slug}/reports/${month}`, "neighbour"),
  ],
  "/unit/[unit]/reports/[month]/print": [
    ...unitPage(`/reports/${month}/print`),
    page(`/unit/${paSang.slug}/reports/2999-01/print`),
    page(`/unit/${banTun.slug}/reports/${month}/print`, "neighbour"),
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
  "/province/[province]/reports/[month]/[unit]/print": [
    page(`/province/56/reports/${month}/${paSang.slug}/print`, "coordinator"),
    page(`/province/56/reports/${month}/bangkok-prawet/print`),
    page(`/province/10/reports/${month}/bangkok-prawet/print`),
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
