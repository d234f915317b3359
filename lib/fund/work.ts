import type { Position } from "@/lib/generated/prisma/enums";
import type { Satang } from "@/lib/money";
import { mayApprove } from "@/lib/regulations/approval";
import type { Terms } from "@/lib/regulations/terms";

/** Who is asking: an account of the unit, and its seat in the committee. */
export type Asker = { userId: number; position: Position | null };

export type WorkState = "waiting" | "approved" | "paid" | "rejected" | "cancelled";

/** What is known of a recorded campaign day or trip. */
export type Work = {
  recordedBy: number;
  /** the worker's accounts, now and when it was recorded */
  workerUserIds: readonly (number | null)[];
  amount: Satang;
  state: WorkState;
};

export type WorkStep = "approve" | "reject" | "pay" | "cancel";

export type WorkRefusal =
  | "work_own"
  | "work_own_pay"
  | "work_over_limit"
  | "work_approved"
  | "work_not_approved"
  | "work_paid"
  | "work_rejected"
  | "work_cancelled";

/** Where a piece of work stands; the state follows from its dated marks. */
export function workState(work: {
  approvedAt: unknown;
  rejectedAt: unknown;
  paidOn: unknown;
  cancelledOn: unknown;
}): WorkState {
  if (work.cancelledOn) return "cancelled";
  if (work.rejectedAt) return "rejected";
  if (work.paidOn) return "paid";
  return work.approvedAt ? "approved" : "waiting";
}

/**
 * Why somebody of the committee can not take this step now, or null. Nobody approves what they
 * recorded or what is for themselves, nobody pays themselves; the regulation may set who approves up
 * to which amount.
 *
 * @param terms of the regulation the work rests on
 */
export function workRefusal(
  step: WorkStep,
  asker: Asker,
  work: Work,
  terms: Pick<Terms, "approvals">,
): WorkRefusal | null {
  const wrong = wrongState(step, work.state);
  if (wrong) return wrong;
  const own = work.workerUserIds.includes(asker.userId);
  if (step === "approve") {
    if (own || work.recordedBy === asker.userId) return "work_own";
    if (!mayApprove(terms, "compensation", asker.position, work.amount)) return "work_over_limit";
  }
  return step === "pay" && own ? "work_own_pay" : null;
}

function wrongState(step: WorkStep, state: WorkState): WorkRefusal | null {
  if (state === "rejected") return "work_rejected";
  if (state === "cancelled") return "work_cancelled";
  if (step === "cancel") return state === "waiting" ? "work_not_approved" : null;
  if (step === "pay" && state === "waiting") return "work_not_approved";
  if (step === "pay") return state === "paid" ? "work_paid" : null;
  if (state === "paid") return "work_paid";
  return state === "approved" ? "work_approved" : null;
}
