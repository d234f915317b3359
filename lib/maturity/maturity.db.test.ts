import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { addDays, type Day, toDate, todayInBangkok } from "@/lib/day";
import { db, disconnect, sql } from "@/lib/db";
import { type Month, monthOf } from "@/lib/month";
import { dueDay } from "@/lib/reports/due";
import { dueOf } from "@/lib/reports/due-queries";
import { reportsOnTime } from "@/lib/reports/queries";
import { newCommand, smallWorld, testActor, type World } from "@/scripts/testing/fixture";
import { adoptStandard, decideTier, recordEarlierTier, replyToTier } from "./commands";
import { type Criterion, firstStandard, keyedAnew } from "./criteria";
import { evidenceWhere } from "./evidence-queries";
import { adoptStandardInput, decideTierInput } from "./input";
import { readJudgements } from "./judged";
import { currentTiers, standardFor, unitMaturity, unitTiers } from "./queries";
import { tierOf } from "./tier";

let world: World;
beforeEach(async () => {
  world = await smallWorld();
});
afterAll(disconnect);

const now = monthOf(todayInBangkok());
const evidenceOf = async (unitId: number) => {
  const told = (await evidenceWhere(sql`u.id = ${unitId}`)).get(unitId);
  if (!told) throw new Error("a unit has evidence");
  return told;
};
/** The input of somebody who has seen the last decision. */
const decide = async (more: Record<string, unknown> = {}) => {
  const last = await db.tierDecision.findFirst({
    where: { unitId: world.here.id },
    orderBy: [{ decidedOn: "desc" }, { id: "desc" }],
  });
  return decideTierInput.parse({
    commandId: newCommand(),
    unitId: world.here.id,
    after: last?.id ?? "",
    tier: "learning",
    ...more,
  });
};

async function months(unitId: number, rows: readonly [ago: number, payers: number, of: number][]) {
  await db.unitMonth.createMany({
    data: rows.map(([ago, payers, insured]) => ({
      unitId,
      month: now - ago,
      insured,
      payers,
      joined: 0,
      returned: 0,
      newInsured: 0,
      newPayers: 0,
      registered: insured,
    })),
  });
}

