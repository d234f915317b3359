import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { write } from "@/lib/audit";
import type { Tx } from "@/lib/db";
import { type Outcome, refuse } from "@/lib/refusal";
import { moved } from "./agenda";
import { meetingFor } from "./commands";
import type { addAgendaItemInput, moveAgendaItemInput, removeAgendaItemInput } from "./input";

type Done = Promise<Outcome<{ id: number }>>;

/** So much is no agenda any more. */
const MOST = 100;

/**
 * An item of one's own at the end. Refuses: not_found, meeting_finished, meeting_cancelled,
 * agenda_full.
 */
export function addAgendaItem(actor: Actor, input: z.output<typeof addAgendaItemInput>): Done {
  return write(actor, { id: input.commandId, action: "addAgendaItem" }, async (tx, note) => {
    const { unitId, meetingId, title } = input;
    await meetingFor(tx, actor, input);
    const there = await tx.agendaItem.aggregate({
      where: { meetingId },
      _max: { position: true },
      _count: true,
    });
    if (there._count >= MOST) refuse("agenda_full");
    const position = (there._max.position ?? 0) + 1;
    const { id } = await tx.agendaItem.create({ data: { unitId, meetingId, title, position } });
    note({ unitId, subject: "meeting", subjectId: meetingId, after: { title } });
    return { id };
  });
}

/** Takes an item off. Refuses: not_found, meeting_finished, meeting_cancelled, agenda_noted. */
export function removeAgendaItem(
  actor: Actor,
  input: z.output<typeof removeAgendaItemInput>,
): Done {
  return write(actor, { id: input.commandId, action: "removeAgendaItem" }, async (tx, note) => {
    const { unitId, meetingId, itemId } = input;
    await meetingFor(tx, actor, input);
    const item = (await itemsOf(tx, meetingId)).find(({ id }) => id === itemId);
    if (!item) refuse("not_found");
    if (item.notes) refuse("agenda_noted");
    await tx.agendaItem.delete({ where: { id: itemId } });
    note({ unitId, subject: "meeting", subjectId: meetingId, before: { title: item.title } });
    return { id: itemId };
  });
}

/** One place up or down. Refuses: not_found, meeting_finished, meeting_cancelled. */
export function moveAgendaItem(actor: Actor, input: z.output<typeof moveAgendaItemInput>): Done {
  return write(actor, { id: input.commandId, action: "moveAgendaItem" }, async (tx, note) => {
    const { unitId, meetingId, itemId, up } = input;
    await meetingFor(tx, actor, input);
    const items = await itemsOf(tx, meetingId);
    const at = items.findIndex(({ id }) => id === itemId);
    const item = items[at];
    if (!item) refuse("not_found");
    for (const [index, one] of moved(items, at, up).entries()) {
      if (one.position === index + 1) continue;
      await tx.agendaItem.update({ where: { id: one.id }, data: { position: index + 1 } });
    }
    note({ unitId, subject: "meeting", subjectId: meetingId, after: { title: item.title } });
    return { id: itemId };
  });
}

const itemsOf = (tx: Tx, meetingId: number) =>
  tx.agendaItem.findMany({
    where: { meetingId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
