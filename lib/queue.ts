import "server-only";
import PgBoss from "pg-boss";
import { pool } from "@/lib/db";
import { logError } from "@/lib/log";

/** Work that goes on after the request: an import's batch, and who asked for it. */
export type JobData = {
  kind: "payments" | "members";
  batchId: number;
  userId: number;
  commandId?: string;
  requestId?: string;
};

export const queues = ["imports.check", "imports.apply"] as const;
export type QueueName = (typeof queues)[number];

export type Handlers = Record<QueueName, (data: JobData) => Promise<void>>;

type Kept = { boss?: PgBoss; workers?: Map<QueueName, string> };
// Pages, routes and instrumentation are bundled apart; the queue is one per process.
const kept = globalThis as typeof globalThis & { sukChumchonQueue?: Kept };
kept.sukChumchonQueue ??= {};

const connectionTries = 6;

/** Runs pg-boss over the application's own pool, and over a short absence of the database. */
const database = {
  async executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
    for (let tried = 1; ; tried++) {
      try {
        return await pool().query(text, values);
      } catch (error) {
        if (!isConnectionError(error) || tried === connectionTries) throw error;
        await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** tried));
      }
    }
  },
};

/** True when the database went away, is still coming up, or broke off one of two that waited for each other: a later try may well succeed. */
export function isConnectionError(error: unknown): boolean {
  const { code, message, cause, meta } = (error ?? {}) as Record<string, unknown>;
  if (cause && isConnectionError(cause)) return true;
  const text = `${code} ${message} ${meta ? JSON.stringify(meta) : ""}`;
  return /ECONNREFUSED|40001|40P01|ECONNRESET|EPIPE|57P0[123]|08\d{3}|P1001|P1017|P2024|P2028|onnection terminated|terminating connection|starting up|shutting down|Connection ended|timeout exceeded when trying to connect|not queryable/.test(
    text,
  );
}

/** Starts taking jobs in this process. Called once, when the server starts. */
export async function startQueue(handlers: Handlers): Promise<void> {
  const store = kept.sukChumchonQueue as Kept;
  if (store.boss) return;
  const boss = new PgBoss({
    db: database as PgBoss.Db,
    schema: "pgboss",
    schedule: false,
    archiveCompletedAfterSeconds: 3_600,
    deleteAfterDays: 7,
  });
  // Without a listener a lost connection would end the process.
  boss.on("error", (error) => logError(error, { job: "queue" }));
  await boss.start();
  store.boss = boss;
  store.workers = new Map();
  for (const name of queues) {
    // Jobs make sure themselves that they run once, so trying again is always safe.
    await boss.createQueue(name, { name, retryLimit: 2, retryDelay: 5, expireInMinutes: 60 });
    const options = { batchSize: 1, pollingIntervalSeconds: 2 };
    const id = await boss.work<JobData>(name, options, async (jobs) => {
      for (const job of jobs) await handlers[name](job.data);
    });
    store.workers.set(name, id);
  }
}

/** Lets the job at hand finish and takes no more. */
export async function stopQueue(): Promise<void> {
  const store = kept.sukChumchonQueue as Kept;
  const boss = store.boss;
  kept.sukChumchonQueue = {};
  await boss?.stop({ graceful: true, timeout: 30_000 });
}

/** Hands a job to the queue. False where this process runs none: the caller then does the work itself. */
export async function enqueue(name: QueueName, data: JobData): Promise<boolean> {
  const { boss, workers } = kept.sukChumchonQueue as Kept;
  if (!boss) return false;
  await boss.send(name, data);
  const worker = workers?.get(name);
  if (worker) boss.notifyWorker(worker);
  return true;
}
