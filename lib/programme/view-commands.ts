import "server-only";
import type { Actor } from "@/lib/access/actor";
import { coordinatorOf } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { sql } from "@/lib/db";
import { type Outcome, refuse } from "@/lib/refusal";
import type { RemoveView, SaveView } from "./view-input";

/** Views of a page that one person can keep. */
export const mostViews = 30;

/**
 * Keeps how a page was looked at, for oneself. Refuses: not_found (a page of another place),
 * view_name (there is one of that name), view_many.
 */
export function saveView(actor: Actor, input: SaveView): Promise<Outcome<{ id: number }>> {
  return write(actor, { id: input.commandId, action: "saveView" }, async (tx, note) => {
    const { path, query, name } = input;
    const place = path.split("/")[2];
    if (!coordinatorOf(actor, place === "all" ? null : (place ?? null))) refuse("not_found");
    const { userId } = actor;
    await tx.$queryRaw(sql`SELECT 1 FROM "User" WHERE id = ${userId} FOR NO KEY UPDATE`);
    const kept = await tx.savedView.findMany({ where: { userId, path }, select: { name: true } });
    if (kept.some((one) => one.name === name)) refuse("view_name");
    if (kept.length >= mostViews) refuse("view_many", { most: mostViews });
    const { id } = await tx.savedView.create({ data: { userId, path, query, name } });
    note({ subject: "savedView", subjectId: id, after: { name } });
    return { id };
  });
}

/** Forgets one's own view. Refuses: not_found. */
export function removeView(
  actor: Actor,
  { commandId, viewId }: RemoveView,
): Promise<Outcome<{ id: number }>> {
  return write(actor, { id: commandId, action: "removeView" }, async (tx, note) => {
    const mine = { id: viewId, userId: actor.userId };
    const view = await tx.savedView.findFirst({ where: mine, select: { name: true } });
    if (!view) refuse("not_found");
    await tx.savedView.deleteMany({ where: mine });
    note({ subject: "savedView", subjectId: viewId, before: { name: view.name } });
    return { id: viewId };
  });
}
