import "server-only";
import type { Actor } from "@/lib/access/actor";
import { db } from "@/lib/db";

export type View = { id: number; name: string; query: string };

/** The reader's own views of a page, by name. */
export function viewsOf(actor: Actor, path: string): Promise<View[]> {
  return db.savedView.findMany({
    where: { userId: actor.userId, path },
    select: { id: true, name: true, query: true },
    orderBy: { name: "asc" },
  });
}
