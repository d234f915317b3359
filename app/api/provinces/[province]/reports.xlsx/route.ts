import { provinceReportsRoute } from "@/app/api/report-files";

export const GET = provinceReportsRoute("xlsx");
