import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { write } from "@/lib/audit";
import { toDate, todayInBangkok } from "@/lib/day";
import type { Outcome } from "@/lib/refusal";
import { memberFor } from "./change-commands";
import type { giveConsentInput, withdrawConsentInput } from "./input";

/** Keeps that a person agreed today, to which wording, through the actor. Given already: nothing new. */
export async function giveConsent(
  actor: Actor,
  input: z.output<typeof giveConsentInput>,
): Promise<Outcome<{ no: number }>> {
  return write(actor, { id: input.commandId, action: "giveConsent" }, async (tx, note) => {
    const { unitId, no, purpose, wording } = input;
    const { id: memberId } = await memberFor(tx, actor, unitId, no);
    const same = await tx.consent.findFirst({
      where: { memberId, purpose, wording, withdrawnOn: null },
      select: { id: true },
    });
    const givenOn = todayInBangkok();
    if (!same) {
      await tx.consent.create({
        data: {
          unitId,
          memberId,
          purpose,
          wording,
          givenOn: toDate(givenOn),
          throughId: actor.userId,
        },
      });
    }
    note({ unitId, subject: "member", subjectId: memberId, after: { purpose, wording, givenOn } });
    return { no };
  });
}

/** As easy as giving it (PDPA s.19); what was agreed to before stays on record with its end. */
export async function withdrawConsent(
  actor: Actor,
  input: z.output<typeof withdrawConsentInput>,
): Promise<Outcome<{ no: number }>> {
  return write(actor, { id: input.commandId, action: "withdrawConsent" }, async (tx, note) => {
    const { unitId, no, purpose } = input;
    const { id: memberId } = await memberFor(tx, actor, unitId, no);
    const withdrawnOn = todayInBangkok();
    await tx.consent.updateMany({
      where: { memberId, purpose, withdrawnOn: null },
      data: { withdrawnOn: toDate(withdrawnOn) },
    });
    note({ unitId, subject: "member", subjectId: memberId, after: { purpose, withdrawnOn } });
    return { no };
  });
}
