import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { Day } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { baht } from "@/lib/money";
import { newCommand, smallWorld, type TestUnit, type World } from "@/scripts/testing/fixture";
import { adoptRegulation } from "./adopt-commands";
import { discardDraft, saveDraft, startDraft } from "./commands";
import type { DraftFrom } from "./input";
import {
  regulationDraft,
  regulationInForce,
  regulationVersion,
  regulationVersions,
} from "./queries";
import { emptyTerms, templates } from "./templates";
import type { Terms } from "./terms";

let world: World;
let here: TestUnit;
const day = (text: string) => text as Day;
const paSang = templates["pa-sang"];

beforeAll(async () => {
  world = await smallWorld();
  here = world.here;
});
afterAll(disconnect);

const command = () => ({ commandId: newCommand(), unitId: here.id });
const start = (from: DraftFrom = { kind: "empty" }, actor = here.committee) =>
  startDraft(actor, { ...command(), from });
const save = (terms: Terms, revision = 0, actor = here.committee) =>
  saveDraft(actor, { ...command(), revision, terms });
const adopt = (
  effectiveFrom: string,
  more: Partial<Parameters<typeof adoptRegulation>[1]> = {},
  actor: Actor = here.committee,
) =>
  adoptRegulation(actor, {
    ...command(),
    revision: 1,
    adoptedOn: day(effectiveFrom),
    meeting: "ประชุมคณะทำงาน ครั้งที่ 5/2566",
    effectiveFrom: day(effectiveFrom),
    present: [here.chairId, here.volunteerId],
    ...more,
  });

type Answer = { ok: boolean; refusal?: { code: string } };
const said = (outcome: Answer) => (outcome.ok ? "done" : outcome.refusal?.code);

async function noDraft(): Promise<void> {
  const draft = await regulationDraft(here.committee, here.id);
  if (draft) await discardDraft(here.committee, { ...command(), revision: draft.revision });
}

/** A draft that has been saved once. */
async function draftOf(terms: Terms): Promise<void> {
  await noDraft();
  await start();
  expect(said(await save(terms))).toBe("done");
}

