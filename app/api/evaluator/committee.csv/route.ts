import { assessRoute } from "@/app/api/files";

export const GET = assessRoute("csv");
