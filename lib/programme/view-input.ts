import { z } from "zod";
import { commandId, id, text } from "@/lib/input";
import { cleanThai } from "@/lib/thai";

/** A view of one of the pages that offer them; `query` is the rest of its address. */
export const saveViewInput = z.object({
  commandId,
  path: z.string().regex(/^\/province\/(\d\d|all)\/compare$/, { error: "invalid" }),
  query: z
    .string()
    .max(2_000)
    .default("")
    .transform((given) => new URLSearchParams(given).toString()),
  name: text(60).transform(cleanThai),
});

export const removeViewInput = z.object({ commandId, viewId: id });

export type SaveView = z.output<typeof saveViewInput>;
export type RemoveView = z.output<typeof removeViewInput>;