describe("a draft", () => {
  test("begins from the version in force, from a template or from nothing, and is alone", async () => {
    await noDraft();
    expect(await start({ kind: "in_force" })).toMatchObject({ ok: true, value: { revision: 0 } });
    const draft = await regulationDraft(here.committee, here.id);
    expect(draft).toMatchObject({ revision: 0, basedOnVersion: 1, classesGone: [] });
    expect(draft?.terms).toMatchObject({
      cutoffDay: 25,
      classes: [
        { code: "ordinary", annualFee: 10_000, forVisitors: false },
        { code: "general", annualFee: null },
      ],
    });
    expect(said(await start())).toBe("draft_there");
    await noDraft();
    expect(await regulationDraft(here.committee, here.id)).toBe(null);
    await start({ kind: "template", code: "pa-sang" });
    const copied = await regulationDraft(here.committee, here.id);
    const title = `ระเบียบหน่วยบริการ ${here.slug}`;
    expect(copied?.terms).toEqual({ ...paSang, title });
    expect(copied?.basedOnVersion).toBe(null);
    await noDraft();
    expect(said(await start({ kind: "version", version: 9 }))).toBe("not_found");
    expect(said(await start({ kind: "shared", regulationId: 999_999 }))).toBe("not_shared");
  });

  test("begun twice at once is begun once", async () => {
    await noDraft();
    const outcomes = await Promise.all([start(), start()]);
    expect(outcomes.map(said).sort()).toEqual(["done", "draft_there"]);
  });

  test("comes back as it was saved, every line in its place", async () => {
    for (const code of ["pa-sang", "ban-tun", "nakhon-pathom"] as const) {
      const terms: Terms = {
        ...templates[code],
        meetings: { times: 2, months: 3 },
        quorum: 4,
        feeMonth: 1,
        approvals: [
          { of: "compensation", by: "chair", upTo: null },
          { of: "expense", by: "chair", upTo: null },
          { of: "expense", by: "finance", upTo: baht(500) },
        ],
      };
      await draftOf(terms);
      const draft = await regulationDraft(here.committee, here.id);
      expect(draft).toMatchObject({ revision: 1 });
      expect(draft?.terms).toEqual(terms);
    }
    expect((await regulationDraft(here.committee, here.id))?.knownCodes).toContain("own-1");
  });

  test("saved in two windows keeps the first and refuses the second", async () => {
    await draftOf(paSang);
    expect(said(await save(emptyTerms("อีกฉบับ"), 0))).toBe("draft_changed");
    const outcomes = await Promise.all([
      save({ ...paSang, title: "หน้าต่างแรก" }, 1),
      save({ ...paSang, title: "หน้าต่างที่สอง" }, 1),
    ]);
    expect(outcomes.map(said).sort()).toEqual(["done", "draft_changed"]);
    const draft = await regulationDraft(here.committee, here.id);
    expect(draft?.revision).toBe(2);
    expect(draft?.terms.fees).toEqual(paSang.fees);
    await noDraft();
    expect(said(await save(paSang, 2))).toBe("draft_none");
  });

  test("with a fault is not saved, not even in part", async () => {
    await draftOf(paSang);
    const [fee] = paSang.fees;
    if (!fee) throw new Error("no fee");
    const faulty = (change: Partial<typeof fee>): Terms => ({
      ...paSang,
      title: "ผิด",
      fees: [{ ...fee, ...change }],
    });
    const range = { min: baht(1500), max: baht(1000) };
    const three = { classCode: "", range: { min: 300, max: 300 } };
    const unit = { to: "unit", name: null, amount: 100 } as const;
    const cases: [string, Terms][] = [
      ["fee_upside_down", faulty({ amounts: [{ classCode: "", range }] })],
      ["fee_class_unknown", faulty({ amounts: [{ ...three, classCode: "gold" }] })],
      ["split_sum", faulty({ amounts: [three], split: [unit] })],
      ["cutoff_day", { ...paSang, cutoffDay: 32 }],
      ["line_twice", { ...paSang, fees: [fee, fee] }],
    ];
    for (const [code, terms] of cases) expect(said(await save(terms, 1)), code).toBe(code);
    const draft = await regulationDraft(here.committee, here.id);
    expect(draft?.terms).toEqual(paSang);
    expect(draft?.revision).toBe(1);
  });

  test("holds a thousand articles, saved and read in a moment", async () => {
    const text = "ให้คณะทำงานปฏิบัติตามข้อนี้ทุกคนโดยพร้อมเพรียงกัน ".repeat(5);
    const articles = Array.from({ length: 1000 }, (_, at) => ({
      key: `a-${at}`,
      level: at % 4 === 0 ? (1 as const) : (2 as const),
      heading: `เรื่องที่ ${at}`,
      text,
    }));
    await draftOf(paSang);
    const terms = { ...paSang, articles: [...paSang.articles, ...articles] };
    const began = performance.now();
    expect(said(await save(terms, 1))).toBe("done");
    const draft = await regulationDraft(here.committee, here.id);
    // Some hundred milliseconds; a busy machine is given time.
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(draft?.terms.articles).toEqual(terms.articles);
  });
});

