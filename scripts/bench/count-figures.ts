// Counts what the commands of the application keep beside the payments, for every unit: the copy of
// the paid months and the monthly figures.
import { db, disconnect, sql } from "@/lib/db";
import { refreshPaid } from "@/lib/members/paid-commands";
import { addMonths, asMonth } from "@/lib/month";
import { refreshFigures } from "@/lib/units/figures-commands";

// The register was begun up to thirty months before the first payment.
const first = addMonths(asMonth(Number(process.argv[2])), -54);

const waiting = (await db.unit.findMany({ select: { id: true } })).map((unit) => unit.id);

async function countOne(unitId: number): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const members = await tx.$queryRaw<{ id: number }[]>(
        sql`SELECT id FROM "Member" WHERE "unitId" = ${unitId}`,
      );
      await refreshPaid(
        tx,
        unitId,
        members.map((member) => member.id),
      );
      await refreshFigures(tx, unitId, first);
    },
    { timeout: 60_000 },
  );
}

async function countNext(): Promise<void> {
  for (let unitId = waiting.pop(); unitId !== undefined; unitId = waiting.pop()) {
    await countOne(unitId);
  }
}

await Promise.all([countNext(), countNext()]);
await disconnect();
