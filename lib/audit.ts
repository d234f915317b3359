import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { withoutPrivateValues } from "@/lib/access/audit-private";
import { db, type Prisma, rowsOf, sql, type Tx } from "@/lib/db";
import { log } from "@/lib/log";
import { type Outcome, Refused } from "@/lib/refusal";

/** What one write says of itself. `id` is made by the client. */
export type Write = { id: string; action: string };

/**
 * What the audit row keeps beside who and when. Of private facts (phone, birth, LINE name, national ID)
 * only that they were given, changed or removed is stored, whatever a command notes.
 */
export type Note = {
  unitId?: number | null;
  subject?: string;
  subjectId?: number | null;
  before?: unknown;
  after?: unknown;
};

/**
 * Runs one command: one transaction that holds the work and its audit row. The audit row's id is the
 * client's command id, so a repeated submission, also a simultaneous one, answers with the first
 * result and writes nothing. A refusal rolls all of it back. Work that others keep from going on (a
 * lock held for seconds, two that wait for each other) is done once more, from its beginning; then the
 * refusal is `busy`. A command with a `timeout` of its own waits for locks as long as that.
 *
 * @returns the work's value (must survive JSON), or the refusal
 */
export async function write<T>(
  actor: Actor,
  command: Write,
  work: (tx: Tx, note: (n: Note) => void) => Promise<T>,
  options: { timeout?: number } = {},
): Promise<Outcome<T>> {
  for (let tried = 1; ; tried++) {
    const done = await earlier<T>(actor, command);
    if (done) return done;
    try {
      return await once(actor, command, work, options);
    } catch (error) {
      if (!isContention(error)) throw error;
      if (tried === 1) continue;
      log.warn({ action: command.action, requestId: actor.requestId }, "busy");
      return { ok: false, refusal: { code: "busy" } };
    }
  }
}

async function once<T>(
  actor: Actor,
  command: Write,
  work: (tx: Tx, note: (n: Note) => void) => Promise<T>,
  { timeout }: { timeout?: number },
): Promise<Outcome<T>> {
  let note: Note = {};
  try {
    const value = await db.$transaction(
      async (tx) => {
        if (timeout) await tx.$executeRawUnsafe(`SET LOCAL lock_timeout = ${Math.trunc(timeout)}`);
        const result = await work(tx, (n) => {
          note = { ...note, ...n };
        });
        await tx.$executeRaw(entry(actor, command, note, result));
        return result;
      },
      { maxWait: 10_000, timeout: timeout ?? 15_000 },
    );
    return { ok: true, value };
  } catch (error) {
    // The same submission may have won the race meanwhile: then its answer is the answer.
    const isRefusal = error instanceof Refused;
    if (isRefusal || isUniqueViolation(error)) {
      const first = await earlier<T>(actor, command);
      if (first) return first;
    }
    if (isRefusal) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function earlier<T>(actor: Actor, command: Write): Promise<Outcome<T> | null> {
  const [found] = await rowsOf<{ actorId: number; action: string; result: unknown }>(sql`
    SELECT "actorId", action, result FROM "AuditEntry" WHERE id = ${command.id}::uuid`);
  if (!found) return null;
  if (found.actorId !== actor.userId || found.action !== command.action) {
    return { ok: false, refusal: { code: "command_id_used" } };
  }
  return { ok: true, value: found.result as T };
}

function entry(actor: Actor, command: Write, note: Note, result: unknown): Prisma.Sql {
  const { before, after } = withoutPrivateValues(note);
  return sql`
    INSERT INTO "AuditEntry" (id, "actorId", action, "unitId", subject, "subjectId", before, after,
      result, "requestId")
    VALUES (${command.id}::uuid, ${actor.userId}::int, ${command.action}, ${note.unitId ?? null}::int,
      ${note.subject ?? null}, ${note.subjectId ?? null}::int, ${json(before)}::jsonb,
      ${json(after)}::jsonb, ${json(result)}::jsonb, ${actor.requestId ?? null})`;
}

/** Who writes through a private link: nobody with an account. */
const byLink = 0;

/** The audit row of what somebody without an account wrote through a private link, in its transaction. */
export async function noteLinkWrite(tx: Tx, action: string, note: Note): Promise<void> {
  const actor = { userId: byLink, name: "", username: "", grants: [] };
  await tx.$executeRaw(entry(actor, { id: randomUUID(), action }, note, null));
}

const json = (value: unknown) => (value == null ? null : JSON.stringify(value));

/**
 * True when others kept a transaction from going on: a lock was not had in time, two waited for each
 * other, or there was no connection to begin with. A later try may well succeed.
 */
export function isContention(error: unknown): boolean {
  const { code, meta, message } = (error ?? {}) as Record<string, unknown>;
  if (code === "P2034") return true;
  if (code === "P2028") return /expired transaction|Unable to start/.test(String(message));
  return /40P01|40001|55P03|TransactionWriteConflict/.test(`${code} ${JSON.stringify(meta)}`);
}

/** True for a violated unique index or exclusion constraint, whichever way Prisma reports it. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (typeof error !== "object" || error === null) return false;
  const text = JSON.stringify({
    code: (error as { code?: unknown }).code,
    meta: (error as { meta?: unknown }).meta,
    message: (error as { message?: unknown }).message,
  });
  if (!/P2002|23505|23P01|UniqueConstraintViolation/.test(text)) return false;
  return constraint === undefined || text.includes(constraint);
}
