import { evaluatorResultsRoute } from "@/app/api/result-files";

export const GET = evaluatorResultsRoute("csv");
