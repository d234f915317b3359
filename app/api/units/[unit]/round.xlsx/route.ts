import { roundRoute } from "@/app/api/files";

export const GET = roundRoute("xlsx");
