import { servicesRoute } from "@/app/api/money-files";

export const GET = servicesRoute("csv");
