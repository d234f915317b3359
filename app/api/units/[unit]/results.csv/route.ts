import { unitResultsRoute } from "@/app/api/result-files";

export const GET = unitResultsRoute("csv");
