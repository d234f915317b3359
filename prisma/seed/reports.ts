import type { Actor } from "@/lib/access/actor";
import { addDays, type Day, daysBetween } from "@/lib/day";
import { db } from "@/lib/db";
import { addMonths, firstDay, type Month } from "@/lib/month";
import { acceptReport, returnReport, submitReport } from "@/lib/reports/commands";
import { type MonthLine, reportsOf } from "@/lib/reports/queries";
import { actorNamed, done } from "./accounts";
import { inLanes } from "./lanes";
import { commandFor, type Random, random } from "./random";
import { founder } from "./state";
import { banTun, ngim, paSang } from "./units-phayao";

const words = [
  {
    went: "เก็บเงินสมทบตามวันนัด มีคนกลับมาส่งต่อ",
    problems: "บางหมู่บ้านคนไปทำงานต่างจังหวัด ติดต่อไม่ได้",
    needs: "ขอแผ่นพับเรื่องสิทธิมาตรา 40 เพิ่ม",
  },
  {
    went: "คนดูแลหมู่บ้านโทรเตือนก่อนวันตัดรอบสามวัน",
    problems: "หน้าฝนเดินทางไปหมู่บ้านบนดอยลำบาก",
    needs: null,
  },
  {
    went: "ผู้สูงอายุฝากลูกหลานมาส่งแทน จ่ายหลายเดือนพร้อมกัน",
    problems: null,
    needs: "อยากให้ช่วยอธิบายเงินชราภาพในเวทีหมู่บ้าน",
  },
];

/** What a unit does with the month before this one; every other is as its chance has it. */
type Last = "leave" | "wait" | "comeBack" | "accept";
const lastOf: Record<string, Last> = {
  [paSang.slug]: "leave",
  [banTun.slug]: "wait",
  [ngim.slug]: "comeBack",
};

/** A month of บ้านตุ่น that is still owed, counted from the latest. */
const forgotten = 2;

/** A year of the province whose coordinator signs in; as much as is compared of the others. */
const monthsOf = ({ provinceCode }: Unit) => (provinceCode === "56" ? 12 : 6);

type Unit = { id: number; slug: string; provinceCode: string };
type About = Unit & { committee: Actor; coordinator: Actor; today: Day; chance: Random };

/**
 * The reports of the last months: most handed in by their day and accepted, some late, a few still
 * owed, waiting or returned. Their words are invented, their figures are the demo's records.
 */
export async function writeReports(today: Day): Promise<void> {
  const phayao = await actorNamed("coordinator@demo");
  const nation = await actorNamed(founder);
  const units = await db.unit.findMany({
    select: { id: true, slug: true, provinceCode: true },
    orderBy: { id: "asc" },
  });
  await inLanes(units, async (unit) => {
    const coordinator = unit.provinceCode === "56" ? phayao : nation;
    const committee = await committeeOf(unit.id);
    const chance = random(`reports ${unit.slug}`);
    await reportsOfUnit({ ...unit, committee, coordinator, today, chance });
  });
}

async function committeeOf(unitId: number): Promise<Actor> {
  const { user } = await db.roleGrant.findFirstOrThrow({
    where: { unitId, role: "committee" },
    orderBy: { id: "asc" },
    include: { user: true },
  });
  return actorNamed(user.username);
}

async function reportsOfUnit(about: About): Promise<void> {
  const { id, slug, committee, today, chance } = about;
  const lines = (await reportsOf(committee, id, today)) ?? [];
  // The latest first.
  const over = lines.filter(({ state }) => state !== "running").slice(0, monthsOf(about));
  // Whoever is often late is so in several months.
  const share = slug === paSang.slug ? 0 : chance.pick([0.02, 0.04, 0.1, 0.3]);
  for (const [back, line] of over.entries()) {
    const last = back === 0 ? lastOf[slug] : undefined;
    const late = chance.chance(share);
    // A report day early in the month leaves few days before it.
    const spare = daysBetween(firstDay(addMonths(line.month, 1)), line.due);
    const early = chance.between(0, Math.min(9, spare));
    const handedIn = addDays(line.due, late ? chance.between(1, 30) : -early);
    const seen = addDays(handedIn, chance.between(1, 6));
    if (last === "leave" || (slug === banTun.slug && back === forgotten)) continue;
    if (!last && handedIn > today) continue;
    await oneReport(about, line, { handedIn, seen, last: last ?? "accept" });
  }
}

type Course = { handedIn: Day; seen: Day; last: Last };

async function oneReport(
  { id: unitId, slug, committee, coordinator, today, chance }: About,
  { month }: MonthLine,
  { handedIn, seen, last }: Course,
): Promise<void> {
  const commandId = commandFor("report", slug, month);
  const said = chance.pick(words);
  const revision = 0;
  const input = { commandId, unitId, month, revision, ...said };
  await done(submitReport(committee, input, moment(handedIn, today, chance)));
  if (last === "wait" || (last === "accept" && seen > today)) return;
  const submissionId = await waiting(unitId, month);
  const on = moment(seen, today, chance);
  if (last === "accept") {
    const accept = { commandId: commandFor("accept report", slug, month), submissionId };
    await done(acceptReport(coordinator, accept, on));
    return;
  }
  const remark = "ยังไม่ได้บอกว่าประชุมเดือนนี้เรื่องอะไร ช่วยเพิ่มก่อนส่งใหม่";
  const giveBack = { commandId: commandFor("return report", slug, month), submissionId, remark };
  await done(returnReport(coordinator, giveBack, on));
}

/** In the working hours of a day, never later than now. */
function moment(day: Day, today: Day, chance: Random): Date {
  const hour = String(chance.between(9, 16)).padStart(2, "0");
  const at = new Date(`${day < today ? day : today}T${hour}:00:00+07:00`);
  return new Date(Math.min(at.getTime(), Date.now()));
}

async function waiting(unitId: number, month: Month): Promise<number> {
  const { id } = await db.reportSubmission.findFirstOrThrow({
    where: { unitId, accepted: null, report: { month } },
    select: { id: true },
  });
  return id;
}
