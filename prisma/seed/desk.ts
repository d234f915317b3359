import { addDays, clampedDay, type Day } from "@/lib/day";
import { payAnnualFee } from "@/lib/fund/fee-commands";
import { annualFees } from "@/lib/fund/fee-queries";
import { BUDDHIST_ERA, type Month, monthOf, yearOf } from "@/lib/month";
import { recordService } from "@/lib/services/commands";
import { recordServiceInput } from "@/lib/services/input";
import { done } from "./accounts";
import type { FoundedUnit } from "./founded-unit";
import { commandFor, type Random } from "./random";

// What the desk of Pa Sang took in a month: claims for members and neighbours, and annual fees.

const visitors = ["คนบ้านข้างเคียง", "ญาติผู้เสียชีวิต", "คนงานไร่ต่างตำบล"];

export async function deskOfMonth(
  unit: FoundedUnit,
  month: Month,
  chance: Random,
  today: Day,
): Promise<void> {
  const services = Array.from({ length: chance.between(3, 6) }, () => "income_loss_claim");
  if (chance.chance(0.4)) services.push("death_claim");
  for (const [at, service] of services.entries()) {
    const happenedOn = clampedDay(month, chance.between(2, 26));
    const visitor = chance.chance(0.2);
    const who = visitor ? chance.pick(visitors) : String(chance.between(1, 700));
    if (happenedOn > today) continue;
    const commandId = commandFor("pa-sang", "desk", month, at);
    const asked = { commandId, unitId: unit.id, service, who, visitor, happenedOn };
    await done(recordService(unit.committee, recordServiceInput.parse(asked)));
  }
  await feesOfMonth(unit, month, chance, today);
}

/** Some of those whose annual fee falls due in the month pay it within two weeks. */
async function feesOfMonth(unit: FoundedUnit, month: Month, chance: Random, today: Day) {
  const yearBe = yearOf(month) + BUDDHIST_ERA;
  const all = { q: "", filters: {}, sort: [{ id: "no", desc: false }], page: 1, size: 2_000 };
  const fees = await annualFees(unit.committee, unit.id, yearBe, all, today);
  for (const { no, dueOn, state } of fees?.rows ?? []) {
    if (state !== "owed" || monthOf(dueOn) !== month || !chance.chance(0.4)) continue;
    const paidOn = addDays(dueOn, chance.between(0, 14));
    if (paidOn > today || monthOf(paidOn) !== month) continue;
    const commandId = commandFor("pa-sang", "annual fee", yearBe, no);
    await done(payAnnualFee(unit.committee, { commandId, unitId: unit.id, no, yearBe, paidOn }));
  }
}
