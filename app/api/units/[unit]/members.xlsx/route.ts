import { registerRoute } from "@/app/api/files";

export const GET = registerRoute("xlsx");
