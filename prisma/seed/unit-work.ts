import { recordCampaign, setCampaignResults } from "@/lib/campaigns/commands";
import type { CampaignKind } from "@/lib/campaigns/kinds";
import { campaign } from "@/lib/campaigns/queries";
import { addDays, clampedDay, type Day, fromDate } from "@/lib/day";
import { db } from "@/lib/db";
import { callMeeting, finishMeeting, setPresence, writeMinutes } from "@/lib/meetings/commands";
import { recordDecision } from "@/lib/meetings/decision-commands";
import { writeMinutesInput } from "@/lib/meetings/input";
import { addActivity, finishActivity } from "@/lib/meetings/plan-commands";
import { meeting } from "@/lib/meetings/queries";
import { doTask } from "@/lib/meetings/task-commands";
import { addMonths, firstDay, lastDay, monthOf } from "@/lib/month";
import { done } from "./accounts";
import type { FoundedUnit } from "./founded-unit";
import { commandFor, type Random, random } from "./random";
import { supportOfUnit } from "./support";

// What a unit does beside collecting: days out, meetings, a plan. All of it invented; what the fund
// pays for is taken from the demo's own books, so that nothing is paid twice.

type Unit = { unit: FoundedUnit; slug: string; today: Day; chance: Random };

/** A few of each for one unit; `from` is the day its register begins. */
export async function workOfUnit(
  unit: FoundedUnit,
  slug: string,
  from: Day,
  today: Day,
): Promise<void> {
  const about = { unit, slug, today, chance: random(`unit work ${slug}`) };
  await campaigns(about, from);
  await heldMeeting(about);
  await plan(about);
  await supportOfUnit(unit, slug, today, about.chance);
}

async function campaigns(about: Unit, from: Day): Promise<void> {
  const { unit, today, chance } = about;
  const paid = await db.compensation.findMany({
    where: {
      unitId: unit.id,
      activity: { in: ["funeral_campaign", "door_to_door"] },
      rejectedAt: null,
      cancelledOn: null,
    },
    orderBy: [{ happenedOn: "asc" }, { id: "asc" }],
  });
  let at = 0;
  for (const work of paid) {
    const kind = work.activity === "door_to_door" ? "door_to_door" : "funeral_desk";
    const seat = unit.seats.find(({ id }) => id === work.workerId);
    if (!seat) continue;
    await oneDay(about, at++, kind, fromDate(work.happenedOn), [seat.id]);
  }
  const unpaid: CampaignKind[] = ["temple_talk", "school", "broadcast", "live_video"];
  for (const months of [5, 3, 1]) {
    const heldOn = clampedDay(addMonths(monthOf(today), -months), chance.between(3, 25));
    if (heldOn < from) continue;
    const workers = unit.seats.slice(0, chance.between(1, 3)).map(({ id }) => id);
    await oneDay(about, at++, chance.pick(unpaid), heldOn, workers);
  }
}

const places: Record<CampaignKind, readonly string[]> = {
  funeral_desk: ["งานศพที่วัดประจำหมู่บ้าน", "งานบำเพ็ญกุศลในหมู่บ้าน"],
  door_to_door: ["บ้านเรือนในหมู่บ้าน", "บ้านที่ยังไม่มีใครสมัคร"],
  temple_talk: ["วัดในตำบล วันพระ", "ศาลาวัด หลังทำบุญ"],
  school: ["โรงเรียนประจำตำบล วันประชุมผู้ปกครอง"],
  broadcast: ["หอกระจายข่าวหมู่บ้าน"],
  live_video: ["ถ่ายทอดสดทางเพจของหน่วย"],
  other: ["ในตำบล"],
};

async function oneDay(
  { unit, slug, chance }: Unit,
  at: number,
  kind: CampaignKind,
  heldOn: Day,
  workers: number[],
): Promise<void> {
  const { id } = await done(
    recordCampaign(unit.committee, {
      commandId: commandFor(slug, "campaign", at),
      unitId: unit.id,
      kind,
      heldOn,
      place: chance.pick(places[kind]),
      villageId: unit.villageIds[chance.between(0, unit.villageIds.length - 1)] ?? null,
      workers,
      peopleReached: kind === "door_to_door" ? chance.between(8, 30) : chance.between(30, 150),
      note: null,
    }),
  );
  const came = (await campaign(unit.committee, unit.id, id))?.candidates ?? [];
  const joined = came.filter((one) => one.kind === "application").slice(0, chance.between(0, 2));
  if (joined.length === 0) return;
  await done(
    setCampaignResults(unit.committee, {
      commandId: commandFor(slug, "campaign results", at),
      unitId: unit.id,
      campaignId: id,
      applications: joined.map(({ no }) => no),
      optionChanges: [],
    }),
  );
}

