import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { directly } from "@/lib/copy";
import { db, disconnect } from "@/lib/db";
import { endLostReadings, resumeImports, saveMapping } from "@/lib/imports/commands";
import { runJob } from "@/lib/imports/job-commands";
import { batchLock } from "@/lib/locks";
import { isoMonth, month } from "@/lib/month";
import { type JobData, startQueue, stopQueue } from "@/lib/queue";
import { databaseUrl } from "@/scripts/testing/database";
import { addPeople, newCommand, smallWorld, type TestUnit } from "@/scripts/testing/fixture";
import { csv, importFiles } from "@/scripts/testing/import-file";
import { applyPayments } from "./import-apply-commands";
import { checkPayments } from "./import-check-commands";
import { requestPayments } from "./import-step-commands";

afterAll(disconnect);
const files = importFiles();

async function ready(unit: TestUnit) {
  const people = await addPeople(unit, 20);
  const m = isoMonth(month(2023, 1));
  const lines = people.map(({ no }) => `${no},${m},${m}-05,70`);
  const file = csv("เลขที่สมาชิก,งวด,วันที่จ่าย,จำนวนเงิน", ...lines);
  const batch = await files.sent(unit, file);
  const by = { commandId: newCommand(), batchId: batch.id };
  await saveMapping(unit.committee, by, batch.mapping);
  await checkPayments(unit.committee, { batchId: batch.id });
  return { batchId: batch.id, memberId: people[9]?.id ?? 0 };
}

/**
 * Holds one member's row, so that a recording stops after its contributions are written and before
 * its copies are, and takes every other connection of this database away, as a restart does.
 */
async function interrupter(memberId: number) {
  const holder = await connected();
  // Within a transaction the list of connections would never change.
  const watcher = await connected();
  await holder.query("BEGIN");
  await holder.query(`SELECT 1 FROM "Member" WHERE id = $1 FOR NO KEY UPDATE`, [memberId]);
  const { rows } = await holder.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  return {
    /** Returns after one cut, or when there is nothing left to cut. */
    async cut(isOver = () => false) {
      while (!isOver()) {
        const { rows: cut } = await watcher.query(
          `SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity a
           WHERE a.datname = current_database() AND a.pid NOT IN (pg_backend_pid(), $1)
             AND EXISTS (SELECT 1 FROM pg_stat_activity w WHERE w.datname = current_database()
               AND w.wait_event_type = 'Lock' AND w.query LIKE '%paidBits%')`,
          [rows[0]?.pid],
        );
        if (cut.length > 0) return;
      }
    },
    /** Through a connection that was not cut; those of the pool may not have heard of theirs yet. */
    async written(unitId: number): Promise<number> {
      const { rows: found } = await watcher.query<{ count: number }>(
        `SELECT count(*)::int FROM "Contribution" WHERE "unitId" = $1`,
        [unitId],
      );
      return found[0]?.count ?? 0;
    },
    async letGo() {
      await holder.query("ROLLBACK");
      await Promise.all([holder.end(), watcher.end()]);
    },
  };
}

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  return client;
}

const count = (unitId: number) => db.contribution.count({ where: { unitId } });

test("the database goes away in the middle of a recording: nothing half-written, then all of it", async () => {
  const { here } = await smallWorld();
  const { batchId, memberId } = await ready(here);
  const database = await interrupter(memberId);
  const commandId = newCommand();
  const data: JobData = { kind: "payments", batchId, userId: here.committee.userId, commandId };
  const seen: number[] = [];
  const job = runJob(
    "applying",
    data,
    (actor) => applyPayments(actor, { batchId, commandId }),
    async () => {
      // The next try may be handed a connection that was cut with the rest, and pause once more.
      if (seen.length > 0) return;
      seen.push(await database.written(here.id));
      await database.letGo();
    },
  );
  await database.cut();
  await job;
  expect(seen).toEqual([0]);
  expect(await count(here.id)).toBe(20);
  expect(await db.importBatch.findUniqueOrThrow({ where: { id: batchId } })).toMatchObject({
    state: "applied",
    problem: null,
  });
  expect(await db.auditEntry.count({ where: { id: commandId } })).toBe(1);
});

