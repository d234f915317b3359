import type { Satang } from "@/lib/money";
import { asMonth, type Month } from "@/lib/month";
import { percent } from "@/lib/percent";

/** Figures of a unit's records that can stand behind a request, the commonest first. */
export const evidenceKeys = [
  "insured",
  "payers",
  "retention",
  "newInsured",
  "members",
  "villages",
  "fund",
  "campaignDays",
  "peopleReached",
] as const;

export type EvidenceKey = (typeof evidenceKeys)[number];

/** One figure as it stood: `value` is people, days, satang of the fund, or a percentage in words. */
export type Evidence = { key: EvidenceKey; value: number | string; month: Month };

/** What the records hold; null is not known, and is never offered. */
export type Records = {
  month: Month;
  insured: number;
  payers: number;
  newInsured: number;
  members: number;
  villages: number;
  fund: Satang | null;
  campaignDays: number;
  peopleReached: number;
};

/** The figures that can be chosen; those that are nothing are left out. */
export function evidenceOf(records: Records): Evidence[] {
  const { month } = records;
  const values: Record<EvidenceKey, number | string | null> = {
    ...records,
    retention: percent(records.payers, records.insured),
    payers: records.insured > 0 ? records.payers : null,
  };
  return evidenceKeys.flatMap((key) => {
    const value = values[key];
    return value === null || (value === 0 && key !== "payers") ? [] : [{ key, value, month }];
  });
}

/** What is kept as JSON, read back; lines of another shape are left out. */
export function readEvidence(stored: unknown): Evidence[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((line): Evidence[] => {
    const { key, value, month } = (line ?? {}) as Record<string, unknown>;
    const known = evidenceKeys.find((one) => one === key);
    const number = typeof value === "number" || typeof value === "string";
    return known && number && typeof month === "number"
      ? [{ key: known, value, month: asMonth(month) }]
      : [];
  });
}

export type ProposalState = "waiting" | "granted" | "answered";

/** Money makes it granted; help of another kind, or a refusal, stands in the words of the answer. */
export function proposalState(proposal: {
  answeredOn: unknown;
  grantedSatang: Satang | null;
}): ProposalState {
  if (proposal.answeredOn === null) return "waiting";
  return (proposal.grantedSatang ?? 0) > 0 ? "granted" : "answered";
}