describe("evidence", () => {
  test("of a new unit is what there is: seats, villages, its regulation; nothing is made up", async () => {
    const { figures } = await evidenceOf(world.here.id);
    expect(figures).toMatchObject({
      committee: 2,
      // two of three villages have somebody
      villages_cared: 66.67,
      regulation: 1,
      months_recorded: 0,
      retention_half_year: null,
      retention_year: null,
      marks: null,
      capacity_mean: null,
      plan_done: null,
      fund_closes: 0,
      mentored: 0,
    });
  });

  test("a single mark is had, missed, or was never looked at; the last judgement counts", async () => {
    const judge = (mark: "team" | "rules", met: boolean, day: string) =>
      db.unitMark.create({
        data: {
          unitId: world.here.id,
          mark,
          met,
          judgedOn: new Date(day),
          judgedBy: world.coordinator.userId,
        },
      });
    await judge("team", false, "2025-01-01");
    await judge("team", true, "2025-06-01");
    await judge("rules", false, "2025-06-01");
    const { figures } = await evidenceOf(world.here.id);
    expect(figures).toMatchObject({ marks: 1, mark_team: 1, mark_rules: 0, mark_office: null });
    const one = { key: "mark_team", tier: "intensive" as const, by: "figure" as const };
    const criterion = { ...one, figure: "mark_team" as const, atLeast: 1, nearly: 1 };
    expect(tierOf({ criteria: [criterion] }, { figures, judged: {} }).tier).toBe("intensive");
    const office = { ...criterion, key: "mark_office", figure: "mark_office" as const };
    const without = tierOf({ criteria: [office] }, { figures, judged: {} });
    expect(without.oneThing).toMatchObject({ state: "no_data", value: null });
  });

  test("averages months, leaves out the current one, and never divides by nobody", async () => {
    await months(world.here.id, [
      [0, 0, 10],
      [1, 5, 10],
      [2, 10, 10],
      [3, 0, 0],
      [4, 9, 12],
      [12, 9, 10],
      [13, 0, 10],
    ]);
    const { figures } = await evidenceOf(world.here.id);
    expect(figures).toMatchObject({ months_recorded: 3, retention_half_year: 75 });
    // Two good months are no half year.
    await months(world.there.id, [
      [1, 10, 10],
      [2, 10, 10],
    ]);
    expect((await evidenceOf(world.there.id)).figures.retention_half_year).toBe(null);
    // Four months with members are no year.
    expect(figures.retention_year).toBe(null);
  });

  test("counts units that were mentored in these years, each once", async () => {
    const { here, there, coordinator } = world;
    const pair = (startedOn: Day, endedOn: Day | null) =>
      db.mentorship.create({
        data: {
          unitId: there.id,
          mentorUnitId: here.id,
          focus: "เก็บข้อมูล",
          proposedBy: coordinator.userId,
          proposedOn: toDate(startedOn),
          mentorAgreedBy: coordinator.userId,
          mentorAgreedOn: toDate(startedOn),
          unitAgreedBy: coordinator.userId,
          unitAgreedOn: toDate(startedOn),
          startedOn: toDate(startedOn),
          endedOn: endedOn && toDate(endedOn),
          endedBy: endedOn ? coordinator.userId : null,
          endReason: endedOn ? "ครบแล้ว" : null,
        },
      });
    const today = todayInBangkok();
    const mentored = async () => (await evidenceOf(here.id)).figures.mentored;
    const day = (ago: number) => addDays(today, -ago);
    await pair(day(900), day(800));
    expect(await mentored()).toBe(0);
    // Ended before it began to help.
    await pair(day(40), day(40));
    expect(await mentored()).toBe(0);
    await pair(day(799), day(41));
    expect(await mentored()).toBe(1);
    await pair(day(39), null);
    expect(await mentored()).toBe(1);
  });

  test("counts rounds that are closed and five people answered, and means of no fewer", async () => {
    const { here, evaluator } = world;
    const alike = (count: number, level: number) =>
      Array.from({ length: count }, () => ({ data: level, finance: level }));
    const round = async (
      people: Record<string, number>[],
      closed: boolean,
      group: "committee" | "recipients" = "committee",
    ) => {
      const { id } = await db.assessmentRound.create({
        data: {
          unitId: here.id,
          instrumentKey: "committee_capacity",
          instrumentVersion: 1,
          phase: "dated",
          group,
          entry: "evaluator",
          heldOn: toDate(todayInBangkok()),
          openedBy: evaluator.userId,
        },
      });
      for (const [at, answers] of people.entries()) {
        const no = at + 1;
        const subject = await db.assessmentSubject.create({
          data: {
            unitId: here.id,
            roundId: id,
            no,
            personKey: `x${no}`,
            label: String(no),
            paperCode: newCommand().slice(0, 12),
          },
        });
        await db.assessment.create({
          data: {
            unitId: here.id,
            subjectId: subject.id,
            answers,
            answered: Object.keys(answers).length,
            complete: true,
            total: Object.values(answers).reduce((sum, level) => sum + level, 0),
            way: "grid",
          },
        });
      }
      if (closed) {
        const data = { closedAt: new Date(), closedBy: evaluator.userId };
        await db.assessmentRound.update({ where: { id }, data });
      }
      return id;
    };
    await round(alike(4, 4), true);
    expect((await evidenceOf(here.id)).figures).toMatchObject({
      capacity_rounds: 0,
      capacity_mean: null,
    });
    await round(alike(5, 4), false);
    expect((await evidenceOf(here.id)).figures.capacity_rounds).toBe(0);
    await round(alike(5, 3), true);
    const three = { capacity_rounds: 1, capacity_mean: 3 };
    expect((await evidenceOf(here.id)).figures).toMatchObject(three);
    // What others than the committee say of it is another figure.
    await round(alike(5, 4), true, "recipients");
    expect((await evidenceOf(here.id)).figures.capacity_mean).toBe(3);
    // A topic that four answered is left out, as in the results: (4 × 2 + 4) / 5 of the other.
    const last = await round([...alike(4, 2), { data: 4 }], true);
    expect((await evidenceOf(here.id)).figures.capacity_mean).toBe(2.4);
    // Two means that differ by one person tell that person's: after a withdrawal there is none.
    await db.assessmentSubject.updateMany({
      where: { roundId: last, no: 5 },
      data: { withdrawnOn: toDate(todayInBangkok()) },
    });
    expect((await evidenceOf(here.id)).figures.capacity_mean).toBe(3);
  });
});

