import { addDays, clampedDay, type Day } from "@/lib/day";
import { periodIn } from "@/lib/members/periods";
import {
  addMonths,
  firstDay,
  type Month,
  monthNumberOf,
  monthOf,
  monthsBetween,
} from "@/lib/month";
import type { UnitProfile } from "./profile";
import { type Random, random } from "./random";
import { type DemoPerson, startOf } from "./register";

/** One person's contribution for one month, as it goes into an import. */
export type DemoPayment = {
  /** number in the register: the place in the list of people, from 1 */
  no: number;
  month: Month;
  paidOn: Day;
  channel: "kiosk" | "counter" | "bank";
  proof: string | null;
};

/**
 * All contributions of a unit up to today. In every month as many people pay as the retention of
 * that month says, those first who are readiest; readiness drifts, so that some stop for a while and
 * return. In the present month those have paid whose day has come.
 */
export function demoRounds(
  profile: UnitProfile,
  people: readonly DemoPerson[],
  today: Day,
): DemoPayment[] {
  const now = monthOf(today);
  const since = startOf(profile);
  const mood = people.map(() => 0);
  const paid: DemoPayment[] = [];
  for (const month of monthsBetween(since, now)) {
    const chance = random(`${profile.slug} round ${month}`);
    const due: { at: number; person: DemoPerson; ready: number }[] = [];
    people.forEach((person, at) => {
      mood[at] = 0.72 * (mood[at] ?? 0) + 0.69 * chance.normal();
      if (!isInsured(person, month)) return;
      due.push({ at, person, ready: readiness(person, month) + (mood[at] ?? 0) });
    });
    due.sort((a, b) => b.ready - a.ready || a.at - b.at);
    const payers = due.slice(0, payersIn(profile, month, due.length));
    for (const { at, person } of payers) {
      const payment = onePayment(profile, { no: at + 1, person, month }, chance);
      paid.push(payment);
      if (month === now && chance.chance(0.02)) paid.push(...inAdvance(person, payment, chance));
    }
  }
  const inTime = paid.filter(({ paidOn }) => paidOn <= today);
  return [...inTime, ...restOfPeriod(people, now, today)];
}

const months = new Map<Day, Month>();

/** `monthOf`, for the few days that come again and again. */
function monthAt(day: Day): Month {
  const known = months.get(day) ?? monthOf(day);
  months.set(day, known);
  return known;
}

export function isInsured(person: DemoPerson, month: Month): boolean {
  return (
    monthAt(person.joinedOn) <= month &&
    (person.leftOn === null || monthAt(person.leftOn) >= month) &&
    periodIn(person.insurance, month)?.section === "section40"
  );
}

function readiness(person: DemoPerson, month: Month): number {
  if (person.ahead) return 100;
  // Who leaves this month has other worries.
  if (person.leftOn && monthAt(person.leftOn) === month) return -100;
  const age = month - monthAt(person.joinedOn);
  const enrolledThen = (person.insurance[0]?.fromMonth ?? 0) >= monthAt(person.joinedOn);
  const fresh = enrolledThen && age < 12 ? 3.5 - age * 0.2 : 0;
  return person.habit + fresh;
}

/** Months from the first figure of a profile to its last. */
const monthsToLast = 30;

function payersIn(profile: UnitProfile, month: Month, insured: number): number {
  const since = startOf(profile);
  const known = profile.payers?.[month - since];
  if (known !== undefined) return known;
  const from = addMonths(since, profile.payers?.length ?? 0);
  const way = Math.min(1, (month - from) / monthsToLast);
  const [first, last] = profile.retention;
  const chance = random(`${profile.slug} retention ${month}`);
  // Money is short before the rice is sold, and there is some after it.
  const season = [1.5, 0.5, -2.5, -1, 0, -1.5, -2, -2.5, -1, 0.5, 2, 2.5][monthNumberOf(month) - 1];
  const percent = first + (last - first) * way ** 0.75 + (season ?? 0) + chance.normal() * 1.6;
  return Math.round((insured * Math.min(97, Math.max(5, percent))) / 100);
}

type One = { no: number; person: DemoPerson; month: Month };

function onePayment(profile: UnitProfile, { no, person, month }: One, chance: Random): DemoPayment {
  const on = dayOfPayment(profile, person, month, chance);
  const paidOn = on < person.joinedOn && monthAt(person.joinedOn) === month ? person.joinedOn : on;
  const channel = person.pays === "kiosk" && chance.chance(0.08) ? "counter" : person.pays;
  const proof = channel === "kiosk" && chance.chance(0.3) ? proofOf(chance) : null;
  return { no, month, paidOn, channel, proof };
}

/** Who pays ahead paid on one day of January, or of January and July. */
function dayOfPayment(profile: UnitProfile, person: DemoPerson, month: Month, chance: Random): Day {
  if (person.ahead) {
    const first = addMonths(month, -((monthNumberOf(month) - 1) % person.ahead));
    const start = Math.max(first, startOf(profile)) as Month;
    return addDays(firstDay(start), 4 + (person.village % 9));
  }
  if (person.pays === "bank") return clampedDay(month, 20);
  const cut = profile.cutoffDay;
  const part = chance.weighted([
    ["first", 10],
    ["early", 46],
    ["reminded", 36],
    ["late", 8],
  ]);
  const [from, to] = { first: [1, 4], early: [5, 15], reminded: [16, cut], late: [cut + 1, 31] }[
    part
  ] as [number, number];
  return clampedDay(month, chance.between(from, to));
}

const proofOf = (chance: Random) => `BT${chance.between(10_000_000, 99_999_999)}`;

/** A few pay for some months more at the same time. */
function inAdvance(person: DemoPerson, payment: DemoPayment, chance: Random): DemoPayment[] {
  if (person.ahead || !lasting(person)) return [];
  const last = addMonths(payment.month, chance.pick([2, 2, 5, 11]));
  return monthsBetween(addMonths(payment.month, 1), last).map((month) => ({ ...payment, month }));
}

/** The months after this one that people who pay ahead have paid already. */
function restOfPeriod(people: readonly DemoPerson[], now: Month, today: Day): DemoPayment[] {
  return people.flatMap((person, at) => {
    if (!person.ahead || !lasting(person)) return [];
    const first = addMonths(now, -((monthNumberOf(now) - 1) % person.ahead));
    const last = addMonths(first, person.ahead - 1);
    const paidOn = addDays(firstDay(first), 4 + (person.village % 9));
    if (paidOn > today || monthAt(person.joinedOn) > first) return [];
    return monthsBetween(addMonths(now, 1), last).map((month) => ({
      no: at + 1,
      month,
      paidOn,
      channel: person.pays,
      proof: null,
    }));
  });
}

function lasting(person: DemoPerson): boolean {
  const last = person.insurance.at(-1);
  return person.leftOn === null && last?.section === "section40" && last.toMonth === null;
}
