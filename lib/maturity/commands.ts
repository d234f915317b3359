import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayCoordinate, mayCoordinateNation, mayRunUnit, maySeeFigures } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { addDays, toDate, todayInBangkok } from "@/lib/day";
import { type Prisma, sql, type Tx } from "@/lib/db";
import { only, portalLock } from "@/lib/locks";
import { type Outcome, refuse } from "@/lib/refusal";
import { type Criterion, firstStandard, keyedAnew, type Tier } from "./criteria";
import { evidenceWhere } from "./evidence-queries";
import type { AdoptStandard, DecideTier, ReplyToTier } from "./input";
import { keptJudgements } from "./judged";
import { standardFor } from "./queries";
import { tierOf } from "./tier";

/** Decisions about one unit take turns, so that each is about what it saw. */
async function unitInTurn(tx: Tx, unitId: number): Promise<{ id: number; provinceCode: string }> {
  const [unit] = await tx.$queryRaw<{ id: number; provinceCode: string }[]>(sql`
    SELECT u.id, u."provinceCode" FROM "Unit" u WHERE u.id = ${unitId} FOR NO KEY UPDATE`);
  return unit ?? refuse("not_found");
}

/**
 * The coordinator confirms the tier a unit's evidence comes to, or gives another with the reason in
 * writing. What the evidence was is kept with it; nothing of it is changed later.
 *
 * Refuses: not_found, not_permitted, changed_meanwhile (somebody decided since the page was read, and
 * their judgements would be lost), tier_reason (another tier than computed without a reason).
 */
export function decideTier(
  actor: Actor,
  { commandId, unitId, after, tier, reason, judged }: DecideTier,
): Promise<Outcome<{ id: number; computed: Tier }>> {
  return write(actor, { id: commandId, action: "decideTier" }, async (tx, note) => {
    const unit = await unitInTurn(tx, unitId);
    if (!mayCoordinate(actor, unit.provinceCode)) {
      refuse(maySeeFigures(actor, unit) ? "not_permitted" : "not_found");
    }
    const before = await tx.tierDecision.findFirst({
      where: { unitId },
      orderBy: [{ decidedOn: "desc" }, { id: "desc" }],
      select: { id: true, tier: true },
    });
    if ((before?.id ?? null) !== after) refuse("changed_meanwhile");
    const today = todayInBangkok();
    const standard = await standardFor(unit.provinceCode, today, tx);
    const told = (await evidenceWhere(sql`u.id = ${unitId}`, today, tx)).get(unitId);
    if (!told) refuse("not_found");
    const asked = standard.criteria.filter((criterion) => criterion.by === "judgement");
    const evidence = {
      figures: told.figures,
      judged: Object.fromEntries(
        asked.flatMap(({ key }) => (judged[key] === undefined ? [] : [[key, judged[key]]])),
      ),
    };
    const result = tierOf(standard, evidence);
    if (tier !== result.tier && !reason) refuse("tier_reason");
    const { id } = await tx.tierDecision.create({
      data: {
        unitId,
        tier,
        computed: result.tier,
        standardVersion: standard.version,
        evidence: {
          ...evidence,
          judged: keptJudgements(evidence.judged),
          states: result.criteria.map(({ criterion, state, value }) => ({
            key: criterion.key,
            state,
            value,
          })),
        } as unknown as Prisma.InputJsonObject,
        reason,
        decidedOn: toDate(today),
        decidedBy: actor.userId,
      },
      select: { id: true },
    });
    note({
      unitId,
      subject: "tier",
      subjectId: id,
      before: before && { tier: before.tier },
      after: { tier, computed: result.tier, reason },
    });
    return { id, computed: result.tier };
  });
}

/**
 * A tier told by an earlier source, before this product computed any; the first of its history. For
 * founding data. Refuses: not_found, tier_decided (there is one from that day or before).
 */
