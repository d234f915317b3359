import type { Actor } from "@/lib/access/actor";
import { recordConsent, saveAnswers, skipPerson } from "@/lib/assessments/entry-commands";
import type { Instrument } from "@/lib/assessments/instrument";
import { spst20, tmhi15 } from "@/lib/assessments/mental-health";
import { closeRound, openRounds } from "@/lib/assessments/round-commands";
import type { OpenRounds } from "@/lib/assessments/round-input";
import type { Answers } from "@/lib/assessments/scoring";
import { capacity } from "@/lib/assessments/unit-instruments";
import { addDays, clampedDay, type Day } from "@/lib/day";
import { db } from "@/lib/db";
import { addMonths, monthOf } from "@/lib/month";
import { done } from "./accounts";
import { before, capacityOf, happinessIn, stressIn } from "./answers";
import { commandFor, random } from "./random";

// The programme measured twice, in November 2565 and in August 2566. Counts per band and level are the
// report's where its own figures agree with each other; who answered what is invented. What was asked
// since, in the last twelve months, is invented altogether.

const start = "2022-11-28" as Day;
const end = "2023-08-28" as Day;

/** People per band of TMHI-15, lowest first, and how the scores moved where that is known. */
type Happiness = {
  bands: readonly [below: number, average: number, above: number];
  moved?: { up: number; same: number; down: number };
};

/**
 * Committees at the end: together 11, 21 and 33 of 65 in Phayao. The report gives Ngim; of Pa Sang it
 * counts eight of nine people, of Ban Tun twelve of eleven. Tom stays under five and counts nowhere.
 */
const committees: Readonly<Record<string, Happiness>> = {
  "phayao-pa-sang": { bands: [3, 2, 3], moved: { up: 5, same: 2, down: 1 } },
  "phayao-ban-tun": { bands: [2, 5, 4], moved: { up: 8, same: 3, down: 0 } },
  "phayao-ngim": { bands: [0, 3, 2], moved: { up: 3, same: 1, down: 1 } },
  "phayao-wiang": { bands: [1, 2, 3] },
  "phayao-mae-sai": { bands: [0, 1, 4] },
  "phayao-dong-chen": { bands: [1, 1, 3] },
  "phayao-khun-khuan": { bands: [1, 2, 2] },
  "phayao-yuan": { bands: [2, 1, 2] },
  "phayao-ang-thong": { bands: [0, 1, 4] },
  "phayao-mae-ka": { bands: [1, 1, 3] },
  "phayao-thung-ruang-thong": { bands: [0, 2, 3] },
  "phayao-tom-nam-kwan-si-rung": { bands: [1, 1, 2] },
  "phrae-mae-phung": { bands: [1, 3, 5] },
};

/** People served, by register number from the first on. */
const recipients: Readonly<Record<string, Happiness & { from: number }>> = {
  "phayao-pa-sang": { bands: [2, 10, 16], from: 101 },
  "phayao-ban-tun": { bands: [5, 6, 14], from: 1 },
  "phayao-ngim": { bands: [0, 15, 18], from: 1 },
};

/** Levels of a committee at the end, how many rose, and the topics that need work. */
type Capacity = { levels: readonly number[]; same: number; weak: readonly string[] };

const dataLawProposals = ["data", "social_security", "proposals"];
const capacities: Readonly<Record<string, Capacity>> = {
  "phayao-pa-sang": { levels: [2, ...Array(8).fill(3)], same: 4, weak: dataLawProposals },
  "phayao-ban-tun": { levels: Array(11).fill(3), same: 2, weak: dataLawProposals },
  // Of two people the report gives no level.
  "phayao-ngim": {
    levels: [4, 3, 3, 2, 2],
    same: 0,
    weak: ["data", "facilitation", "coordination"],
  },
  "phrae-mae-phung": {
    levels: [...Array(6).fill(4), 3, 3, 3],
    same: 0,
    weak: ["data", "mental_health", "ncd"],
  },
};

/** Of the other committees of Phayao the report says that every mean rose. */
const roseUnstated = Object.keys(committees).filter((slug) => !(slug in capacities));

