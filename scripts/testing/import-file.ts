import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { paymentFields } from "@/lib/contributions/import-fields";
import { type Batch, importBatch } from "@/lib/imports/queries";
import { receiveFile } from "@/lib/imports/staging-commands";
import { memberFields } from "@/lib/members/import-fields";
import { sealingCells } from "@/lib/members/sealed-cells";
import { newCommand, type TestUnit } from "./fixture";

/** A folder for the files of one test file; `send` puts one through the reading of an upload. */
export function importFiles() {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "import-test-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  let files = 0;

  async function send(
    unit: TestUnit,
    content: string | Buffer,
    { kind = "payments" as "payments" | "members", name = "file.csv", actor = unit.committee } = {},
  ) {
    files += 1;
    const path = join(folder, String(files));
    await writeFile(path, content);
    return receiveFile(
      actor,
      { commandId: newCommand(), unitId: unit.id, kind, path, name },
      {
        fields: kind === "payments" ? paymentFields : memberFields,
        protect: sealingCells(unit.id),
      },
    );
  }

  /** The batch of a file that is expected to be read. */
  async function sent(...args: Parameters<typeof send>): Promise<Batch> {
    const received = await send(...args);
    if (!received.ok) throw new Error(received.refusal.code);
    const batch = await importBatch(args[0].committee, received.value.batchId);
    if (!batch) throw new Error("the batch is gone");
    return batch;
  }

  return { folder: () => folder, send, sent };
}

/** Lines of a CSV file. */
export const csv = (...lines: string[]): string => `\ufeff${lines.join("\r\n")}\r\n`;
