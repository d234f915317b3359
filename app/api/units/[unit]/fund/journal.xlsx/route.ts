import { journalRoute } from "@/app/api/journal-file";

/** The journal of a unit as .xlsx. */
export const GET = journalRoute("xlsx");
