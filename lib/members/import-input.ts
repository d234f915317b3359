import { z } from "zod";
import { columnChoice } from "@/lib/imports/input";
import { commandId, id, ticked } from "@/lib/input";
import { memberFields } from "./import-fields";

const fields = Object.fromEntries(memberFields.map(({ field }) => [field, columnChoice]));

/** The mapping page of a file of members: a column for each field, and whether all have agreed. */
export const mapMembersInput = z.object({
  commandId,
  batchId: id,
  consent: ticked,
  ...(fields as Record<(typeof memberFields)[number]["field"], typeof columnChoice>),
});
export type MapMembers = z.output<typeof mapMembersInput>;