/** Committees measured again, by how many months ago; where nothing is known from before, twice. */
const lately: Readonly<Record<string, readonly [first: number, second?: number]>> = {
  "phayao-pa-sang": [3],
  "phayao-ban-tun": [4],
  "phayao-ngim": [3],
  "phayao-wiang": [5],
  "phayao-mae-sai": [2],
  "phayao-ang-thong": [4],
  "phrae-mae-phung": [6],
  "samut-prakan-thai-ban-mai": [11, 2],
  "nakhon-pathom-thung-khwang": [10, 4],
  "maha-sarakham-nong-hai": [11, 5],
  "krabi-khao-yai": [9],
  "suphan-buri-don-kha": [8, 3],
  "khon-kaen-nam-phong": [10, 2],
  "khon-kaen-phang-thui": [6],
  "songkhla-kamphaeng-phet": [7],
};

/**
 * Members asked about their happiness, by months ago and people per band. A group of their own: the
 * committees and the people served stay as the report counts them.
 */
const membersLately: Readonly<Record<string, readonly [ago: number, ...bands: number[]]>> = {
  "phayao-pa-sang": [3, 2, 8, 10],
  "phayao-ban-tun": [4, 3, 7, 8],
  "phayao-wiang": [5, 2, 6, 6],
  "samut-prakan-thai-ban-mai": [2, 1, 5, 9],
  "maha-sarakham-nong-hai": [5, 3, 6, 7],
};

/** Rounds of the demo, all closed but one that is being typed. */
export async function writeAssessments(evaluator: Actor, today: Day): Promise<void> {
  const units = new Map(
    (await db.unit.findMany({ select: { id: true, slug: true } })).map(({ id, slug }) => [
      slug,
      id,
    ]),
  );
  const slugs = [
    ...new Set([...Object.keys(committees), ...Object.keys(lately), "suphan-buri-ban-khong"]),
  ].values();
  const lane = async () => {
    for (const slug of slugs) {
      const unitId = units.get(slug);
      if (unitId === undefined) throw new Error(`${slug} is not there`);
      await roundsOf({ evaluator, unitId, slug }, today);
    }
  };
  await Promise.all([lane(), lane(), lane()]);
}

type Place = { evaluator: Actor; unitId: number; slug: string };

async function roundsOf(place: Place, today: Day): Promise<void> {
  const { slug } = place;
  const committee = committees[slug];
  if (committee) await happinessOfCommittee(place, committee);
  const served = recipients[slug];
  if (served) {
    const count = served.bands.reduce((sum, one) => sum + one, 0);
    const answers = happinessIn(served.bands, `${slug} served`);
    const memberNos = Array.from({ length: count }, (_, at) => served.from + at);
    await round(
      place,
      { instrument: tmhi15, group: "recipients", heldOn: end, memberNos },
      answers,
    );
  }
  const known = capacities[slug];
  if (known) await capacityOfCommittee(place, known);
  else if (roseUnstated.includes(slug)) {
    const seats = await db.committeeMember.count({ where: { unitId: place.unitId } });
    const chance = random(`${slug} levels`);
    const levels = Array.from({ length: seats }, () => chance.between(2, 3));
    await capacityOfCommittee(place, { levels, same: 1, weak: dataLawProposals });
  }
  const levels = await roundsLately(place, today);
  if (slug === "suphan-buri-ban-khong") {
    const heldOn = "2023-07-15" as Day;
    const asked = { instrument: spst20, group: "committee" as const, heldOn };
    await round(place, asked, stressIn([1, 4, 2, 0], slug));
  }
  if (slug === "phayao-ban-tun") {
    // Four have answered by now: as they did lately, and better where they were shown how since.
    const answers = capacityOf(levels.slice(0, 4), ["data"], `${slug} now`);
    const asked = { instrument: capacity, group: "committee" as const, heldOn: today };
    await round(place, { ...asked, dueOn: addDays(today, 14), open: true }, answers);
  }
}

async function happinessOfCommittee(place: Place, { bands, moved }: Happiness): Promise<void> {
  const answers = happinessIn(bands, `${place.slug} committee`);
  const asked = { instrument: tmhi15, group: "committee" as const };
  if (moved) {
    const earlier = before(answers, moved, `${place.slug} before`);
    await round(place, { ...asked, heldOn: start, phase: "baseline" }, earlier);
  }
  await round(place, { ...asked, heldOn: end }, answers);
}