test("reports are on time by one rule, in the evidence and in the list of reports", async () => {
  const { here, coordinator } = world;
  const six = [6, 5, 4, 3, 2, 1].map((ago) => (now - ago) as Month);
  await months(
    here.id,
    six.map((_, at): [number, number, number] => [6 - at, 1, 1]),
  );
  for (const [at, month] of six.entries()) {
    const report = await db.monthlyReport.create({ data: { unitId: here.id, month } });
    // On the day it is due, a day later, on the day, …; at noon in Bangkok.
    const day = addDays(dueDay(month, null), at % 2);
    await db.reportSubmission.create({
      data: {
        unitId: here.id,
        reportId: report.id,
        no: 1,
        figures: [],
        words: {},
        submittedBy: here.committee.userId,
        submittedAt: new Date(`${day}T05:00:00Z`),
      },
    });
  }
  const listed = (await reportsOnTime(coordinator, [here.id], six)).get(here.id);
  expect(listed?.onTime).toBe(3);
  expect((await evidenceOf(here.id)).figures.reports_on_time).toBe(3);
});

test("the day a report is due is the same in SQL", async () => {
  for (const month of [24_276, 24_277, 24_288, 24_301].map((m) => m as Month)) {
    const [row] = await db.$queryRaw<{ due: string }[]>(
      sql`SELECT ${dueOf(sql`0`, sql`${month}::int`)}::text AS due`,
    );
    expect(row?.due).toBe(dueDay(month, null));
  }
});

describe("a decision", () => {
  test("that confirms what the evidence says needs no reason, another one does", async () => {
    const { coordinator, here } = world;
    expect(await decideTier(coordinator, await decide())).toMatchObject({ ok: true });
    const without = await decideTier(
      coordinator,
      await decide({ tier: "intensive", reason: "  " }),
    );
    expect(without).toMatchObject({ ok: false, refusal: { code: "tier_reason" } });
    const reason = "ทีมใหม่เข้มแข็งกว่าที่ข้อมูลบอก";
    expect(
      await decideTier(coordinator, await decide({ tier: "intensive", reason })),
    ).toMatchObject({
      ok: true,
      value: { computed: "learning" },
    });
    const current = (await currentTiers(coordinator, "56"))?.get(here.id);
    expect(current).toMatchObject({ tier: "intensive", overridden: true });
    const maturity = await unitMaturity(here.committee, here);
    expect(maturity?.history.map(({ tier }) => tier)).toEqual(["intensive", "learning"]);
    expect(maturity?.mayDecide).toBe(false);
  });

  test("keeps what the coordinator judged, until the next one", async () => {
    const { coordinator, here } = world;
    await decideTier(
      coordinator,
      await decide({ "judged.partners": "yes", "judged.unheard_of": "yes" }),
    );
    expect((await evidenceOf(here.id)).judged).toEqual({ partners: true });
    await decideTier(coordinator, await decide({ "judged.partners": "no" }));
    expect((await evidenceOf(here.id)).judged).toEqual({ partners: false });
    // Not judged is not the same as judged: no.
    await decideTier(coordinator, await decide({ "judged.partners": "" }));
    expect((await evidenceOf(here.id)).judged).toEqual({});
    const of = async () =>
      (await unitMaturity(coordinator, here))?.result.criteria.find(
        ({ criterion }) => criterion.key === "partners",
      )?.state;
    expect(await of()).toBe("no_data");
    await decideTier(coordinator, await decide({ "judged.partners": "no" }));
    expect(await of()).toBe("not_yet");
    // Of a decision kept when a box not ticked was false, nobody knows whether it was looked at.
    expect(readJudgements({ partners: false, taught: true })).toEqual({ taught: true });
  });

  test("is the coordinator's alone", async () => {
    const { here, there, evaluator, stranger } = world;
    const codes = await Promise.all(
      [here.committee, evaluator, there.committee, stranger].map(async (actor) => {
        const answer = await decideTier(actor, await decide());
        return answer.ok ? "" : answer.refusal.code;
      }),
    );
    expect(codes).toEqual(["not_permitted", "not_permitted", "not_found", "not_found"]);
  });

  test("is history: the database changes and deletes none of it", async () => {
    await decideTier(world.coordinator, await decide());
    const unitId = world.here.id;
    await expect(
      db.tierDecision.updateMany({ where: { unitId }, data: { reason: "อื่น" } }),
    ).rejects.toThrow();
    await expect(db.tierDecision.deleteMany({ where: { unitId } })).rejects.toThrow();
    await expect(
      db.tierDecision.create({
        data: {
          unitId,
          tier: "intensive",
          computed: "learning",
          reason: " ",
          decidedOn: toDate(todayInBangkok()),
        },
      }),
    ).rejects.toThrow();
  });

  test("sent twice is one; of two at one instant the second has to look again", async () => {
    const { coordinator, here } = world;
    const input = await decide();
    await Promise.all([decideTier(coordinator, input), decideTier(coordinator, input)]);
    expect(await db.tierDecision.count({ where: { unitId: here.id } })).toBe(1);
    const both = await Promise.all(
      [
        await decide({ "judged.partners": "yes" }),
        await decide({ tier: "intensive", reason: "ดูงานแล้ว" }),
      ].map((each) => decideTier(coordinator, each)),
    );
    // The other would have wiped out what was judged, without having seen it.
    expect(both.map((each) => (each.ok ? "" : each.refusal.code)).sort()).toEqual([
      "",
      "changed_meanwhile",
    ]);
    expect(await db.tierDecision.count({ where: { unitId: here.id } })).toBe(2);
  });

  test("wants a reason that can be read", () => {
    const reasonOf = (reason: string) =>
      decideTierInput.parse({ commandId: newCommand(), unitId: 1, tier: "learning", reason })
        .reason;
    expect(["\u200b", "\u3164", " . ", "—"].map(reasonOf)).toEqual([null, null, null, null]);
    expect(reasonOf(" เห็นเอง ")).toBe("เห็นเอง");
  });

  test("of an earlier source comes first, once, and is no judgement of the evidence", async () => {
    const { coordinator, here } = world;
    const earlier = () => ({
      commandId: newCommand(),
      unitId: here.id,
      tier: "system_innovation" as const,
      decidedOn: "2023-09-30",
      reason: "ตามรายงาน",
    });
    expect(await recordEarlierTier(coordinator, earlier())).toMatchObject({ ok: true });
    expect(await recordEarlierTier(coordinator, earlier())).toMatchObject({
      ok: false,
      refusal: { code: "tier_decided" },
    });
    const [unit] = (await unitTiers(coordinator, "56"))?.filter(({ id }) => id === here.id) ?? [];
    expect(unit?.current).toMatchObject({ tier: "system_innovation", overridden: false });
    expect(unit?.result.tier).toBe("learning");
  });
});

