import { auditRoute } from "@/app/api/files";

export const GET = auditRoute("xlsx");
