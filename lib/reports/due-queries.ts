import "server-only";
import { type Prisma, sql } from "@/lib/db";
import { usualReportDay } from "./due";

/** The last day of a month, as SQL. */
const endOf = (month: Prisma.Sql) => sql`
  ((make_date(${month} / 12, ${month} % 12 + 1, 1) + interval '1 month')::date - 1)`;

/** The report day of the regulation in force at the end of a month; null where it names none. */
export const reportDayOf = (unit: Prisma.Sql, month: Prisma.Sql): Prisma.Sql => sql`
  (SELECT g."reportDay" FROM "Regulation" g WHERE g."unitId" = ${unit} AND g."adoptedOn" IS NOT NULL
    AND g."effectiveFrom" <= ${endOf(month)}
    AND (g."effectiveTo" IS NULL OR g."effectiveTo" >= ${endOf(month)})
    ORDER BY g."effectiveFrom" DESC, g.id DESC LIMIT 1)`;

/** Until when the report of a month is due: as dueDay, in SQL. */
export const dueOf = (unit: Prisma.Sql, month: Prisma.Sql): Prisma.Sql => sql`
  (${endOf(month)} + least(coalesce(${reportDayOf(unit, month)}, ${usualReportDay}::int),
    date_part('day', ${endOf(sql`(${month} + 1)`)})::int))`;
