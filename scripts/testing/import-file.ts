import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { paymentFields } from "@/lib/contributions/import-fields";
import { mapPaymentsInput } from "@/lib/contributions/import-input";
import { mapPayments } from "@/lib/contributions/import-step-commands";
import { db } from "@/lib/db";
import { type Batch, importBatch, importRows } from "@/lib/imports/queries";
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
    {
      kind = "payments" as "payments" | "members",
      name = "file.csv",
      actor = unit.committee,
      commandId = newCommand(),
    } = {},
  ) {
    files += 1;
    const path = join(folder, String(files));
    await writeFile(path, content);
    return receiveFile(
      actor,
      { commandId, unitId: unit.id, kind, path, name },
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

  /** Reads a payments file, maps it as suggested and checks it. */
  async function checked(unit: TestUnit, content: string | Buffer, name?: string) {
    const batch = await sent(unit, content, { name });
    const mapped = await mapPayments(unit.committee, {
      ...mapPaymentsInput.parse({ commandId: newCommand(), batchId: batch.id }),
      ...batch.mapping.columns,
    });
    if (!mapped.ok) throw new Error(mapped.refusal.code);
    return { id: batch.id, notes: batch.notes, verdicts: await verdictsOf(unit, batch.id) };
  }

  return { folder: () => folder, send, sent, checked };
}

/** The verdict of each row by its number in the file. */
export async function verdictsOf(
  unit: TestUnit,
  batchId: number,
): Promise<Record<number, string | null>> {
  const batch = await importBatch(unit.committee, batchId);
  if (!batch) throw new Error("the batch is gone");
  const rows = await importRows(unit.committee, batch, { limit: 1_000 });
  return Object.fromEntries(rows.map((r) => [r.row, r.verdict]));
}

export const batchState = (id: number) =>
  db.importBatch.findUniqueOrThrow({ where: { id }, select: { state: true, problem: true } });

/** Lines of a CSV file. */
export const csv = (...lines: string[]): string => `\ufeff${lines.join("\r\n")}\r\n`;