test("the unit answers, and nobody answers for it", async () => {
  const { coordinator, here, there } = world;
  const decided = await decideTier(coordinator, await decide());
  if (!decided.ok) throw new Error("decided");
  const input = () => ({
    commandId: newCommand(),
    decisionId: decided.value.id,
    text: "เดือนหน้าจะปิดบัญชีให้ครบ",
  });
  expect(await replyToTier(here.committee, input())).toMatchObject({ ok: true });
  for (const [actor, code] of [
    [coordinator, "not_permitted"],
    [here.volunteer, "not_permitted"],
    [there.committee, "not_found"],
  ] as const) {
    expect(await replyToTier(actor, input())).toMatchObject({ ok: false, refusal: { code } });
  }
  const maturity = await unitMaturity(coordinator, here);
  expect(maturity?.history[0]?.replies).toMatchObject([{ text: "เดือนหน้าจะปิดบัญชีให้ครบ" }]);
});

describe("a standard", () => {
  const form = (more: Record<string, unknown> = {}) => ({
    commandId: newCommand(),
    province: "94",
    note: "ลองเกณฑ์ของจังหวัด",
    inForceFrom: todayInBangkok(),
    "use.committee": "on",
    "tier.committee": "intensive",
    "atLeast.committee": "๕",
    "nearly.committee": "3",
    "judgement.1": "มีแหล่งเรียนรู้",
    "tier.judgement.1": "system_innovation",
    ...more,
  });

  test("is the one that comes with the product, until the province adopts its own", async () => {
    await db.province.createMany({
      data: [{ code: "94", nameTh: "ปัตตานี", nameEn: "Pattani" }],
      skipDuplicates: true,
    });
    const far = await testActor(`coordinator-${newCommand()}`, "coordinator", {
      provinceCode: "94",
    });
    const before = await standardFor("94");
    const adopted = await adoptStandard(far, adoptStandardInput.parse(form()));
    expect(adopted).toMatchObject({ ok: true });
    const after = await standardFor("94");
    expect(after.version).toBe(before.version + 1);
    expect(after.criteria).toEqual([
      {
        key: "committee",
        tier: "intensive",
        by: "figure",
        figure: "committee",
        atLeast: 5,
        nearly: 3,
      },
      {
        key: `own_94_${after.version}_1`,
        tier: "system_innovation",
        by: "judgement",
        name: { th: "มีแหล่งเรียนรู้", en: "มีแหล่งเรียนรู้" },
      },
    ]);
    // The same sentence keeps its key, on whatever line; another one was judged by nobody yet.
    const [, judged] = after.criteria;
    const next = { "judgement.1": "สอนหน่วยอื่น", "judgement.2": "มีแหล่งเรียนรู้" };
    const line = { "judgement.key.1": judged?.key, "tier.judgement.2": "system_innovation" };
    expect(
      await adoptStandard(far, adoptStandardInput.parse(form({ ...next, ...line }))),
    ).toMatchObject({ ok: true });
    const later = (await standardFor("94")).criteria.slice(1);
    expect(later.map(({ key }) => key)).toEqual([`own_94_${after.version + 1}_1`, judged?.key]);
    expect(await standardFor("95")).toBe(firstStandard);
    await expect(
      db.maturityStandard.updateMany({ where: { provinceCode: "94" }, data: { note: "แก้" } }),
    ).rejects.toThrow();
    const refused = async (actor: typeof far, more: Record<string, unknown>) => {
      const answer = await adoptStandard(actor, adoptStandardInput.parse(form(more)));
      return answer.ok ? "" : answer.refusal.code;
    };
    expect(await refused(far, { "tier.judgement.1": "intensive" })).toBe("standard_empty");
    expect(await refused(far, { inForceFrom: "1/1/2566" })).toBe("standard_day");
    // A slip of the finger: it would stand before every later version for ninety years.
    expect(await refused(far, { inForceFrom: "24/11/2659" })).toBe("standard_day");
    expect(await refused(world.coordinator, {})).toBe("not_permitted");
    expect(await refused(far, { province: "all" })).toBe("not_permitted");
  });

  test("with what cannot be asked is told at its field", () => {
    const faults = (more: Record<string, unknown>) =>
      adoptStandardInput.safeParse(form(more)).error?.issues.map(({ path }) => path.join("."));
    expect(faults({ "atLeast.committee": "0" })).toEqual(["atLeast.committee"]);
    expect(faults({ "atLeast.committee": "มาก" })).toEqual(["atLeast.committee"]);
    expect(faults({ "nearly.committee": "6" })).toEqual(["nearly.committee"]);
    expect(faults({ "tier.committee": "learning" })).toEqual(["tier.committee"]);
    expect(faults({ "atLeast.committee": "4.5" })).toEqual(["atLeast.committee"]);
    // What no unit can come to: six months are looked at, marks are five.
    const asked = (key: string, atLeast: string) =>
      faults({
        [`use.${key}`]: "on",
        [`tier.${key}`]: "intensive",
        [`atLeast.${key}`]: atLeast,
        [`nearly.${key}`]: "1",
      });
    for (const key of ["months_recorded", "fund_closes", "reports_on_time"]) {
      expect(asked(key, "6")).toBeUndefined();
      expect(asked(key, "7")).toEqual([`atLeast.${key}`]);
    }
    expect(asked("marks", "6")).toEqual(["atLeast.marks"]);
    expect(asked("innovation", "8")).toEqual(["atLeast.innovation"]);
    expect(asked("retention_year", "62.5")).toBeUndefined();
  });

  test("of a province keeps what units were judged by under the nation's, and mixes up nothing", () => {
    const said = (th: string): Criterion => ({
      key: "",
      tier: "intensive",
      by: "judgement",
      name: { th, en: th },
    });
    const nation = keyedAnew([said("ก"), said("ข")], [], { place: "th", no: 2 });
    const own = keyedAnew([said("ค"), said("ข")], nation, { place: "94", no: 2 });
    expect(own.map(({ key }) => key)).toEqual(["own_94_2_0", "own_th_2_1"]);
    // English is the sentence's own: kept with it, changed with it, never that of another.
    const english = (th: string, en: string, earlier: Criterion[]) =>
      keyedAnew([{ ...said(th), name: { th, en } } as Criterion], earlier, {
        place: "94",
        no: 3,
      }).map((one) => (one.by === "judgement" ? one.name.en : ""))[0];
    const spring = [{ ...said("น้ำพุ"), name: { th: "น้ำพุ", en: "Spring" } } as Criterion];
    expect(english("น้ำพุ", "น้ำพุ", spring)).toBe("Spring");
    expect(english("น้ำพุ", "Fountain", spring)).toBe("Fountain");
    expect(english("น้ำตก", "Spring", spring)).toBe("น้ำตก");
    expect(english("น้ำตก", "Waterfall", spring)).toBe("Waterfall");
  });
});
