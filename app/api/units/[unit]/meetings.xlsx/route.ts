import { meetingsRoute } from "@/app/api/work-files";

export const GET = meetingsRoute("xlsx");
