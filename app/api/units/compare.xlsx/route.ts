import { compareRoute } from "@/app/api/files";

export const GET = compareRoute("xlsx");
