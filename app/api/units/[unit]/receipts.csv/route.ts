import { receiptsRoute } from "@/app/api/money-files";

export const GET = receiptsRoute("csv");
