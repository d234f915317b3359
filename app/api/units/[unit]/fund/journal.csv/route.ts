import { journalRoute } from "@/app/api/journal-file";

/** The journal of a unit as .csv. */
export const GET = journalRoute("csv");
