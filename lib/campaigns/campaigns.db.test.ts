import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { addDays, type Day, toDate, todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { approveWork, recordWork } from "@/lib/fund/work-commands";
import { monthOf } from "@/lib/month";
import { paSang } from "@/lib/regulations/template-pa-sang";
import { adoptTerms } from "@/scripts/testing/adopt-terms";
import {
  addPeople,
  newCommand,
  smallWorld,
  type TestUnit,
  type World,
} from "@/scripts/testing/fixture";
import { booksOf, codeOf, colleague, dayAgo, done, sound } from "@/scripts/testing/fund-world";
import { cancelCampaign, recordCampaign, setCampaignResults } from "./commands";
import { recordCampaignInput } from "./input";
import { campaign, campaignsOf, campaignsOfMonth, myCampaigns } from "./queries";

const today = todayInBangkok();
const ask = { q: "", filters: {}, sort: [], page: 1, size: 50 };

const line = { nameTh: null, nameEn: null, articleKey: null, per: "day" as const };

let world: World;
let here: TestUnit;
let finance: { actor: Actor; seatId: number };
let days = 0;

beforeAll(async () => {
  world = await smallWorld();
  here = world.here;
  await adoptTerms(here, paSang, dayAgo(5, 1));
  finance = await colleague(here, "finance");
});
afterAll(async () => {
  expect(await booksOf(here.id)).toMatchObject(sound);
  await disconnect();
});

/** A day of its own for each call, with the chair and the volunteer, by the chair. */
const form = (more: Record<string, unknown> = {}) =>
  recordCampaignInput.parse({
    commandId: newCommand(),
    unitId: here.id,
    kind: "funeral_desk",
    heldOn: addDays(today, -++days),
    place: "วัดดอนแก้ว",
    villageId: String(here.villages[0].id),
    workers: [String(here.chairId), String(here.volunteerId)],
    peopleReached: "๘๐",
    ...more,
  });
const record = (more: Record<string, unknown> = {}, actor = here.committee) =>
  recordCampaign(actor, form(more));
const one = (campaignId: number) => ({ commandId: newCommand(), unitId: here.id, campaignId });
const cancel = (id: number, actor = here.committee) =>
  cancelCampaign(actor, { ...one(id), reason: "ผิดวัน" });
const read = async (id: number) => {
  const found = await campaign(here.committee, here.id, id);
  if (!found) throw new Error("no campaign");
  return found;
};

describe("a campaign day", () => {
  test("costs what the regulation of the day pays each worker, and waits in the fund", async () => {
    const { id, paid } = done(await record());
    expect(paid).toBe(2);
    const found = await read(id);
    expect(found).toMatchObject({ cost: 10_000, peopleReached: 80, kind: "funeral_desk" });
    expect(found.work.map(({ work }) => work?.state)).toEqual(["waiting", "waiting"]);
  });

  test("has no pay where the regulation says nothing, and none before any regulation", async () => {
    const school = done(await record({ kind: "school" }));
    expect(school.paid).toBe(0);
    expect((await read(school.id)).work.every(({ work }) => work === null)).toBe(true);
    const early = done(await record({ heldOn: "1/2/2565", kind: "door_to_door" }));
    expect(early.paid).toBe(0);
  });

  test("is paid by the line of its kind or by the unit's own line, in the village's own regulation", async () => {
    const { there } = world;
    const own = { ...line, activity: "own-1", nameTh: "ออกหน่วยเคลื่อนที่", amount: 12_000 };
    const school = { ...line, activity: "school_visit", amount: 8_000 };
    await adoptTerms(there, { ...paSang, compensation: [own, school] }, dayAgo(5, 1));
    const on = (more: Record<string, unknown>) => {
      const place = { unitId: there.id, villageId: "", workers: [String(there.chairId)] };
      return recordCampaign(there.committee, form({ ...place, ...more }));
    };
    const costOf = async (more: Record<string, unknown>) => {
      const { id } = done(await on(more));
      return (await campaign(there.committee, there.id, id))?.cost;
    };
    expect(await costOf({ kind: "school", payAs: "" })).toBe(8_000);
    expect(await costOf({ kind: "other", payAs: "own-1" })).toBe(12_000);
    expect(await costOf({ kind: "other", payAs: "" })).toBe(0);
    expect(codeOf(await on({ kind: "other", payAs: "own-7" }))).toBe("work_unpaid");
  });

  test("names a worker once, whoever ticks twice, and pays a day once for two campaigns", async () => {
    const heldOn = addDays(today, -++days);
    const twice = [String(here.chairId), String(here.chairId)];
    const first = done(await record({ heldOn, workers: twice }));
    expect((await read(first.id)).work).toHaveLength(1);
    const second = done(await record({ heldOn, workers: String(here.chairId), place: "วัดป่า" }));
    const month = monthOf(heldOn);
    const works = await db.compensation.count({
      where: { unitId: here.id, workerId: here.chairId, happenedOn: toDate(heldOn) },
    });
    expect(works).toBe(1);
    expect((await read(first.id)).cost).toBe(5_000);
    expect((await read(second.id)).cost).toBe(0);
    const sums = await campaignsOfMonth(db, here.id, month);
    expect(sums.cost).toBe(sums.byKind.reduce((sum, { cost }) => sum + cost, 0));
    // The first goes, the second still holds the day.
    done(await cancel(first.id));
    expect((await read(second.id)).cost).toBe(5_000);
    expect((await read(second.id)).work[0]?.work?.state).toBe("waiting");
  });

  test("takes the day that a volunteer recorded in the fund already", async () => {
    const heldOn = addDays(today, -++days);
    const work = done(
      await recordWork(here.volunteer, {
        commandId: newCommand(),
        unitId: here.id,
        workerId: here.volunteerId,
        activity: "funeral_campaign",
        happenedOn: heldOn,
        quantity: 1,
        place: null,
      }),
    );
    const { id } = done(await record({ heldOn, workers: String(here.volunteerId) }));
    expect((await read(id)).work[0]?.work?.id).toBe(work.id);
  });

  test("refuses a day ahead, somebody not in office, another unit's village or worker", async () => {
    expect(codeOf(await record({ heldOn: addDays(today, 1) }))).toBe("day_ahead");
    expect(codeOf(await record({ heldOn: "1/1/2560" }))).toBe("work_not_in_office");
    const village = String(world.there.villages[0].id);
    expect(codeOf(await record({ villageId: village }))).toBe("campaign_village");
    expect(codeOf(await record({ workers: String(world.there.chairId) }))).toBe("not_found");
    expect(recordCampaignInput.safeParse({ ...form(), workers: [] }).success).toBe(false);
    expect(recordCampaignInput.safeParse({ ...form(), peopleReached: "-3" }).success).toBe(false);
  });

  test("a volunteer records their own day, sees and takes back what they recorded", async () => {
    expect(codeOf(await record({}, here.volunteer))).toBe("not_permitted");
    const workers = String(here.volunteerId);
    const { id } = done(await record({ workers }, here.volunteer));
    expect((await myCampaigns(here.volunteer, here.id))?.map((line) => line.id)).toContain(id);
    const others = done(await record({ workers }));
    expect(codeOf(await cancel(others.id, here.volunteer))).toBe("not_found");
    done(await cancel(id, here.volunteer));
    expect((await read(id)).work[0]?.work?.state).toBe("rejected");
    expect(codeOf(await cancel(id, here.volunteer))).toBe("campaign_cancelled");
  });

  test("what is approved is taken back in the fund first", async () => {
    const { id } = done(await record({ workers: String(here.volunteerId) }));
    const workId = (await read(id)).work[0]?.work?.id ?? 0;
    done(await approveWork(finance.actor, { commandId: newCommand(), unitId: here.id, workId }));
    expect(codeOf(await cancel(id))).toBe("campaign_work_approved");
    expect((await read(id)).cancelledOn).toBeNull();
  });

  test("sent twice it is one day", async () => {
    const sent = form();
    const [first, second] = await Promise.all([
      recordCampaign(here.committee, sent),
      recordCampaign(here.committee, sent),
    ]);
    expect(done(first)).toEqual(done(second));
  });
});

describe("what came of it", () => {
  const set = (id: number, applications: number[], optionChanges: number[] = []) =>
    setCampaignResults(here.committee, { ...one(id), applications, optionChanges });

  test("counts who joined within ninety days, and nobody twice", async () => {
    const heldOn = dayAgo(4, 10);
    const { id } = done(await record({ heldOn, kind: "temple_talk" }));
    const { id: other } = done(await record({ heldOn, kind: "school" }));
    const [joined] = await addPeople(here, 1, { joinedOn: addDays(heldOn, 90) });
    const [late] = await addPeople(here, 1, { joinedOn: addDays(heldOn, 91) });
    const [before] = await addPeople(here, 1, { joinedOn: addDays(heldOn, -1) });
    const nos = (await read(id)).candidates.map(({ no }) => no);
    expect(nos).toContain(joined?.no);
    for (const person of [late, before]) {
      expect(nos).not.toContain(person?.no);
      expect(codeOf(await set(id, [person?.no ?? 0]))).toBe("campaign_result_unfit");
    }
    done(await set(id, [joined?.no ?? 0]));
    expect((await read(id)).applications).toBe(1);
    expect(codeOf(await set(other, [joined?.no ?? 0]))).toBe("campaign_result_unfit");
    done(await set(id, []));
    done(await set(other, [joined?.no ?? 0]));
    expect((await read(id)).applications).toBe(0);
  });

  test("knows a change of option from a beginning", async () => {
    const heldOn = dayAgo(3, 1);
    const month = monthOf(heldOn);
    const { id } = done(await record({ heldOn, kind: "live_video" }));
    const [changed] = await addPeople(here, 1, { fromMonth: monthOf(dayAgo(9)) });
    if (!changed) throw new Error("nobody");
    await db.insurance.updateMany({
      where: { memberId: changed.id },
      data: { toMonth: month },
    });
    await db.insurance.create({
      data: {
        unitId: here.id,
        memberId: changed.id,
        section: "section40",
        option: 3,
        fromMonth: month + 1,
      },
    });
    const found = (await read(id)).candidates.filter(({ kind }) => kind === "option_change");
    expect(found.map(({ no }) => no)).toEqual([changed.no]);
    done(await set(id, [], [changed.no]));
    const all = await campaignsOf(here.committee, here.id, ask, { from: month, through: month });
    expect(all?.rows.find((line) => line.id === id)?.optionChanges).toBe(1);
    const filtered = { ...ask, filters: { kind: "live_video" } };
    const video = await campaignsOf(here.committee, here.id, filtered, {
      from: month,
      through: month,
    });
    expect(video?.rows.map((line) => line.kind)).toEqual(["live_video"]);
  });
});

test("nobody else reads a unit's campaigns", async () => {
  const months = { from: monthOf(today), through: monthOf("2023-01-01" as Day) };
  for (const actor of [world.there.committee, world.coordinator, here.volunteer, world.stranger]) {
    expect(await campaignsOf(actor, here.id, ask, months)).toBeNull();
  }
});
