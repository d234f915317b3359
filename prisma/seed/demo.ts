import type { Actor } from "@/lib/access/actor";
import { foundFirstAccount, randomToken } from "@/lib/access/commands";
import { demoPassword } from "@/lib/access/demo";
import { grantRole } from "@/lib/access/role-commands";
import { closeRound } from "@/lib/contributions/commands";
import { type Day, todayInBangkok } from "@/lib/day";
import { db } from "@/lib/db";
import { addMonths, firstDay, monthOf } from "@/lib/month";
import { account, actorNamed, done } from "./accounts";
import { setAims, setFirstGoals } from "./aims";
import { writeAssessments } from "./assessments";
import { writeCare } from "./care";
import { writeDoubles, writeRegister, writeRounds } from "./fill-unit";
import { foundPlaces, type UnitPlace } from "./found-places";
import { foundUnit, type Login } from "./found-unit";
import type { FoundedUnit } from "./founded-unit";
import { fundOfBanTun, fundOfPaSang } from "./fund";
import { inLanes } from "./lanes";
import { writeMentoring } from "./mentoring";
import { fullName } from "./names";
import { byHand, lateEvents, recordByHand, volunteerSeat, withNamesakes } from "./pa-sang";
import { moreByCount, retention, type UnitProfile } from "./profile";
import { commandFor, random } from "./random";
import { type DemoPerson, demoRegister, startOf } from "./register";
import { draftOfPaSang } from "./regulations";
import { writeReports } from "./reports";
import { type DemoPayment, demoRounds } from "./rounds";
import { founder, lastWrite } from "./state";
import { writeStatements } from "./statements";
import { writeTiers } from "./tiers";
import { workOfUnit } from "./unit-work";
import { units } from "./units";
import { banTun, paSang } from "./units-phayao";

export type Say = (th: string, en: string) => void;

/**
 * Fills an empty database with the demo, through the commands that people use. The same day gives
 * the same demo.
 */
export async function writeDemo(say: Say): Promise<{ members: number; contributions: number }> {
  const today = todayInBangkok();
  await done(
    foundFirstAccount({
      username: founder,
      name: "ผู้ประสานงานส่วนกลาง",
      password: randomToken(),
    }),
  );
  const nation = await actorNamed(founder);
  const places = await foundPlaces(nation, units);
  const phayao = await coordinators(nation);
  say("จังหวัด อำเภอ ตำบล หมู่บ้าน และผู้ประสานงาน", "Places and coordinators");
  const total = { members: 0, contributions: 0 };
  let written = 0;
  const write = async (profile: UnitProfile) => {
    const place = places.get(profile.slug);
    if (!place) throw new Error(`${profile.slug} has no place`);
    const coordinator = profile.provinceCode === "56" ? phayao : nation;
    const sums = await writeUnit(coordinator, profile, place, today);
    total.members += sums.members;
    total.contributions += sums.contributions;
    written += 1;
    if (written % 8 === 0) {
      say(`${written} จาก ${units.length} หน่วย`, `${written} of ${units.length} units`);
    }
  };
  await write(paSang);
  // The database knows nothing of tables that were empty a moment ago.
  await db.$executeRaw`ANALYZE`;
  await inLanes(
    units.filter((profile) => profile !== paSang),
    write,
  );
  await writeAssessments(await actorNamed("evaluator@demo"), today);
  await writeCare(today);
  await writeReports(today);
  await writeStatements(await actorNamed("evaluator@demo"));
  await writeTiers(phayao);
  await writeMentoring(today);
  say("รอบประเมิน", "Rounds of assessments");
  await db.$executeRaw`ANALYZE`;
  await closePreviousRound(banTun, today, commandFor("close", banTun.slug));
  await closePreviousRound(paSang, today, lastWrite);
  return total;
}

async function coordinators(nation: Actor): Promise<Actor> {
  const chance = random("coordinators");
  await account(nation, {
    username: "evaluator@demo",
    name: fullName(chance),
    password: demoPassword,
    role: "evaluator",
  });
  return account(nation, {
    username: "coordinator@demo",
    name: fullName(chance),
    password: demoPassword,
    role: "coordinator",
    provinceCode: "56",
  });
}

