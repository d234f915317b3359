import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { campaignsBetween } from "@/lib/campaigns/queries";
import type { Day } from "@/lib/day";
import { db, type Prisma, sql, type Tx } from "@/lib/db";
import type { Satang } from "@/lib/money";
import { addMonths, monthOf } from "@/lib/month";
import { overseenUnits } from "@/lib/units/scope";
import { type Evidence, evidenceOf, type Records, readEvidence } from "./proposal";

export type ProposalLine = {
  id: number;
  slug: string;
  shortTh: string;
  shortEn: string;
  agency: string;
  problem: string;
  evidence: Evidence[];
  askedSatang: Satang | null;
  support: string | null;
  sentOn: Day;
  answeredOn: Day | null;
  grantedSatang: Satang | null;
  outcome: string | null;
};

async function linesWhere(where: Prisma.Sql): Promise<ProposalLine[]> {
  const rows = await db.$queryRaw<(Omit<ProposalLine, "evidence"> & { evidence: unknown })[]>(sql`
    SELECT p.id, u.slug, u."shortTh", u."shortEn", p.agency, p.problem, p.evidence, p."askedSatang",
      p.support, p."sentOn"::text, p."answeredOn"::text, p."grantedSatang", p.outcome
    FROM "Proposal" p JOIN "Unit" u ON u.id = p."unitId"
    WHERE p."removedAt" IS NULL AND (${where})
    ORDER BY (p."answeredOn" IS NOT NULL), p."sentOn" DESC, p.id DESC LIMIT 500`);
  return rows.map((row) => ({ ...row, evidence: readEvidence(row.evidence) }));
}

/** What a unit asked for, what waits for an answer first; null for all but its committee. */
export async function proposalsOf(actor: Actor, unitId: number): Promise<ProposalLine[] | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  return linesWhere(sql`p."unitId" = ${unitId}`);
}

/** The requests of all units a coordinator oversees; null for everybody else. */
export async function proposalsAcross(
  actor: Actor,
  provinceCode: string | null,
): Promise<ProposalLine[] | null> {
  const scope = overseenUnits(actor, provinceCode, ["coordinator"]);
  return scope && linesWhere(scope);
}

/**
 * The figures that can stand behind a request of a day: of the last month that was over, campaigns of
 * the twelve months up to it. Null for all but the committee.
 */
export async function evidenceOn(
  actor: Actor,
  unitId: number,
  day: Day,
  tx: Tx = db,
): Promise<Evidence[] | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const month = addMonths(monthOf(day), -1);
  const campaigns = await campaignsBetween(tx, unitId, addMonths(month, -11), month);
  const [row] = await tx.$queryRaw<Omit<Records, "month" | "campaignDays" | "peopleReached">[]>(sql`
    SELECT coalesce(f.insured, 0)::int AS insured, coalesce(f.payers, 0)::int AS payers,
      coalesce(f.joined, 0)::int AS "newInsured", coalesce(f.registered, 0)::int AS members,
      (SELECT count(*)::int FROM "UnitVillage" v WHERE v."unitId" = u.id
          AND v.since <= ${day}::date AND (v.until IS NULL OR v.until > ${day}::date))
        AS villages,
      (SELECT sum(l."amountSatang")::float8 FROM "LedgerLine" l
        JOIN "LedgerEntry" e ON e.id = l."entryId"
        WHERE l."unitId" = u.id AND l.account IN ('cash', 'bank') AND e.month <= ${month}) AS fund
    FROM "Unit" u LEFT JOIN "UnitMonth" f ON f."unitId" = u.id AND f.month = ${month}
    WHERE u.id = ${unitId}`);
  if (!row) return null;
  const { days, reached } = campaigns;
  return evidenceOf({ month, ...row, campaignDays: days, peopleReached: reached });
}
