import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { temporaryFolder } from "@/lib/spreadsheet/testing/folder";
import { writeLargeCsv, writeLargeXlsx } from "@/lib/spreadsheet/testing/large-files";

const inFolder = temporaryFolder();
const run = promisify(execFile);
const MEASURE = join(import.meta.dirname, "testing", "measure.ts");
const MB = 1024 * 1024;

/** Reads a file in a process of its own whose heap could not hold the rows. */
async function measure(path: string): Promise<{ rows: number; cells: number; peak: number }> {
  const heap = ["--max-old-space-size=48", "--max-semi-space-size=4"];
  const { stdout } = await run(process.execPath, [...heap, "--import", "tsx", MEASURE, path]);
  return JSON.parse(stdout);
}

test.each([
  ["xlsx", writeLargeXlsx],
  ["csv", writeLargeCsv],
] as const)(
  "100,000 rows of %s in no more memory than 10,000",
  // What the collector leaves lying about is not ours to say, so one of three runs must hold.
  { retry: 2, timeout: 60_000 },
  async (kind, write) => {
    const paths = [10_000, 100_000].map((rows) => ({ rows, path: inFolder(`${rows}.${kind}`) }));
    for (const { rows, path } of paths) await write({ path, rows, content: "texts" });
    const [small, large] = [
      await measure(paths[0]?.path ?? ""),
      await measure(paths[1]?.path ?? ""),
    ];
    expect([small.rows, large.rows, large.cells]).toEqual([10_000, 100_000, 800_000]);
    // Ten times the rows; the difference is caches filling up, not the rows.
    expect(large.peak - small.peak).toBeLessThan(48 * MB);
  },
);
