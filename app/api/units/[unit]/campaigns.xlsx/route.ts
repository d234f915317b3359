import { campaignsRoute } from "@/app/api/work-files";

export const GET = campaignsRoute("xlsx");