async function writeUnit(
  coordinator: Actor,
  profile: UnitProfile,
  place: UnitPlace,
  today: Day,
): Promise<{ members: number; contributions: number }> {
  const { slug } = profile;
  const unit = await foundUnit(coordinator, profile, place, loginOf(slug));
  const drawn = demoRegister(profile, units.indexOf(profile), today);
  const people = profile === paSang ? withNamesakes(drawn) : drawn;
  await writeRegister(unit, slug, people);
  await setAims(coordinator, unit, profile, people, today);
  const payments = demoRounds(profile, people, today);
  const kept = profile === paSang ? byHand(people, payments, today) : new Set<DemoPayment>();
  await writeRounds(
    unit,
    slug,
    payments.filter((payment) => !kept.has(payment)),
  );
  if (profile === paSang) await paSangToday(coordinator, unit, { people, payments, kept }, today);
  if (profile === banTun) {
    await writeDoubles(unit, slug, people, [40, 180], today);
    await fundOfBanTun(unit, today);
  }
  await workOfUnit(unit, slug, firstDay(startOf(profile)), today);
  return { members: people.length, contributions: payments.length };
}

type Drawn = {
  people: readonly DemoPerson[];
  payments: readonly DemoPayment[];
  /** left for the volunteer to record */
  kept: ReadonlySet<DemoPayment>;
};

/** What the accounts of the demo see first: volunteer@demo and committee@demo are at Pa Sang. */
async function paSangToday(
  coordinator: Actor,
  unit: FoundedUnit,
  { people, payments, kept }: Drawn,
  today: Day,
): Promise<void> {
  const seat = unit.seats[volunteerSeat];
  if (!seat) throw new Error("no seat for the volunteer");
  const volunteer = await account(unit.committee, {
    username: "volunteer@demo",
    name: seat.name,
    password: demoPassword,
    role: "volunteer",
    unitId: unit.id,
    committeeMemberId: seat.id,
  });
  // The chair looks after village 1, so that one person has two workspaces to switch between.
  await done(
    grantRole(coordinator, {
      commandId: commandFor("chair volunteers"),
      account: "committee@demo",
      role: "volunteer",
      unitId: unit.id,
      provinceCode: null,
      committeeMemberId: null,
    }),
  );
  await draftOfPaSang(unit);
  await setFirstGoals(unit, paSang, [
    { goal: retention(100), reached: false },
    { goal: moreByCount(100), reached: false },
  ]);
  await recordByHand(volunteer, unit, kept);
  await lateEvents(volunteer, unit, people, payments, today);
  await paSangBooks(coordinator, unit, volunteer, today);
}

/** Whoever keeps the money. */
const financeSeat = 2;

/** Nobody approves their own: the books take two of the committee. */
async function paSangBooks(
  coordinator: Actor,
  unit: FoundedUnit,
  volunteer: Actor,
  today: Day,
): Promise<void> {
  const seat = unit.seats[financeSeat];
  if (!seat) throw new Error("no seat for the finance officer");
  const finance = await account(coordinator, {
    username: "finance@demo",
    name: seat.name,
    password: demoPassword,
    role: "committee",
    unitId: unit.id,
    committeeMemberId: seat.id,
  });
  const ids = unit.seats.map(({ id }) => id);
  const workers = ids.filter((_, at) => ![0, financeSeat, volunteerSeat].includes(at));
  const people = { volunteer, volunteerSeat: ids[volunteerSeat] ?? 0, finance, workers };
  await fundOfPaSang(unit, people, today);
}

/** Two committees sign in with the password of the demo; the others are there but for themselves. */
function loginOf(slug: string): Login {
  if (slug === paSang.slug) return { username: "committee@demo", password: demoPassword };
  if (slug === banTun.slug) return { username: "committee.ban-tun@demo", password: demoPassword };
  return { username: `committee.${slug}@demo` };
}

async function closePreviousRound(profile: UnitProfile, today: Day, commandId: string) {
  const { id } = await db.unit.findUniqueOrThrow({ where: { slug: profile.slug } });
  const committee = await actorNamed(loginOf(profile.slug).username);
  const month = addMonths(monthOf(today), -1);
  const note = "อ่านยอดในที่ประชุมประจำเดือนแล้ว";
  await done(closeRound(committee, { commandId, unitId: id, month, note }));
}
