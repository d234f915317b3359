import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { isUniqueViolation, write } from "@/lib/audit";
import { addDays, type Day, fromDate, toDate, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import type { Position } from "@/lib/generated/prisma/enums";
import { refuse } from "@/lib/refusal";
import { quorumOf } from "./approval";
import { draftToChange, refuseFaults, unitToRule } from "./commands";
import { contentHash } from "./hash";
import type { adoptRegulationInput } from "./input";
import type { Terms } from "./terms";
import { readTerms } from "./terms-queries";

/**
 * The draft becomes the unit's next version, by a meeting of its committee. The version in force ends
 * the day before; nothing adopted is ever edited. Whether enough were there the version in force says,
 * or the draft itself where it is the first.
 *
 * Refuses: not_found, not_permitted, draft_none, draft_changed, the first fault of the draft, day_ahead
 * (the meeting is to come), regulation_far (in force more than a year ahead), regulation_too_early (not after the start of the latest version),
 * regulation_backdated (in force before the meeting, while another version was), regulation_priced
 * (days since are in the books already, and nobody said that they stay), present_unknown, quorum_missing.
 */
export function adoptRegulation(actor: Actor, input: z.output<typeof adoptRegulationInput>) {
  const command = { id: input.commandId, action: "adoptRegulation" };
  return write(actor, command, async (tx, note) => {
    const { unitId, adoptedOn, effectiveFrom, meeting } = input;
    const unit = await unitToRule(tx, actor, unitId);
    // Two committees at two tables adopt one after the other.
    await tx.$queryRaw(sql`SELECT 1 FROM "Unit" WHERE id = ${unitId} FOR NO KEY UPDATE`);
    const draft = await draftToChange(tx, unitId, input.revision);
    const terms = (await readTerms(tx, [draft.id])).get(draft.id);
    if (!terms) throw new Error("a draft is gone while it is held");
    refuseFaults(terms);
    if (adoptedOn > todayInBangkok()) refuse("day_ahead");
    // A slip of the year cannot be taken back, and nothing comes into force before what is adopted.
    if (effectiveFrom > addDays(todayInBangkok(), 366)) refuse("regulation_far");
    const latest = await latestVersion(tx, unitId);
    if (latest && effectiveFrom <= latest.effectiveFrom) {
      refuse("regulation_too_early", { from: latest.effectiveFrom });
    }
    if (latest && effectiveFrom < adoptedOn) refuse("regulation_backdated", { from: adoptedOn });
    if (latest && !input.pricesStay) await refusePriced(tx, unitId, latest.id, effectiveFrom);
    const present = [...new Set(input.present)];
    const seated = await refuseWithoutQuorum(tx, unitId, { terms, adoptedOn, present });

    await tx.regulationPresence.createMany({
      data: seated.map(({ id: committeeMemberId, name, position }) => ({
        regulationId: draft.id,
        unitId,
        committeeMemberId,
        name,
        position,
      })),
    });
    if (latest?.open) {
      const effectiveTo = toDate(addDays(effectiveFrom, -1));
      await tx.regulation.update({ where: { id: latest.id }, data: { effectiveTo } });
    }
    const version = (latest?.version ?? 0) + 1;
    const content = { unit: unit.slug, version, adoptedOn, meeting, effectiveFrom, terms };
    const hash = contentHash(content);
    await tx.regulation
      .update({
        where: { id: draft.id },
        data: {
          version,
          adoptedOn: toDate(adoptedOn),
          adoptedBy: actor.userId,
          meeting,
          effectiveFrom: toDate(effectiveFrom),
          hash,
        },
      })
      .catch((error) => {
        if (isUniqueViolation(error)) refuse("changed_meanwhile");
        throw error;
      });
    note({
      unitId,
      subject: "regulation",
      subjectId: draft.id,
      before: latest && { version: latest.version },
      after: { version, title: terms.title, adoptedOn, meeting, effectiveFrom, hash },
    });
    return { id: draft.id, version, hash };
  });
}

type Latest = { id: number; version: number; effectiveFrom: Day; open: boolean };

async function latestVersion(tx: Tx, unitId: number): Promise<Latest | null> {
  const found = await tx.regulation.findFirst({
    where: { unitId, adoptedOn: { not: null } },
    orderBy: { version: "desc" },
  });
  if (!found?.effectiveFrom || found.version === null) return null;
  const { id, version, effectiveTo } = found;
  return { id, version, effectiveFrom: fromDate(found.effectiveFrom), open: effectiveTo === null };
}

/**
 * A meeting that is written down late takes effect on days whose fees are in the books by the version
 * before. They stay as they were taken; whoever adopts is told how many first.
 */
async function refusePriced(tx: Tx, unitId: number, latestId: number, from: Day): Promise<void> {
  const [priced] = await tx.$queryRaw<{ count: number }[]>(sql`
    SELECT count(*)::int AS count FROM "LedgerEntry" e
    WHERE e."unitId" = ${unitId} AND e."regulationId" = ${latestId}
      AND e."happenedOn" >= ${from}::date AND e.kind NOT IN ('reversal', 'by_hand')
      AND NOT EXISTS (SELECT 1 FROM "LedgerEntry" r WHERE r."reversesId" = e.id)`);
  if (priced && priced.count > 0) refuse("regulation_priced", { count: priced.count, from });
}

type Seated = { id: number; name: string; position: Position };

/** Who was there, as they are called now, if they were enough. */
async function refuseWithoutQuorum(
  tx: Tx,
  unitId: number,
  meeting: { terms: Terms; adoptedOn: Day; present: readonly number[] },
): Promise<Seated[]> {
  const { adoptedOn, present, terms } = meeting;
  const seats = await tx.$queryRaw<Seated[]>(sql`
    SELECT id, name, position FROM "CommitteeMember" WHERE "unitId" = ${unitId} AND since <= ${adoptedOn}::date
      AND (until IS NULL OR until >= ${adoptedOn}::date)`);
  const seated = new Set(seats.map(({ id }) => id));
  if (present.some((id) => !seated.has(id))) refuse("present_unknown");
  const [ruling] = await tx.$queryRaw<{ quorum: number | null }[]>(sql`
    SELECT quorum FROM "Regulation" WHERE "unitId" = ${unitId} AND "adoptedOn" IS NOT NULL
      AND ${adoptedOn}::date BETWEEN "effectiveFrom" AND coalesce("effectiveTo", 'infinity')`);
  const needed = quorumOf(ruling ?? terms, seated.size);
  if (present.length < needed) {
    refuse("quorum_missing", { present: present.length, needed, committee: seated.size });
  }
  return seats.filter(({ id }) => present.includes(id));
}
