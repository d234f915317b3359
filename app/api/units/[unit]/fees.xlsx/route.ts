import { feesRoute } from "@/app/api/money-files";

export const GET = feesRoute("xlsx");
