import { importPayments } from "@/lib/contributions/import-commands";
import type { Day } from "@/lib/day";
import { addMembers } from "@/lib/members/bulk-commands";
import type { NewMember } from "@/lib/members/new-member";
import { done } from "./accounts";
import type { FoundedUnit } from "./founded-unit";
import { commandFor, random } from "./random";
import type { DemoPerson } from "./register";
import type { DemoPayment } from "./rounds";

/** The register, in the order people came: number 1 is the first of `people`. */
export async function writeRegister(
  unit: FoundedUnit,
  slug: string,
  people: readonly DemoPerson[],
): Promise<void> {
  const chance = random(`${slug} consents`);
  const rows = people.map((person): NewMember => {
    const reminders = Boolean(person.who.phone) && chance.chance(0.85);
    return {
      ...person.who,
      villageId: villageId(unit, person.village),
      classCode: person.classCode,
      joinedOn: person.joinedOn,
      leftOn: person.leftOn,
      leftReason: person.leftReason,
      insurance: person.insurance,
      consents: [
        { purpose: "register", givenOn: person.joinedOn },
        ...(reminders ? [{ purpose: "reminders" as const, givenOn: person.joinedOn }] : []),
      ],
    };
  });
  await done(
    addMembers(unit.committee, { commandId: commandFor(slug, "register"), unitId: unit.id, rows }),
  );
}

/**
 * A few people whom somebody typed a second time, by name alone.
 * @returns their register numbers
 */
export async function writeDoubles(
  unit: FoundedUnit,
  slug: string,
  people: readonly DemoPerson[],
  doubled: readonly number[],
  joinedOn: Day,
): Promise<number[]> {
  const rows = doubled.flatMap((no): NewMember[] => {
    const person = people[no - 1];
    if (!person) return [];
    const { title, firstName, lastName } = person.who;
    const name = { title, firstName, lastName };
    return [{ ...name, villageId: villageId(unit, person.village), joinedOn }];
  });
  const commandId = commandFor(slug, "doubles");
  const { firstNo } = await done(addMembers(unit.committee, { commandId, unitId: unit.id, rows }));
  return rows.map((_, at) => firstNo + at);
}

export async function writeRounds(
  unit: FoundedUnit,
  slug: string,
  payments: readonly DemoPayment[],
): Promise<number> {
  const commandId = commandFor(slug, "rounds");
  const { recorded } = await done(
    importPayments(unit.committee, { commandId, unitId: unit.id, rows: [...payments] }),
  );
  return recorded;
}

function villageId(unit: FoundedUnit, village: number): number {
  const id = unit.villageIds[village - 1];
  if (id === undefined) throw new Error(`no village ${village}`);
  return id;
}