test("a database that stays away gives the batch back with a sentence", async () => {
  const { here } = await smallWorld();
  const { batchId, memberId } = await ready(here);
  const database = await interrupter(memberId);
  const commandId = newCommand();
  const data: JobData = { kind: "payments", batchId, userId: here.committee.userId, commandId };
  let tries = 0;
  const job = runJob(
    "applying",
    data,
    (actor) => applyPayments(actor, { batchId, commandId }),
    async () => {
      tries += 1;
    },
  );
  let over = false;
  const ended = job.then(() => {
    over = true;
  });
  while (!over) await database.cut(() => over);
  await ended;
  await database.letGo();
  expect(tries).toBeGreaterThanOrEqual(4);
  expect(await count(here.id)).toBe(0);
  expect(await db.importBatch.findUniqueOrThrow({ where: { id: batchId } })).toMatchObject({
    state: "preview",
    problem: "import_interrupted",
  });
  // and the person presses again
  const again = { commandId: newCommand(), batchId };
  expect((await requestPayments(here.committee, again)).ok).toBe(true);
  expect(await count(here.id)).toBe(20);
});

test("a role withdrawn between asking and recording: refused, nothing recorded", async () => {
  const { here } = await smallWorld();
  const { batchId } = await ready(here);
  const commandId = newCommand();
  const { userId } = here.committee;
  await db.importBatch.update({
    where: { id: batchId },
    data: { state: "applying", writeId: commandId, actedBy: userId },
  });
  await db.roleGrant.updateMany({ where: { userId }, data: { withdrawnAt: new Date() } });
  const data: JobData = { kind: "payments", batchId, userId, commandId };
  await runJob("applying", data, (actor) => applyPayments(actor, { batchId, commandId }));
  expect(await count(here.id)).toBe(0);
  expect(await db.importBatch.findUniqueOrThrow({ where: { id: batchId } })).toMatchObject({
    state: "preview",
    problem: "not_permitted",
  });
});

test("a reading whose server stopped says so, one that goes on or came after does not", async () => {
  const { here } = await smallWorld();
  const start = new Date();
  const reading = (createdAt: Date) =>
    db.importBatch.create({
      data: {
        unitId: here.id,
        kind: "payments",
        state: "reading",
        fileName: "a.csv",
        columns: [],
        createdBy: here.committee.userId,
        actedBy: here.committee.userId,
        createdAt,
      },
    });
  const [lost, read, later] = [
    await reading(new Date(start.getTime() - 1_000)),
    await reading(new Date(start.getTime() - 600_000)),
    await reading(new Date(start.getTime() + 1_000)),
  ];
  await directly(async (client) => {
    await client.query("SELECT pg_advisory_xact_lock($1, $2)", [batchLock, read.id]);
    await endLostReadings(start);
  });
  const states = await db.importBatch.findMany({
    where: { unitId: here.id },
    orderBy: { id: "asc" },
    select: { id: true, state: true, problem: true },
  });
  expect(states).toEqual([
    { id: lost.id, state: "failed", problem: "import_interrupted" },
    { id: read.id, state: "reading", problem: null },
    { id: later.id, state: "reading", problem: null },
  ]);
});

test("a check that a stopped server left goes on at the next start, one under way is left alone", async () => {
  const { here } = await smallWorld();
  const checking = () =>
    db.importBatch.create({
      data: {
        unitId: here.id,
        kind: "payments",
        state: "checking",
        fileName: "a.csv",
        columns: [],
        createdBy: here.committee.userId,
        actedBy: here.committee.userId,
      },
    });
  const [busy, left] = [await checking(), await checking()];
  const taken: number[] = [];
  let came = () => {};
  const first = new Promise<void>((resolve) => {
    came = resolve;
  });
  const handler = async ({ batchId }: JobData) => {
    taken.push(batchId);
    if (batchId === left.id) came();
  };
  await startQueue({ "imports.check": handler, "imports.apply": handler });
  await directly(async (client) => {
    await client.query("SELECT pg_advisory_xact_lock($1, $2)", [batchLock, busy.id]);
    await resumeImports();
    await first;
  });
  await stopQueue();
  expect(taken).toContain(left.id);
  expect(taken).not.toContain(busy.id);
});
