import "server-only";
import { type Prisma, sql } from "@/lib/db";
import type { Month } from "@/lib/month";

// Pieces of SQL about months of members that every list shares.

/**
 * Over rows of "Insurance" under section 40 of one member: the months insured as bits, bit i =
 * `month` − i, sixty months (insuredBitsAt in insured-months.ts). What it gives still counts months
 * outside the register: see `onRegister`.
 */
export function insuredBits(month: Month): Prisma.Sql {
  return sql`coalesce(bit_or(
    (1::bigint << (greatest(-1, least(59, ${month}::int - "fromMonth")) + 1))
    - (1::bigint << greatest(0, least(60, ${month}::int - coalesce("toMonth", ${month}::int))))), 0)`;
}

/** `bits`, seen from `month`, without the months in which `m` was not on the register. */
export function onRegister(bits: Prisma.Sql, month: Month): Prisma.Sql {
  // date_part counts in float8, which takes half the time of extract's numeric.
  const since = (day: Prisma.Sql) => sql`${month}::int + 1
    - date_part('year', ${day})::int * 12 - date_part('month', ${day})::int`;
  return sql`(${bits}
    & ((1::bigint << greatest(0, least(60, ${since(sql`m."joinedOn"`)} + 1))) - 1)
    & -(1::bigint << greatest(0, least(60, coalesce(${since(sql`m."leftOn"`)}, 0)))))`;
}

/** Whether `month` is among the paid months `bits`, whose bit i is `asOf` − i. */
export function paidIn(month: Month, bits: Prisma.Sql, asOf: Prisma.Sql): Prisma.Sql {
  return sql`(${asOf} BETWEEN ${month}::int AND ${month}::int + 59
    AND (${bits} >> (${asOf} - ${month}::int)) & 1 = 1)`;
}