const said: Record<string, string> = {
  round: "อ่านยอดให้ที่ประชุมฟัง ผู้ดูแลแต่ละหมู่บ้านรับรายชื่อคนที่ยังไม่จ่ายไปติดตาม",
  work: "ตรวจรายการแล้ว ฝ่ายการเงินนำไปอนุมัติทีละรายการ",
  fund_close: "อ่านยอดเงินสดและเงินฝาก ตรงกับที่นับได้",
  report: "เลขานุการอ่านร่างรายงาน ที่ประชุมไม่มีแก้ไข",
  goal: "ยังไม่ถึงเป้า ให้หาวิธีใหม่และรายงานครั้งหน้า",
  regulation: "ให้อ่านร่างกันก่อน แล้วพิจารณาครั้งหน้า",
};

const todo: readonly [text: string, dueIn: number, isDone: boolean][] = [
  ["ติดตามคนที่ขาดส่งสองเดือนให้ครบทุกหมู่บ้าน", 20, true],
  ["ทำป้ายประชาสัมพันธ์จุดรับเงินสมทบ", 15, false],
  ["นัดวันตั้งโต๊ะที่โรงเรียนกับผู้อำนวยการ", 60, false],
];

/** Last month's meeting with its minutes, and the next one called. */
async function heldMeeting({ unit, slug, today, chance }: Unit): Promise<void> {
  const { committee, id: unitId, seats } = unit;
  const heldOn = clampedDay(addMonths(monthOf(today), -1), chance.between(24, 28));
  const call = (day: Day) =>
    done(
      callMeeting(committee, {
        commandId: commandFor(slug, "meeting", day),
        unitId,
        kind: "regular",
        heldOn: day,
        place: "ที่ทำการหน่วย",
      }),
    );
  const { id: meetingId } = await call(heldOn);
  const write = (name: string) => ({ commandId: commandFor(slug, name), unitId, meetingId });
  const present = seats.filter((_, at) => at < 2 || chance.chance(0.8)).map(({ id }) => id);
  await done(setPresence(committee, { ...write("present"), present }));
  const page = await meeting(committee, unitId, meetingId);
  const notes = (page?.agenda ?? []).map(({ id, from }) => [`note-${id}`, said[from] ?? ""]);
  const minutes = { minutes: "ประธานเปิดประชุมเวลา 9.00 น. ปิดประชุมเวลา 11.00 น." };
  const written = writeMinutesInput.parse({
    ...write("minutes"),
    ...Object.fromEntries(notes),
    ...minutes,
  });
  await done(writeMinutes(committee, written));
  for (const [at, [text, dueIn, isDone]] of todo.entries()) {
    const { taskId } = await done(
      recordDecision(committee, {
        ...write(`decision ${at}`),
        text,
        committeeMemberId: seats[at % seats.length]?.id ?? null,
        dueOn: addDays(heldOn, dueIn),
        adopts: false,
      }),
    );
    if (!isDone || taskId === null) continue;
    await done(doTask(committee, { commandId: commandFor(slug, "task", at), unitId, taskId }));
  }
  await done(finishMeeting(committee, write("finish")));
  const next = clampedDay(monthOf(today), 28);
  await call(next >= today ? next : lastDay(monthOf(today)));
}

type Planned = {
  title: string;
  startsIn: number;
  dueIn: number;
  baht: number | null;
  from: string | null;
  result?: string;
};

const activities: readonly Planned[] = [
  {
    title: "ตั้งโต๊ะรับสมัครในงานของหมู่บ้าน",
    startsIn: 0,
    dueIn: 6,
    baht: 3_000,
    from: "กองทุนหน่วย",
    result: "ตั้งครบทุกหมู่บ้าน มีคนสมัครจากงานบุญมากที่สุด",
  },
  { title: "อบรมอาสาเรื่องสิทธิ ม.40", startsIn: 6, dueIn: 9, baht: 5_000, from: "อบต." },
  { title: "เยี่ยมบ้านคนที่ขาดส่งสามเดือน", startsIn: 2, dueIn: 12, baht: 2_400, from: "กองทุนหน่วย" },
  { title: "ถอดบทเรียนสิ้นปีร่วมกับสมาชิก", startsIn: 11, dueIn: 12, baht: null, from: null },
];

async function plan({ unit, slug, today }: Unit): Promise<void> {
  const { committee, id: unitId, seats } = unit;
  const goal = await db.goal.findFirst({
    where: { unitId, closedOn: null },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const year = firstDay(addMonths(monthOf(today), 1 - Number(today.slice(5, 7))));
  for (const [at, { title, startsIn, dueIn, baht, from, result }] of activities.entries()) {
    const dueOn = lastDay(addMonths(monthOf(year), dueIn - 1));
    const { id: activityId } = await done(
      addActivity(committee, {
        commandId: commandFor(slug, "plan", at),
        unitId,
        title,
        goalId: at < 3 ? (goal?.id ?? null) : null,
        startsOn: firstDay(addMonths(monthOf(year), Math.min(startsIn, dueIn - 1))),
        dueOn,
        committeeMemberId: seats[at % seats.length]?.id ?? null,
        budgetSatang: baht === null ? null : baht * 100,
        budgetFrom: from,
      }),
    );
    if (result === undefined || dueOn > today) continue;
    const commandId = commandFor(slug, "plan done", at);
    await done(finishActivity(committee, { commandId, unitId, activityId, doneOn: dueOn, result }));
  }
}
