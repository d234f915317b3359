import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { readSpreadsheet } from "@/lib/spreadsheet/read";
import type { Limits, SheetRow } from "@/lib/spreadsheet/types";

/** A temporary folder for the tests of one file; the function returned names a path in it. */
export function temporaryFolder(): (name: string) => string {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "sheet-test-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}

type Options = { sheet?: string; limits?: Partial<Limits> };

/** All rows of a file that is expected to be readable. */
export async function readAll(path: string, options?: Options) {
  const read = await readSpreadsheet({ path, name: path }, options);
  if (!read.ok) throw new Error(`refused: ${read.code}`);
  const rows: SheetRow[] = [];
  for await (const row of read.rows) rows.push(row);
  const { kind, sheet, sheets, notes } = read;
  return { kind, sheet, sheets, notes, rows, cells: rows.map(({ cells }) => cells) };
}
