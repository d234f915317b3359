// Counts what the commands of the application keep beside the payments: the copy of the paid months
// and the monthly figures. Of the units given as arguments, or of all.
import { todayInBangkok } from "@/lib/day";
import { db, disconnect, sql } from "@/lib/db";
import { refreshPaid } from "@/lib/members/paid-commands";
import { addMonths, monthOf } from "@/lib/month";
import { refreshFigures } from "@/lib/units/figures-commands";

// The register was begun up to thirty months before the first payment.
const first = addMonths(monthOf(todayInBangkok()), -54);

const given = process.argv.slice(2).map(Number);
const all = async () => (await db.unit.findMany({ select: { id: true } })).map((unit) => unit.id);
const waiting = given.length > 0 ? given : await all();

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
