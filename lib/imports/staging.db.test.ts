import { afterAll, expect, test } from "vitest";
import { db, disconnect, sql } from "@/lib/db";
import { batchLock } from "@/lib/locks";
import { takePlace } from "@/lib/turns";
import { smallWorld } from "@/scripts/testing/fixture";
import { csv, importFiles } from "@/scripts/testing/import-file";
import { unitImports } from "./queries";

afterAll(disconnect);
const files = importFiles();
const head = "เลขที่สมาชิก,งวด,วันที่จ่าย,จำนวนเงิน";

test("as many files at once as there are connections: all are read, and pages go on", async () => {
  const { here } = await smallWorld();
  // Long enough to report how far it is, which asks for a second connection.
  const lines = Array.from({ length: 5_500 }, (_, at) => `${at},01/2566,5/1/66,70`);
  const file = csv(head, ...lines);
  let read = 0;
  let mostAtOnce = 0;
  let ended = false;
  const uploads = Promise.all(Array.from({ length: 10 }, () => files.send(here, file))).finally(
    () => {
      ended = true;
    },
  );
  const pages = async () => {
    while (!ended) {
      expect(await unitImports(here.committee, here.id)).not.toBeNull();
      const [held] = await db.$queryRaw<{ batches: number }[]>(sql`
        SELECT count(*)::int AS batches FROM pg_locks
        WHERE locktype = 'advisory' AND classid = ${batchLock}::oid AND database = (
          SELECT oid FROM pg_database WHERE datname = current_database())`);
      mostAtOnce = Math.max(mostAtOnce, held?.batches ?? 0);
      read += 1;
    }
  };
  const [received] = await Promise.all([uploads, pages()]);
  expect(received.map((one) => one.ok && one.value.finished)).toEqual(Array(10).fill(true));
  expect(read).toBeGreaterThan(0);
  expect(mostAtOnce).toBeLessThanOrEqual(2);
  const batches = await db.importBatch.findMany({ where: { unitId: here.id } });
  expect(batches.map((b) => [b.state, b.rows])).toEqual(Array(10).fill(["mapping", 5_500]));
});

test("when too many wait, one more is told so and leaves nothing behind", async () => {
  const { here } = await smallWorld();
  const limits = { atOnce: 2, waiting: 10 };
  const places = Array.from({ length: 12 }, () => takePlace("imports.read", limits));
  const file = csv(head, "1,01/2566,5/1/66,70");
  expect(await files.send(here, file)).toEqual({ ok: false, refusal: { code: "import_busy" } });
  expect(await db.importBatch.count({ where: { unitId: here.id } })).toBe(0);
  for (const place of places) place?.leave();
  expect((await files.send(here, file)).ok).toBe(true);
});
