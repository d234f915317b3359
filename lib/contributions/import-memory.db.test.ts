import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { db, disconnect, sql } from "@/lib/db";
import { addMonths, isoMonth, month, monthsBetween } from "@/lib/month";
import { smallWorld, type TestUnit } from "@/scripts/testing/fixture";
import { csv, importFiles } from "@/scripts/testing/import-file";

afterAll(disconnect);
const files = importFiles();
const run = promisify(execFile);
const scripts = join(import.meta.dirname, "../../scripts");
const MB = 1024 * 1024;
const people = 2_000;
const from = month(2023, 1);

async function register(unit: TestUnit): Promise<void> {
  await db.$executeRaw(sql`
    INSERT INTO "Member" ("unitId", no, "firstName", "lastName", "villageId", "joinedOn", "searchKey")
    SELECT ${unit.id}, n, 'คนที่' || n, 'ตัวอย่าง', ${unit.villages[0].id}, '2022-01-01', ''
    FROM generate_series(1, ${people}::int) n`);
  await db.$executeRaw(sql`
    INSERT INTO "Insurance" ("unitId", "memberId", section, option, "fromMonth")
    SELECT "unitId", id, 'section40', 1, ${from}::int FROM "Member" WHERE "unitId" = ${unit.id}`);
}

/** Imports in a process of its own whose heap is small. */
async function measured(months: number): Promise<{ recorded: number; peak: number }> {
  const { here } = await smallWorld();
  await register(here);
  const path = join(files.folder(), `${months}.csv`);
  const lines = monthsBetween(from, addMonths(from, months - 1)).flatMap((m) =>
    Array.from({ length: people }, (_, i) => `${i + 1},${isoMonth(m)},${isoMonth(m)}-05,70`),
  );
  await writeFile(path, csv("เลขที่สมาชิก,งวด,วันที่จ่าย,จำนวนเงิน", ...lines));
  const flags = ["--max-old-space-size=96", "--max-semi-space-size=4", "--import", "tsx"];
  const script = join(scripts, "testing/measure-import.ts");
  const { stdout } = await run(
    process.execPath,
    [...flags, script, path, String(here.id), String(here.committee.userId)],
    { env: { ...process.env, TSX_TSCONFIG_PATH: join(scripts, "tsconfig.run.json") } },
  );
  return JSON.parse(stdout);
}

// What the collector leaves lying about is not ours to say, so one of three runs must hold.
test("ten times the rows take no more memory", { retry: 2, timeout: 120_000 }, async () => {
  const small = await measured(2);
  const large = await measured(20);
  expect([small.recorded, large.recorded]).toEqual([2 * people, 20 * people]);
  expect(large.peak - small.peak).toBeLessThan(64 * MB);
});
