import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toDate, todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { addMonths, firstDay, type Month, monthOf } from "@/lib/month";
import { refreshFigures } from "@/lib/units/figures-commands";
import { addPeople, newCommand, smallWorld, type World } from "@/scripts/testing/fixture";
import { codeOf, done } from "@/scripts/testing/fund-world";
import { acceptReport, keepWords, returnReport, submitReport } from "./commands";
import { keepWordsInput, returnReportInput } from "./input";
import { provinceReports, reportOf, reportsOf, reportsOnTime } from "./queries";

const running = monthOf(todayInBangkok());
const last = addMonths(running, -1);
let world: World;

beforeAll(async () => {
  world = await smallWorld();
  await addPeople(world.here, 12);
  await db.$transaction((tx) => refreshFigures(tx, world.here.id, addMonths(running, -8)));
});
afterAll(disconnect);

const form = (month: Month, went: string | null = null, revision = 0) => ({
  commandId: newCommand(),
  unitId: world.here.id,
  month,
  revision,
  went,
  problems: null,
  needs: null,
});
/** By somebody who has seen what was written last. */
const submit = async (month: Month, went?: string) => {
  const seen = await reportOf(world.here.committee, world.here.slug, month);
  return submitReport(world.here.committee, form(month, went, seen?.revision));
};
const page = async (month: Month, actor = world.here.committee) => {
  const found = await reportOf(actor, world.here.slug, month);
  if (!found) throw new Error("no report");
  return found;
};
const accept = (submissionId: number) =>
  acceptReport(world.coordinator, { commandId: newCommand(), submissionId });
const giveBack = (submissionId: number) =>
  returnReport(world.coordinator, { commandId: newCommand(), submissionId, remark: "ยอดไม่ตรง" });

describe("a monthly report", () => {
  test("is refused for a month to come and for the one that runs", async () => {
    expect(codeOf(await submit(addMonths(running, 1)))).toBe("report_future");
    expect(codeOf(await submit(running))).toBe("report_running");
    expect(codeOf(await keepWords(world.here.committee, form(addMonths(running, 1))))).toBe(
      "report_future",
    );
    expect(await reportOf(world.here.committee, world.here.slug, addMonths(running, 1))).toBeNull();
  });

  test("keeps words while they are typed, which only the committee sees until handed in", async () => {
    const month = addMonths(last, -1);
    const input = keepWordsInput.parse({ ...form(month), went: "  ออกรณรงค์สองวัน " });
    done(await keepWords(world.here.committee, input));
    expect((await page(month)).words.went).toBe("ออกรณรงค์สองวัน");
    expect((await page(month, world.coordinator)).words.went).toBeNull();
  });

  test("never loses what another of the committee wrote meanwhile", async () => {
    const month = addMonths(last, -5);
    const [one, other] = ["เปิดหน้านี้พร้อมกัน", "คนละคน"].map((went) => form(month, went));
    if (!one || !other) throw new Error("two forms");
    const both = await Promise.all(
      [one, other].map((given) => keepWords(world.here.committee, given)),
    );
    expect(both.map((answer) => (answer.ok ? "" : codeOf(answer))).sort()).toEqual([
      "",
      "written_meanwhile",
    ]);
    const kept = (await page(month)).words.went;
    expect(codeOf(await submitReport(world.here.committee, form(month, "ทับ")))).toBe(
      "written_meanwhile",
    );
    expect((await page(month)).words.went).toBe(kept);
    // Who sends the same again, or has seen what stands there, is not stopped.
    done(await keepWords(world.here.committee, form(month, kept)));
    const { revision } = await page(month);
    done(await submitReport(world.here.committee, form(month, "อ่านแล้ว เขียนต่อ", revision)));
  });

  test("is handed in once by two at the same moment", async () => {
    const month = addMonths(last, -2);
    const both = await Promise.all([submit(month), submit(month)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.map(codeOf)).toContain("report_waiting");
    expect((await page(month)).submissions).toHaveLength(1);
  });

  test("stands as it was handed in; a later change of the records shows beside it", async () => {
    done(await submit(last, "เรียบร้อย"));
    const before = await page(last);
    expect(before).toMatchObject({ state: "waiting", changed: [] });
    const [member] = await db.member.findMany({ where: { unitId: world.here.id }, take: 1 });
    if (!member) throw new Error("nobody");
    await db.member.update({
      where: { id: member.id },
      data: { leftOn: toDate(firstDay(last)), leftReason: "ย้าย" },
    });
    await db.$transaction((tx) => refreshFigures(tx, world.here.id, last));
    const after = await page(last);
    expect(after.submissions[0]?.figures).toEqual(before.submissions[0]?.figures);
    expect(after.changed).toContainEqual({ key: "went", was: 0, is: 1 });
    const id = after.submissions[0]?.id ?? 0;
    const change = db.reportSubmission.update({ where: { id }, data: { figures: [] } });
    await expect(change).rejects.toThrow(/SC015|never changed/);
    const removal = db.reportSubmission.delete({ where: { id } });
    await expect(removal).rejects.toThrow(/SC015|never changed/);
  });

  test("is returned with a remark alone, handed in again, accepted, and then stands", async () => {
    const month = addMonths(last, -3);
    done(await submit(month));
    const first = (await page(month)).submissions[0]?.id ?? 0;
    const bare = { commandId: newCommand(), submissionId: first, remark: "  " };
    expect(returnReportInput.safeParse(bare).success).toBe(false);
    done(await giveBack(first));
    expect(codeOf(await accept(first))).toBe("report_decided");
    expect(await page(month)).toMatchObject({ state: "returned" });
    done(await submit(month));
    const second = (await page(month)).submissions[0];
    expect(second?.no).toBe(2);
    done(await accept(second?.id ?? 0));
    expect(codeOf(await submit(month))).toBe("report_accepted");
    expect(await page(month)).toMatchObject({ state: "accepted" });
  });

  test("is decided once by two at the same moment", async () => {
    const month = addMonths(last, -4);
    done(await submit(month));
    const id = (await page(month)).submissions[0]?.id ?? 0;
    const both = await Promise.all([accept(id), giveBack(id)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.map(codeOf)).toContain("report_decided");
  });
});

describe("the months of a unit and of a province", () => {
  test("say where each stands, and sum what was handed in", async () => {
    const months = await reportsOf(world.here.committee, world.here.id);
    expect(months?.find(({ month }) => month === running)?.state).toBe("running");
    const all = await provinceReports(world.coordinator, "56", last);
    const mine = all?.units.find(({ unitId }) => unitId === world.here.id);
    expect(mine?.state).toBe("waiting");
    expect(all?.units.find(({ unitId }) => unitId === world.there.id)?.figures).toBeNull();
    expect(all?.sums.find(({ key }) => key === "registered")?.value).toBeGreaterThanOrEqual(12);
    const onTime = await reportsOnTime(world.evaluator, [world.here.id], [addMonths(last, -2)]);
    expect(onTime.get(world.here.id)).toEqual({ due: 1, onTime: 0 });
    expect((await reportsOnTime(world.stranger, [world.here.id], [last])).size).toBe(0);
  });
});
