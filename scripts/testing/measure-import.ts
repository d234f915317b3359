import { applyPayments } from "@/lib/contributions/import-apply-commands";
import { checkPayments } from "@/lib/contributions/import-check-commands";
import { paymentFields } from "@/lib/contributions/import-fields";
import { disconnect } from "@/lib/db";
import { saveMapping } from "@/lib/imports/commands";
import { importBatch } from "@/lib/imports/queries";
import { receiveFile } from "@/lib/imports/staging-commands";
import { sealingCells } from "@/lib/members/sealed-cells";
import { actorOf, newCommand } from "./fixture";

// Imports one payments file from end to end in a process of its own and prints what it took:
// node --import tsx scripts/testing/measure-import.ts FILE UNIT USER

const [path = "", unit = "", user = ""] = process.argv.slice(2);
const unitId = Number(unit);
const actor = await actorOf(Number(user));
let peak = 0;
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 20).unref();

const received = await receiveFile(
  actor,
  { commandId: newCommand(), unitId, kind: "payments", path, name: "payments.csv" },
  { fields: paymentFields, protect: sealingCells(unitId) },
);
if (!received.ok) throw new Error(received.refusal.code);
const { batchId } = received.value;
const batch = await importBatch(actor, batchId);
if (!batch) throw new Error("the batch is gone");
await saveMapping(actor, { commandId: newCommand(), batchId }, batch.mapping);
await checkPayments(actor, { batchId });
const applied = await applyPayments(actor, { commandId: newCommand(), batchId });
if (!applied.ok) throw new Error(applied.refusal.code);
await disconnect();
process.stdout.write(JSON.stringify({ recorded: applied.value.recorded, peak }));
