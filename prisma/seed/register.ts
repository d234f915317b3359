import { addDays, type Day } from "@/lib/day";
import type { Period } from "@/lib/members/periods";
import type { Section40Option } from "@/lib/members/section40";
import { addMonths, firstDay, fromIsoMonth, type Month, monthOf, monthsBetween } from "@/lib/month";
import { surname } from "./names";
import { type Somebody, somebody } from "./person";
import type { UnitProfile } from "./profile";
import { type Random, random } from "./random";
import { shareByVillage, villageWeights } from "./villages";

/** Somebody on the register of a unit, and how they came to pay as they do. */
export type DemoPerson = {
  who: Somebody;
  /** place in the unit's list of villages, from 1 */
  village: number;
  classCode: string | null;
  joinedOn: Day;
  leftOn: Day | null;
  leftReason: string | null;
  insurance: Period[];
  /** how readily they pay: 2 nearly always, 0 every other month, -2 hardly ever */
  habit: number;
  pays: "kiosk" | "counter" | "bank";
  /** pays this many months at once, in January (and July) */
  ahead: 0 | 6 | 12;
};

export function startOf(profile: UnitProfile): Month {
  const month = fromIsoMonth(profile.since);
  if (month === null) throw new Error(`${profile.slug} starts in no month`);
  return month;
}

/**
 * Everybody on the register of a unit up to today, in the order they came. What happened in a month
 * is drawn from that month's own chance, so that history stays as it is when time goes on.
 */
export function demoRegister(profile: UnitProfile, unit: number, today: Day): DemoPerson[] {
  const since = startOf(profile);
  const still = addMonths(since, profile.payers?.length ?? 3);
  const everybody = founders(profile, unit, since);
  for (const month of monthsBetween(addMonths(since, 1), monthOf(today))) {
    const chance = random(`${profile.slug} joins ${month}`);
    for (let left = joining(profile, chance, month, still); left > 0; left--) {
      const joinedOn = addDays(firstDay(month), chance.between(0, 27));
      const next = newcomer(profile, { unit, person: everybody.length }, chance, month, everybody);
      if (joinedOn <= today) everybody.push({ ...next, joinedOn });
    }
    if (month >= still) changes(profile, everybody, month, today);
  }
  return everybody
    .map((person, at) => ({ person, at }))
    .sort((a, b) =>
      a.person.joinedOn < b.person.joinedOn
        ? -1
        : a.person.joinedOn > b.person.joinedOn
          ? 1
          : a.at - b.at,
    )
    .map(({ person }) => person);
}

function founders(profile: UnitProfile, unit: number, since: Month): DemoPerson[] {
  const chance = random(`${profile.slug} founders`);
  const people: DemoPerson[] = [];
  const add = (village: number, home: Home, insured: boolean) => {
    const before = Math.floor(chance.next() ** 2 * 110) + 1;
    const from = addMonths(since, -before);
    const serial = { unit, person: people.length };
    const who = somebody(chance, serial, { ...home, region: profile.region }, from);
    const joinedOn = addDays(firstDay(since), chance.between(0, 19));
    const elsewhere = chance.chance(0.6) ? ("section33" as const) : ("section39" as const);
    people.push({
      ...drawn(chance, profile, village),
      who,
      joinedOn,
      insurance: insured
        ? section40(chance, from)
        : chance.chance(0.7)
          ? [{ section: elsewhere, option: null, fromMonth: from, toMonth: null }]
          : [],
    });
  };
  shareByVillage(profile, profile.insured).forEach((count, at) => {
    let house = 0;
    for (let left = count; left > 0; ) {
      const home = newHome(chance, ++house);
      const size = Math.min(
        left,
        chance.weighted([
          [1, 4],
          [2, 4],
          [3, 2],
          [4, 1],
        ]),
      );
      for (let i = 0; i < size; i++) add(at + 1, relative(chance, home), true);
      // One in fifty is insured elsewhere or not at all, and on the register all the same.
      if (chance.chance(0.05)) add(at + 1, home, false);
      left -= size;
    }
  });
  return classed(profile, people);
}

type Home = { lastName: string; houseNo: string };

function newHome(chance: Random, number: number): Home {
  const houseNo = chance.chance(0.25) ? `${number}/${chance.between(1, 9)}` : String(number);
  return { lastName: surname(chance), houseNo };
}

const relative = (chance: Random, home: Home): Home =>
  chance.chance(0.75) ? home : { ...home, lastName: surname(chance) };