export function recordEarlierTier(
  actor: Actor,
  input: { commandId: string; unitId: number; tier: Tier; decidedOn: string; reason: string },
): Promise<Outcome<{ id: number }>> {
  return write(actor, { id: input.commandId, action: "recordEarlierTier" }, async (tx, note) => {
    const { unitId, tier, reason } = input;
    const unit = await unitInTurn(tx, unitId);
    if (!mayCoordinate(actor, unit.provinceCode)) refuse("not_found");
    const decidedOn = new Date(input.decidedOn);
    const there = await tx.tierDecision.count({ where: { unitId, decidedOn: { lte: decidedOn } } });
    if (there > 0) refuse("tier_decided");
    const { id } = await tx.tierDecision.create({
      data: {
        unitId,
        tier,
        reason,
        decidedOn,
        decidedBy: actor.userId,
      },
      select: { id: true },
    });
    note({ unitId, subject: "tier", subjectId: id, after: { tier, reason } });
    return { id };
  });
}

/** The unit answers a decision about it. Refuses: not_found, not_permitted. */
export function replyToTier(
  actor: Actor,
  { commandId, decisionId, text }: ReplyToTier,
): Promise<Outcome<{ id: number }>> {
  return write(actor, { id: commandId, action: "replyToTier" }, async (tx, note) => {
    const decision = await tx.tierDecision.findUnique({
      where: { id: decisionId },
      select: { unitId: true, unit: { select: { id: true, provinceCode: true } } },
    });
    if (!decision || !maySeeFigures(actor, decision.unit)) refuse("not_found");
    const { unitId } = decision;
    if (!mayRunUnit(actor, unitId)) refuse("not_permitted");
    const { id } = await tx.tierReply.create({
      data: { unitId, decisionId, text, repliedBy: actor.userId },
      select: { id: true },
    });
    note({ unitId, subject: "tier", subjectId: decisionId, after: { reply: text } });
    return { id };
  });
}

/**
 * A new version of the standard, in force from a day on; decisions made before keep theirs.
 *
 * Refuses: not_permitted, standard_empty (a tier without a criterion), standard_day (before the newest
 * version, in the past, or more than a year ahead: a version is never taken back).
 */
export function adoptStandard(
  actor: Actor,
  { commandId, province, note: why, inForceFrom, criteria }: AdoptStandard,
): Promise<Outcome<{ version: number }>> {
  return write(actor, { id: commandId, action: "adoptStandard" }, async (tx, note) => {
    const may = province === null ? mayCoordinateNation(actor) : mayCoordinate(actor, province);
    if (!may) refuse("not_permitted");
    for (const tier of ["intensive", "system_innovation"] as const) {
      if (!criteria.some((criterion) => criterion.tier === tier)) refuse("standard_empty");
    }
    await tx.$executeRaw(
      sql`SELECT pg_advisory_xact_lock(${portalLock}::int, ${only.maturityCriteria}::int)`,
    );
    const known = await tx.maturityStandard.findMany({
      where: { OR: [{ provinceCode: province }, { provinceCode: null }] },
      orderBy: [{ provinceCode: { sort: "asc", nulls: "last" } }, { version: "desc" }],
      select: { provinceCode: true, version: true, inForceFrom: true, criteria: true },
    });
    const newest = known.find(({ provinceCode }) => provinceCode === province);
    const from = toDate(inForceFrom);
    const today = todayInBangkok();
    if (
      inForceFrom < today ||
      inForceFrom > addDays(today, 366) ||
      (newest && from < newest.inForceFrom)
    ) {
      refuse("standard_day");
    }
    // The first version is the one that comes with the product.
    const version = (newest?.version ?? 1) + 1;
    // Versions count per place, and units of a province were judged by the nation's until it had its own.
    const earlier = [
      ...known.flatMap((one) => one.criteria as unknown as Criterion[]),
      ...firstStandard.criteria,
    ];
    const { id } = await tx.maturityStandard.create({
      data: {
        provinceCode: province,
        version,
        criteria: keyedAnew(criteria, earlier, {
          place: province ?? "th",
          no: version,
        }) as unknown as Prisma.InputJsonArray,
        note: why,
        inForceFrom: from,
        createdBy: actor.userId,
      },
      select: { id: true },
    });
    note({
      subject: "maturityStandard",
      subjectId: id,
      after: { version, inForceFrom, criteria: criteria.length, note: why },
    });
    return { version };
  });
}
