import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeLargeCsv, writeLargeXlsx } from "@/lib/spreadsheet/testing/large-files";

/**
 * Prints rows per second, rows per second of processor time and peak memory for files of 10,000,
 * 100,000 and 300,000 rows of eight cells, each read in a process of its own: `node --import tsx lib/spreadsheet/testing/table.ts`.
 */
const measure = join(import.meta.dirname, "measure.ts");
const folder = mkdtempSync(join(tmpdir(), "sheet-table-"));
try {
  for (const [kind, write] of [
    ["csv", writeLargeCsv],
    ["xlsx", writeLargeXlsx],
  ] as const) {
    for (const content of ["texts", "numbers"] as const) {
      for (const rows of [10_000, 100_000, 300_000]) {
        const path = join(folder, `file.${kind}`);
        await write({ path, rows, content });
        const arguments_ = ["--import", "tsx", measure, path];
        const read = JSON.parse(execFileSync(process.execPath, arguments_, { encoding: "utf8" }));
        const speed = Math.round(read.rows / read.seconds).toLocaleString("en");
        const speedOfCpu = Math.round(read.rows / read.cpu).toLocaleString("en");
        const size = (statSync(path).size / 1e6).toFixed(1);
        const peak = Math.round(read.peak / 1e6);
        console.log(
          `${kind}\t${content}\t${rows}\t${size} MB\t${speed} rows/s\t${speedOfCpu} rows/cpu-s\tpeak ${peak} MB`,
        );
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
