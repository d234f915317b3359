import { unitsRoute } from "@/app/api/files";

export const GET = unitsRoute("csv");
