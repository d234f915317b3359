import type { Actor } from "@/lib/access/actor";
import { recordContribution, undoContribution } from "@/lib/contributions/commands";
import { mergeMembers } from "@/lib/contributions/merge-commands";
import { addDays, type Day } from "@/lib/day";
import { db } from "@/lib/db";
import { withdrawConsent } from "@/lib/members/consent-commands";
import { changeInsurance } from "@/lib/members/insurance-commands";
import { assignCarer, leaveRegister } from "@/lib/members/register-commands";
import { addMonths, firstDay, monthOf } from "@/lib/month";
import { done } from "./accounts";
import { writeDoubles } from "./fill-unit";
import type { FoundedUnit } from "./founded-unit";
import { commandFor } from "./random";
import type { DemoPerson } from "./register";
import { type DemoPayment, isInsured } from "./rounds";

// What people did in Pa Sang of late, so that the demo shows it: cash and its receipts, a slip of
// the finger taken back, a record typed twice, a change of option, somebody who moved away.

/** The villages of volunteer@demo, and the seat of that volunteer on the committee. */
export const volunteerVillages = [2, 5];
export const volunteerSeat = 6;

/** Two people of one name in one village, as happens: the first two women of village 7. */
export function withNamesakes(people: readonly DemoPerson[]): DemoPerson[] {
  const women = people.filter((person) => person.village === 7 && person.who.sex === "female");
  const [one] = women;
  const other = women.find((person) => person.who.houseNo !== one?.who.houseNo);
  if (!one || !other) return [...people];
  const { firstName, lastName } = one.who;
  return people.map((person) =>
    person === other ? { ...person, who: { ...person.who, firstName, lastName } } : person,
  );
}

/** Of the payments of the last two weeks those the volunteer records alone, one by one. */
export function byHand(
  people: readonly DemoPerson[],
  payments: readonly DemoPayment[],
  today: Day,
): Set<DemoPayment> {
  const recent = payments.filter(({ no, month, paidOn, channel }) => {
    const person = people[no - 1];
    const mine = person && volunteerVillages.includes(person.village) && !person.ahead;
    return mine && channel !== "bank" && monthOf(paidOn) === month && paidOn > addDays(today, -14);
  });
  return new Set(recent.slice(0, 14));
}

export async function recordByHand(
  volunteer: Actor,
  unit: FoundedUnit,
  payments: ReadonlySet<DemoPayment>,
): Promise<void> {
  const ids = await memberIds(unit);
  const inOrder = [...payments].sort((a, b) => (a.paidOn < b.paidOn ? -1 : 1));
  for (const [at, { no, month, paidOn, proof }] of inOrder.entries()) {
    const cash = at % 3 !== 2;
    await done(
      recordContribution(volunteer, {
        commandId: commandFor("pa-sang by hand", no, month),
        memberId: idOf(ids, no),
        month,
        months: 1,
        paidOn,
        channel: cash ? "volunteer" : "kiosk",
        proof: cash ? null : proof,
      }),
    );
  }
}

export async function lateEvents(
  volunteer: Actor,
  unit: FoundedUnit,
  people: readonly DemoPerson[],
  payments: readonly DemoPayment[],
  today: Day,
): Promise<void> {
  const now = monthOf(today);
  const ids = await memberIds(unit);
  const paidNow = new Set(payments.filter(({ month }) => month >= now).map(({ no }) => no));
  const numbered = people.map((person, at) => ({ person, no: at + 1 }));
  const here = numbered.filter(
    ({ person }) => isInsured(person, now) && person.leftOn === null && !person.ahead,
  );
  const unpaid = here.filter(({ no }) => !paidNow.has(no));

  const wrong = unpaid.find(({ person }) => person.village === volunteerVillages[0]);
  if (wrong) await takenBack(volunteer, idOf(ids, wrong.no), now, today);

  const { id: unitId, committee } = unit;
  const command = (name: string) => ({ commandId: commandFor("pa-sang", name), unitId });
  const doubled = here.filter(({ person }) => person.village === 9).slice(0, 4);
  const typedOn = firstDay(addMonths(now, -5));
  const doubles = await writeDoubles(
    unit,
    "pa-sang",
    people,
    doubled.map(({ no }) => no),
    typedOn,
  );
  const [keep] = doubled;
  const [dropNo] = doubles;
  if (keep && dropNo) {
    await done(mergeMembers(committee, { ...command("merge"), keepNo: keep.no, dropNo }));
  }
  const saving = here.find(
    ({ no, person: { insurance } }) =>
      !paidNow.has(no) && insurance.length === 1 && insurance[0]?.option === 1,
  );
  if (saving) {
    const change = { kind: "option", insurance: "40-2", askedOn: today, month: null } as const;
    await done(changeInsurance(committee, { ...command("option"), no: saving.no, ...change }));
  }
  const mover = unpaid.findLast(({ person, no }) => person.habit < -1 && no !== saving?.no);
  if (mover) {
    const leave = { leftOn: today, reason: "moved", note: null } as const;
    await done(leaveRegister(committee, { ...command("leave"), no: mover.no, ...leave }));
  }
  await othersCare(unit, here, command);
}

/** Ticked for the wrong person, and taken back with its reason: the receipt stays, cancelled. */
async function takenBack(
  volunteer: Actor,
  memberId: number,
  month: ReturnType<typeof monthOf>,
  today: Day,
): Promise<void> {
  const commandId = commandFor("pa-sang wrong person");
  const payment = { month, months: 1, paidOn: today, channel: "volunteer", proof: null } as const;
  await done(recordContribution(volunteer, { commandId, memberId, ...payment }));
  const undo = { commandId: commandFor("pa-sang undo"), memberId, month };
  await done(undoContribution(volunteer, { ...undo, reason: "กดผิดคน ชื่อคล้ายกัน" }));
}

/** Nobody looks after village 4; some there have a relative on the committee. */
async function othersCare(
  unit: FoundedUnit,
  here: readonly { person: DemoPerson; no: number }[],
  command: (name: string) => { commandId: string; unitId: number },
): Promise<void> {
  const kin = here.filter(({ person }) => person.village === 4).slice(0, 3);
  for (const [at, { no }] of kin.entries()) {
    const committeeMemberId = unit.seats[at === 0 ? volunteerSeat : 7]?.id ?? null;
    const carer = { ...command(`carer ${at}`), no, committeeMemberId };
    await done(assignCarer(unit.committee, carer));
  }
  const asked = here.find(({ person }) => person.village === 10 && person.who.phone);
  if (!asked) return;
  const consent = { ...command("consent"), no: asked.no, purpose: "reminders" } as const;
  await done(withdrawConsent(unit.committee, consent));
}

async function memberIds(unit: FoundedUnit): Promise<Map<number, number>> {
  const rows = await db.member.findMany({
    where: { unitId: unit.id },
    select: { id: true, no: true },
  });
  return new Map(rows.map(({ id, no }) => [no, id]));
}

function idOf(ids: ReadonlyMap<number, number>, no: number): number {
  const id = ids.get(no);
  if (id === undefined) throw new Error(`nobody is number ${no}`);
  return id;
}
