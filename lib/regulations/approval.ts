import type { Position } from "@/lib/generated/prisma/enums";
import type { Satang } from "@/lib/money";
import type { ApprovalOf, Terms } from "./terms";

/**
 * Whether somebody of the committee may approve an amount. Where the regulation has no line for it
 * every member of the committee may; that nobody approves their own is not this rule's to say.
 *
 * @param position null for a committee account without a seat
 */
export function mayApprove(
  terms: Pick<Terms, "approvals">,
  of: ApprovalOf,
  position: Position | null,
  amount: Satang,
): boolean {
  const lines = terms.approvals.filter((line) => line.of === of);
  if (lines.length === 0) return true;
  return lines.some((line) => line.by === position && (line.upTo === null || amount <= line.upTo));
}

/**
 * How many of the committee make a meeting: the regulation's own number, or more than half. A
 * committee that has become smaller than that number meets with all of its members.
 */
export function quorumOf(terms: Pick<Terms, "quorum">, committeeSize: number): number {
  const asked = terms.quorum ?? Math.floor(committeeSize / 2) + 1;
  return Math.max(1, Math.min(asked, Math.max(committeeSize, 1)));
}