describe("adopting", () => {
  test("numbers the version, ends the one before, and each day has its own", async () => {
    await draftOf(paSang);
    const done = await adopt("2023-06-01", { adoptedOn: day("2023-05-20") });
    expect(done).toMatchObject({
      value: { version: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    const before = await regulationInForce(here.volunteer, here.id, day("2023-05-31"));
    const after = await regulationInForce(here.volunteer, here.id, day("2023-06-01"));
    expect(before).toMatchObject({ version: 1, effectiveTo: "2023-05-31", hash: null });
    expect(before?.terms.classes.map((c) => c.annualFee)).toEqual([10_000, null]);
    expect(after).toMatchObject({
      version: 2,
      adoptedOn: "2023-05-20",
      meeting: "ประชุมคณะทำงาน ครั้งที่ 5/2566",
      effectiveTo: null,
      terms: paSang,
      present: [{ position: "chair" }, { position: "member" }],
    });
    expect(await regulationInForce(here.committee, here.id, day("2021-12-31"))).toBe(null);
    expect(await regulationDraft(here.committee, here.id)).toBe(null);
    expect(await regulationVersion(here.committee, here.id, 2)).toMatchObject({ intact: true });
    expect(await regulationVersions(here.committee, here.id)).toMatchObject([
      { version: 2, articles: paSang.articles.length, fees: 2, shared: false },
      { version: 1, articles: 0, fees: 0 },
    ]);
  });

  test("is refused on and before the day the latest began, before its meeting, and before the meeting was", async () => {
    await draftOf(paSang);
    for (const from of ["2023-05-01", "2023-06-01"]) {
      expect(await adopt(from)).toEqual({
        ok: false,
        refusal: { code: "regulation_too_early", params: { from: "2023-06-01" } },
      });
    }
    expect(said(await adopt("2116-07-01", { adoptedOn: day("2023-07-02") }))).toBe(
      "regulation_far",
    );
    expect(said(await adopt("2023-07-01", { adoptedOn: day("2023-07-02") }))).toBe(
      "regulation_backdated",
    );
    expect(said(await adopt("2093-07-01"))).toBe("day_ahead");
  });

  test("needs a quorum of those who were on the committee that day", async () => {
    await draftOf(paSang);
    const alone = { present: [here.chairId, here.chairId] };
    expect(await adopt("2023-07-01", alone)).toEqual({
      ok: false,
      refusal: { code: "quorum_missing", params: { present: 1, needed: 2, committee: 2 } },
    });
    const stranger = { present: [here.chairId, world.there.chairId] };
    expect(said(await adopt("2023-07-01", stranger))).toBe("present_unknown");
    expect(said(await adopt("2023-07-01", { present: [] }))).toBe("quorum_missing");
    expect(await regulationVersions(here.committee, here.id)).toHaveLength(2);
  });

  test("is refused for a draft that somebody saved meanwhile, or that has a fault", async () => {
    await draftOf(paSang);
    await save({ ...paSang, title: "แก้อีกครั้ง" }, 1);
    expect(said(await adopt("2023-07-01"))).toBe("draft_changed");
    const draft = await db.regulation.findFirstOrThrow({
      where: { unitId: here.id, adoptedOn: null, discardedAt: null },
    });
    await db.regulation.update({ where: { id: draft.id }, data: { cutoffDay: 28, reportDay: 31 } });
    await db.article.deleteMany({ where: { regulationId: draft.id, key: "fee-death" } });
    expect(said(await adopt("2023-07-01", { revision: 2 }))).toBe("article_unknown");
  });

  test("twice at once adopts once", async () => {
    await draftOf(paSang);
    const outcomes = await Promise.all([adopt("2024-02-01"), adopt("2024-03-01")]);
    expect(outcomes.map(said).sort()).toEqual(["done", "draft_none"]);
    const open = { unitId: here.id, adoptedOn: { not: null }, effectiveTo: null };
    expect(await db.regulation.count({ where: open })).toBe(1);
  });

  test("the same submission sent twice at once answers alike", async () => {
    await draftOf(paSang);
    const commandId = newCommand();
    const [one, two] = await Promise.all([
      adopt("2024-06-01", { commandId }),
      adopt("2024-06-01", { commandId }),
    ]);
    expect(one).toMatchObject({ ok: true });
    expect(two).toEqual(one);
  });

  test("and saving at once: what is adopted is what one of them saw", async () => {
    for (const [at, year] of [2025, 2026].entries()) {
      await draftOf(paSang);
      const changed = { ...paSang, title: `แก้ระหว่างประชุม ${at}` };
      const from = `${year}-01-01`;
      const [saved, adopted] = await Promise.all([save(changed, 1), adopt(from)]);
      expect([said(saved), said(adopted)].filter((one) => one === "done")).toHaveLength(1);
      const version = await regulationInForce(here.committee, here.id, day(from));
      if (adopted.ok) expect(version?.terms).toEqual(paSang);
      else expect((await regulationDraft(here.committee, here.id))?.terms).toEqual(changed);
    }
  });

  test("a cut-off on the 31st, which February has not, is refused", async () => {
    await draftOf(paSang);
    expect(said(await save({ ...paSang, cutoffDay: 31 }, 1))).toBe("cutoff_day");
    expect(said(await save({ ...paSang, cutoffDay: 28 }, 1))).toBe("done");
  });
});

describe("what was adopted", () => {
  test("is not changed by anybody, the database itself refuses", async () => {
    const { id } = await db.regulation.findFirstOrThrow({
      where: { unitId: here.id, version: 2 },
    });
    const attempts = [
      `UPDATE "Regulation" SET "cutoffDay" = 1 WHERE id = ${id}`,
      `UPDATE "Regulation" SET "effectiveTo" = NULL WHERE id = ${id}`,
      `UPDATE "Regulation" SET "adoptedOn" = NULL, version = NULL WHERE id = ${id}`,
      `DELETE FROM "Regulation" WHERE id = ${id}`,
      `UPDATE "Article" SET text = 'x' WHERE "regulationId" = ${id}`,
      `DELETE FROM "Article" WHERE "regulationId" = ${id}`,
      `INSERT INTO "Article" ("regulationId", "unitId", position, key, heading, text)
        VALUES (${id}, ${here.id}, 900, 'late', 'x', 'x')`,
      `UPDATE "MemberClass" SET "annualFeeSatang" = 1 WHERE "regulationId" = ${id}`,
      `UPDATE "FeeRule" SET per = 'year' WHERE "regulationId" = ${id}`,
      `UPDATE "FeeAmount" SET "minSatang" = 1 WHERE "feeRuleId" IN
        (SELECT id FROM "FeeRule" WHERE "regulationId" = ${id})`,
      `INSERT INTO "FeeSplit" ("feeRuleId", "unitId", position, "to")
        SELECT id, "unitId", 0, 'unit' FROM "FeeRule" WHERE "regulationId" = ${id}`,
      `UPDATE "CompensationRule" SET "amountSatang" = 1 WHERE "regulationId" = ${id}`,
      `UPDATE "IncentiveRule" SET "amountSatang" = 1 WHERE "regulationId" = ${id}`,
      `DELETE FROM "RegulationPresence" WHERE "regulationId" = ${id}`,
      `INSERT INTO "ApprovalRule" ("regulationId", "unitId", "of", "by")
        VALUES (${id}, ${here.id}, 'expense', 'chair')`,
    ];
    for (const attempt of attempts) {
      await expect(db.$executeRawUnsafe(attempt), attempt).rejects.toThrow(/never changed/);
    }
    expect(await regulationVersion(here.committee, here.id, 2)).toMatchObject({ intact: true });
  });

  test("keeps who was there as they were called, whoever has their seat or their name later", async () => {
    const present = () =>
      regulationVersion(here.committee, here.id, 2).then((found) => found?.present);
    const then = await present();
    expect(then).toHaveLength(2);
    const seat = { where: { id: here.chairId } };
    const { name, position } = await db.committeeMember.findUniqueOrThrow(seat);
    await db.committeeMember.update({ ...seat, data: { name: "ชื่อใหม่", position: "member" } });
    expect(await present()).toEqual(then);
    await db.committeeMember.update({ ...seat, data: { name, position } });
  });

  test("does not end without the next, and splits no fee into what it is not, whoever writes", async () => {
    const { there } = world;
    const open = { unitId: there.id, adoptedOn: { not: null }, effectiveTo: null };
    const { id } = await db.regulation.findFirstOrThrow({ where: open });
    const end = `UPDATE "Regulation" SET "effectiveTo" = '2030-12-31' WHERE id = ${id}`;
    await expect(db.$executeRawUnsafe(end)).rejects.toThrow(/ends only when the next begins/);
    const unitId = there.id;
    const draft = await db.regulation.create({ data: { unitId, title: "x", cutoffDay: 25 } });
    const fee = await db.feeRule.create({
      data: { regulationId: draft.id, unitId, position: 0, service: "copy", per: "case" },
    });
    const feeRuleId = fee.id;
    await db.feeAmount.create({
      data: { feeRuleId, unitId, classCode: "", minSatang: 300, maxSatang: 300 },
    });
    const split = { feeRuleId, unitId, position: 0, to: "unit" } as const;
    await db.feeSplit.create({ data: { ...split, amountSatang: 100 } });
    const adopted = () =>
      db.$transaction([
        db.$executeRawUnsafe(end),
        db.$executeRawUnsafe(`UPDATE "Regulation" SET version = 99, "adoptedOn" = '2031-01-01',
          "effectiveFrom" = '2031-01-01' WHERE id = ${draft.id}`),
        db.$executeRawUnsafe("SELECT no_such_thing"),
      ]);
    await expect(adopted()).rejects.toThrow(/must add up/);
    await db.feeSplit.update({
      where: { feeRuleId_position: { feeRuleId, position: 0 } },
      data: { amountSatang: 300 },
    });
    await expect(adopted()).rejects.toThrow(/no_such_thing/);
    await db.regulation.update({ where: { id: draft.id }, data: { discardedAt: new Date() } });
  });

  test("never shares a day with another version, whoever writes", async () => {
    await expect(
      db.$executeRawUnsafe(`INSERT INTO "Regulation"
        ("unitId", version, title, "cutoffDay", "adoptedOn", "effectiveFrom")
        VALUES (${here.id}, 77, 'x', 25, '2023-06-01', '2023-06-15')`),
    ).rejects.toThrow(/one_in_force/);
  });

  test("is not changed in memory either", async () => {
    const found = await regulationInForce(here.committee, here.id, day("2023-06-01"));
    expect(() => found?.terms.fees.pop()).toThrow();
  });
});

describe("a regulation belongs to its unit", () => {
  test("only its committee writes it; who sees its figures reads it", async () => {
    await noDraft();
    expect(said(await start(undefined, here.volunteer))).toBe("not_permitted");
    expect(said(await start(undefined, world.coordinator))).toBe("not_permitted");
    expect(said(await start(undefined, world.there.committee))).toBe("not_found");
    await draftOf(paSang);
    expect(said(await save(paSang, 1, world.coordinator))).toBe("not_permitted");
    expect(said(await adopt("2027-01-01", {}, here.volunteer))).toBe("not_permitted");
    expect(said(await adopt("2027-01-01", {}, world.stranger))).toBe("not_found");
    expect(await regulationVersions(world.there.committee, here.id)).toBe(null);
    expect(await regulationInForce(world.stranger, here.id, day("2024-03-01"))).toBe(null);
    expect(await regulationDraft(here.volunteer, here.id)).toBe(null);
    expect((await regulationDraft(world.coordinator, here.id))?.terms).toEqual(paSang);
    const read = await regulationVersion(world.evaluator, here.id, 2);
    expect(read).toMatchObject({ terms: paSang, present: [] });
  });

  test("inside a transaction the command that opened it has asked already", async () => {
    const found = await db.$transaction((tx) => regulationInForce(tx, here.id, day("2022-06-01")));
    expect(found).toMatchObject({ version: 1, terms: { cutoffDay: 25 } });
  });
});
