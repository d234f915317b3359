import { provinceResultsRoute } from "@/app/api/result-files";

export const GET = provinceResultsRoute("xlsx");
