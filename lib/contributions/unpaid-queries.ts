import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { memberScopeIn } from "@/lib/access/scope";
import type { Day } from "@/lib/day";
import { db, sql } from "@/lib/db";
import { type Month, monthOf } from "@/lib/month";
import { carer, fullName, insuredPeople, paidIn } from "./people-queries";

export type UnpaidMember = {
  no: number;
  name: string;
  nickname: string | null;
  phone: string | null;
  villageId: number;
  villageNumber: number | null;
  villageName: string;
  carerId: number | null;
  carer: string | null;
  option: number;
  bits: string;
  asOf: number;
  /** see PaidRecord */
  insured: string;
};

/**
 * Everybody of the unit who has not paid that month, with how to reach them, by village (where they
 * lived that month) and register number; for the unit's committee, null for everybody else.
 */
export async function unpaidMembers(
  actor: Actor,
  unitId: number,
  month: Month,
  today: Day,
): Promise<UnpaidMember[] | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const due = insuredPeople(unitId, month, monthOf(today), memberScopeIn(actor, unitId));
  return db.$queryRaw<UnpaidMember[]>(sql`
    WITH ${due.ctes}
    SELECT m.no, ${fullName} AS name, m.nickname, m.phone, v.id AS "villageId",
      v.number AS "villageNumber", v.name AS "villageName", k.id AS "carerId", k.name AS carer,
      i.option, p.bits::text AS bits, p."asOf", p.insured::text AS insured
    FROM ${due.from}
    JOIN "Village" v ON v.id = p."villageId"
    ${carer}
    WHERE NOT ${paidIn(month)}
    ORDER BY v.number, v.name, m.no`);
}
