import { committeeRoute } from "@/app/api/files";

export const GET = committeeRoute("csv");
