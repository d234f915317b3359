import { unitsComparedRoute } from "@/app/api/compare-file";

export const GET = unitsComparedRoute("csv");
