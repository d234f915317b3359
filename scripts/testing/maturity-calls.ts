import { todayInBangkok } from "@/lib/day";
import { db } from "@/lib/db";
import * as maturity from "@/lib/maturity/commands";
import { firstStandard } from "@/lib/maturity/criteria";
import * as queries from "@/lib/maturity/queries";
import { evidenceRecords } from "@/lib/maturity/record-queries";
import type { BusyWorld } from "./busy-world";
import { type Call, ofCommittee, ofCoordinator } from "./calls";
import { newCommand } from "./fixture";
import { done } from "./fund-world";

/** The one that follows the last so far. */
const decision = async (w: BusyWorld) => ({
  commandId: newCommand(),
  unitId: w.here.id,
  after:
    (
      await db.tierDecision.findFirst({
        where: { unitId: w.here.id },
        orderBy: [{ decidedOn: "desc" }, { id: "desc" }],
      })
    )?.id ?? null,
  tier: "learning" as const,
  reason: "เห็นจากการลงพื้นที่",
  judged: {},
});

const decided = async (w: BusyWorld): Promise<number> =>
  done(await maturity.decideTier(w.coordinator, await decision(w))).id;

export const maturityQueryCalls: Record<string, Call> = {
  "maturity/queries.currentTiers": ofCoordinator(async (a, w) => {
    const tiers = await queries.currentTiers(a, w.here.provinceCode);
    return tiers && [...tiers.values()];
  }, decided),
  "maturity/queries.unitTiers": ofCoordinator((a, w) => queries.unitTiers(a, w.here.provinceCode)),
  "maturity/queries.unitMaturity": ofCommittee((a, w) =>
    queries.unitMaturity(a, { id: w.here.id, provinceCode: w.here.provinceCode }),
  ),
  "maturity/record-queries.evidenceRecords": ofCommittee(async (a, w) => {
    const { id, provinceCode } = w.here;
    return (await evidenceRecords(a, { id, provinceCode })) && "told";
  }),
  "maturity/queries.standardsOf": ofCoordinator((a, w) =>
    queries.standardsOf(a, w.here.provinceCode),
  ),
};

export const maturityCommandCalls: Record<string, Call> = {
  "maturity/commands.decideTier": ofCoordinator(async (a, w) =>
    maturity.decideTier(a, await decision(w)),
  ),
  "maturity/commands.recordEarlierTier": ofCoordinator((a, w) =>
    maturity.recordEarlierTier(a, {
      commandId: newCommand(),
      unitId: w.here.id,
      tier: "intensive",
      decidedOn: "2023-09-30",
      reason: "ตามรายงาน",
    }),
  ),
  "maturity/commands.replyToTier": ofCommittee(
    (a, _, made) =>
      maturity.replyToTier(a, { commandId: newCommand(), decisionId: made, text: "ขอบคุณ" }),
    decided,
  ),
  "maturity/commands.adoptStandard": ofCoordinator((a, w) =>
    maturity.adoptStandard(a, {
      commandId: newCommand(),
      province: w.here.provinceCode,
      note: "ปรับตามพื้นที่",
      inForceFrom: todayInBangkok(),
      criteria: [...firstStandard.criteria],
    }),
  ),
};
