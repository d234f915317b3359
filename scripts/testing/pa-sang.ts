import { randomUUID } from "node:crypto";
import { db, sql } from "@/lib/db";
import { refreshPaid } from "@/lib/members/paid-commands";
import { type Month, month } from "@/lib/month";
import { refreshFigures } from "@/lib/units/figures-commands";
import type { TestUnit } from "./fixture";

// ต.ป่าซาง as the programme's report counts it: 848 insured persons, and the payers of each month from
// January to August 2566. Who paid is not in the report; here the payers of a month are spread over the
// register by a step that has no factor in common with 848, so that each is another person.

export const INSURED = 848;
export const PAYERS = [516, 514, 131, 538, 482, 444, 440, 273];
const STEP = 37;

export type PaSang = {
  /** everybody pays for that month and the eleven before it */
  payLater: (last: Month) => Promise<void>;
};

/** Fills a unit of the small world with it, straight into the tables. Members join over two years. */
export async function fillPaSang(unit: TestUnit): Promise<PaSang> {
  const first = month(2021, 1);
  const villages = unit.villages.map((v) => v.id);
  await db.$executeRaw(sql`
    INSERT INTO "Member" ("unitId", no, "firstName", "lastName", "villageId", "joinedOn", "searchKey")
    SELECT ${unit.id}, n, 'คนที่' || n, 'ตัวอย่าง', (${villages}::int[])[1 + n % 3],
      make_date(2021 + n % 24 / 12, 1 + n % 12, 1), 'คนที' || n || 'ตัวอยาง'
    FROM generate_series(1, ${INSURED}::int) n`);
  await db.$executeRaw(sql`
    INSERT INTO "Insurance" ("unitId", "memberId", section, option, "fromMonth")
    SELECT "unitId", id, 'section40', 1, ${first}::int + no % 24
    FROM "Member" WHERE "unitId" = ${unit.id}`);
  const january = month(2023, 1);
  for (const [at, payers] of PAYERS.entries()) {
    await pay(unit, january + at, sql`(no * ${STEP} + ${at * 101}) % ${INSURED} < ${payers}`);
  }
  await count(unit, january);
  return {
    async payLater(last) {
      for (let m = last - 11; m <= last; m++) await pay(unit, m, sql`TRUE`);
      await count(unit, (last - 11) as Month);
    },
  };
}

function pay(unit: TestUnit, m: number, who: ReturnType<typeof sql>) {
  return db.$executeRaw(sql`
    INSERT INTO "Contribution" ("unitId", "memberId", month, option, "amountSatang", "paidOn",
      channel, "writeId", "recordedBy")
    SELECT "unitId", id, ${m}::int, 1, 7000, make_date(${m}::int / 12, ${m}::int % 12 + 1, 10),
      'kiosk', ${randomUUID()}::uuid, ${unit.committee.userId}
    FROM "Member" WHERE "unitId" = ${unit.id} AND ${who}`);
}

async function count(unit: TestUnit, from: Month): Promise<void> {
  // The database does this by itself within a minute; a test does not wait for it.
  await db.$executeRaw(sql`ANALYZE "Member", "Insurance", "Contribution"`);
  const members = await db.member.findMany({ where: { unitId: unit.id }, select: { id: true } });
  await db.$transaction(async (tx) => {
    const ids = members.map((m) => m.id);
    await refreshPaid(tx, unit.id, ids);
    await refreshFigures(tx, unit.id, from);
  });
}