function newcomer(
  profile: UnitProfile,
  serial: { unit: number; person: number },
  chance: Random,
  month: Month,
  there: readonly DemoPerson[],
): DemoPerson {
  const weights = villageWeights(profile).map((weight, at) => [at + 1, weight] as const);
  const village = chance.weighted(weights);
  const neighbours = there.filter((person) => person.village === village);
  const kin = neighbours.length > 0 && chance.chance(0.5) ? chance.pick(neighbours).who : null;
  const home = kin
    ? { lastName: kin.lastName, houseNo: kin.houseNo ?? "1" }
    : newHome(chance, 200 + there.length);
  const codes = profile.classes.map(({ code }) => code);
  return {
    ...drawn(chance, profile, village),
    who: somebody(chance, serial, { ...home, region: profile.region }, month),
    classCode: chance.chance(0.4) ? (codes[0] ?? null) : (codes[1] ?? null),
    joinedOn: firstDay(month),
    insurance: section40(chance, month),
    ahead: 0,
  };
}

const section40 = (chance: Random, fromMonth: Month): Period[] => {
  const option = chance.weighted([
    [1, 45],
    [2, 45],
    [3, 10],
  ]) as Section40Option;
  return [{ section: "section40", option, fromMonth, toMonth: null }];
};

/** What chance decides of anybody. */
function drawn(chance: Random, profile: UnitProfile, village: number) {
  const kind = chance.weighted([
    ["always", 30],
    ["mostly", 35],
    ["often", 20],
    ["seldom", 15],
  ]);
  const habit = { always: 2.1, mostly: 0.9, often: -0.2, seldom: -1.6 }[kind];
  const place = random(`${profile.slug} village ${village}`).normal() * 0.35;
  return {
    village,
    habit: habit + chance.normal() * 0.3 + place,
    pays: chance.weighted([
      ["kiosk", 62],
      ["counter", 24],
      ["bank", 14],
    ]),
    ahead:
      kind === "always"
        ? chance.weighted([
            [0, 84],
            [6, 9],
            [12, 7],
          ])
        : (0 as const),
    classCode: null,
    leftOn: null,
    leftReason: null,
  } as const satisfies Partial<DemoPerson>;
}

/** 344 of Pa Sang's 848 are ordinary members; elsewhere it is about the same share. */
function classed(profile: UnitProfile, people: DemoPerson[]): DemoPerson[] {
  const codes = profile.classes.map(({ code }) => code);
  const first = Math.round((profile.insured * 344) / 848);
  const chance = random(`${profile.slug} classes`);
  const order = people.map((_, at) => ({ at, by: chance.next() })).sort((a, b) => a.by - b.by);
  order.forEach(({ at }, place) => {
    const person = people[at];
    const rest = codes.slice(1);
    if (person) person.classCode = (place < first ? codes[0] : rest[place % rest.length]) ?? null;
  });
  return people;
}

function joining(profile: UnitProfile, chance: Random, month: Month, still: Month): number {
  for (const { from, to, count } of profile.joining ?? []) {
    const [first, last] = [fromIsoMonth(from), fromIsoMonth(to)];
    if (first === null || last === null || month < first || month > last) continue;
    const months = last - first + 1;
    const at = month - first;
    return Math.floor((count * (at + 1)) / months) - Math.floor((count * at) / months);
  }
  if (profile.payers && month < still) return 0;
  const mean = profile.joiningPerYear / 12;
  return Math.max(0, Math.round(mean + chance.normal() * Math.sqrt(mean) * 0.7));
}

/** People leave, find a job with an employer, or change their option. */
function changes(profile: UnitProfile, people: DemoPerson[], month: Month, today: Day): void {
  const chance = random(`${profile.slug} changes ${month}`);
  for (const person of people) {
    const roll = chance.next();
    const later = chance.between(0, 27);
    const last = person.insurance.at(-1);
    const settled = last && last.section === "section40" && last.toMonth === null;
    if (!settled || person.leftOn || person.ahead || last.fromMonth > month - 6) continue;
    if (roll < 0.0016) {
      const on = addDays(firstDay(month), later);
      if (on >= today) continue;
      person.leftOn = on;
      person.leftReason = chance.weighted([
        ["moved", 5],
        ["died", 3],
        ["asked", 3],
      ]);
      person.insurance = [...person.insurance.slice(0, -1), { ...last, toMonth: month }];
    } else if (roll > 0.9994 && month < monthOf(today)) {
      person.insurance = [
        ...person.insurance.slice(0, -1),
        { ...last, toMonth: month },
        { section: "section33", option: null, fromMonth: addMonths(month, 1), toMonth: null },
      ];
    } else if (roll > 0.9985 && month < monthOf(today) && person.insurance.length === 1) {
      const option: Section40Option = last.option === 1 ? 2 : last.option === 2 ? 3 : 2;
      person.insurance = [
        { ...last, toMonth: month },
        { ...last, option, fromMonth: addMonths(month, 1) },
      ];
    }
  }
}