async function capacityOfCommittee(place: Place, known: Capacity): Promise<void> {
  const { levels, same, weak } = known;
  const answers = capacityOf(levels, weak, place.slug);
  const earlier = capacityOf(levels, weak, place.slug, { same });
  const asked = { instrument: capacity, group: "committee" as const };
  await round(place, { ...asked, heldOn: start, phase: "baseline" }, earlier);
  await round(place, { ...asked, heldOn: end }, answers);
}

/**
 * Rounds of the last twelve months; the same months ago on whatever day the demo is written.
 *
 * @returns the levels the committee has reached; none where it was not asked lately
 */
async function roundsLately(place: Place, today: Day): Promise<number[]> {
  const { slug } = place;
  const chance = random(`${slug} lately`);
  const ago = (months: number) =>
    clampedDay(addMonths(monthOf(today), -months), chance.between(5, 25));
  const [first, second] = lately[slug] ?? [];
  let reached: number[] = [];
  if (first !== undefined) {
    const known = capacities[slug];
    const seats = await db.committeeMember.count({ where: { unitId: place.unitId } });
    const before = known?.levels ?? Array.from({ length: seats }, () => chance.between(2, 3));
    reached = before.map((level) => (level < 4 && chance.chance(0.3) ? level + 1 : level));
    const weak = known?.weak ?? dataLawProposals;
    const asked = { instrument: capacity, group: "committee" as const };
    const now = capacityOf(reached, weak, `${slug} lately`);
    if (second === undefined) {
      await round(place, { ...asked, heldOn: ago(first), phase: "dated" }, now);
    } else {
      const earlier = capacityOf(reached, weak, `${slug} lately`, { same: 1 });
      await round(place, { ...asked, heldOn: ago(first), phase: "baseline" }, earlier);
      await round(place, { ...asked, heldOn: ago(second), phase: "midline" }, now);
    }
  }
  const [months, ...bands] = membersLately[slug] ?? [];
  if (months === undefined) return reached;
  const answers = happinessIn(bands, `${slug} members lately`);
  const memberNos = answers.map((_, at) => 41 + at);
  const asked = { instrument: tmhi15, group: "members" as const, memberNos };
  await round(place, { ...asked, heldOn: ago(months), phase: "dated" }, answers);
  return reached;
}

type Asked = Pick<OpenRounds, "group" | "heldOn"> & {
  instrument: Instrument;
  phase?: OpenRounds["phase"];
  dueOn?: Day;
  memberNos?: number[];
  open?: true;
};

/** One round from opening to closing; who has no answers was not there and is left out. */
async function round(place: Place, asked: Asked, answers: readonly Answers[]): Promise<void> {
  const { evaluator, unitId, slug } = place;
  const { instrument, group, heldOn, open } = asked;
  const name = [slug, instrument.key, group, asked.phase ?? (open ? "open" : "endline")] as const;
  const command = (...rest: (string | number)[]) => commandFor("round", ...name, ...rest);
  const {
    ids: [roundId],
    people,
  } = await done(
    openRounds(evaluator, {
      commandId: command("open"),
      unitIds: [unitId],
      instrumentKey: instrument.key,
      instrumentVersion: instrument.version,
      phase: asked.phase ?? (open ? "dated" : "endline"),
      group,
      entry: "evaluator",
      name: null,
      itemKeys: [],
      heldOn,
      dueOn: asked.dueOn ?? null,
      memberNos: asked.memberNos ?? [],
      carerId: null,
      participants: 0,
      sameAs: null,
    }),
  );
  if (roundId === undefined) throw new Error("no round was opened");
  const nos = answers.map((_, at) => at + 1);
  if (instrument.sensitive) {
    await done(
      recordConsent(evaluator, { commandId: command("consent"), roundId, nos, agreedOn: heldOn }),
    );
  }
  for (const [at, given] of answers.entries()) {
    const no = at + 1;
    const commandId = command("answers", no);
    const answer = { commandId, roundId, no, answers: given, way: "grid" as const, finish: true };
    await done(saveAnswers(evaluator, answer));
  }
  if (open) return;
  for (let no = answers.length + 1; no <= people; no++) {
    await done(skipPerson(evaluator, { commandId: command("skip", no), roundId, no }));
  }
  await done(closeRound(evaluator, { commandId: command("close"), roundId }));
}
