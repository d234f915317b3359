import fc from "fast-check";
import { expect, test } from "vitest";
import { baht } from "@/lib/money";
import { effectOf, type UnitEvent } from "./effect";
import type { Terms } from "./terms";

const amount = (classCode: string, min: number, max = min) => ({
  classCode,
  range: { min: baht(min), max: baht(max) },
});
const line = { nameTh: null, nameEn: null, articleKey: null };

/** The published table of ป่าซาง, as far as money goes. */
const inForce: Terms = {
  title: "ระเบียบ",
  cutoffDay: 25,
  serviceWeekdays: [3],
  submissionWeekday: 3,
  reportDay: null,
  meetings: null,
  quorum: null,
  feeMonth: null,
  feeArticleKey: null,
  articles: [],
  classes: [
    { code: "ordinary", nameTh: "สามัญ", nameEn: null, annualFee: baht(20), forVisitors: false },
    { code: "general", nameTh: "ทั่วไป", nameEn: null, annualFee: null, forVisitors: true },
  ],
  fees: [
    {
      ...line,
      service: "income_loss_claim",
      per: "case",
      amounts: [amount("ordinary", 30), amount("general", 50)],
      split: [],
    },
    {
      ...line,
      service: "death_claim",
      per: "case",
      amounts: [amount("ordinary", 800), amount("general", 1000)],
      split: [],
    },
  ],
  compensation: [{ ...line, activity: "door_to_door", per: "day", amount: baht(50) }],
  incentives: [{ ...line, kind: "enrolment", payer: "สปส.", amount: baht(13), ownKeying: true }],
  approvals: [],
};
const versions = new Map([[1, inForce]]);

const claim = (classCode: string | null, taken: number, count: number): UnitEvent => ({
  kind: "service",
  regulationId: 1,
  service: "income_loss_claim",
  classCode,
  quantity: 1,
  amount: baht(taken),
  count,
});
const events: UnitEvent[] = [
  claim("ordinary", 30, 10),
  claim("general", 50, 4),
  claim(null, 50, 2),
  { kind: "kiosk", regulationId: 1, classCode: "ordinary", months: 1, count: 100 },
  { kind: "annual_fee", classCode: "ordinary", amount: baht(20), count: 7 },
  { kind: "annual_fee", classCode: "general", amount: 0, count: 5 },
  { kind: "enrolment", keying: "unit", amount: baht(13), count: 3 },
  { kind: "enrolment", keying: "office", amount: 0, count: 2 },
  { kind: "work", activity: "door_to_door", quantity: 2, amount: baht(100), count: 1 },
];

test("a draft that changes nothing changes nothing", () => {
  const effect = effectOf(versions, inForce, events);
  expect(effect.income).toEqual({ now: baht(779), draft: baht(779) });
  expect(effect.spending).toEqual({ now: baht(100), draft: baht(100) });
  expect(effect.classes.map(({ code, paid }) => [code, paid.now / 100, paid.draft / 100])).toEqual([
    ["ordinary", 440, 440],
    ["general", 300, 300],
  ]);
  expect(effect.unpriced).toEqual([]);
  // Kiosk payments, fees and enrolments that cost nothing then and now tell nothing.
  expect(effect.events).toBe(27);
});

test("a dearer claim, a kiosk fee in three parts and a fee for the other class", () => {
  const draft: Terms = {
    ...inForce,
    classes: inForce.classes.map((c) => (c.code === "general" ? { ...c, annualFee: baht(10) } : c)),
    fees: [
      {
        ...line,
        service: "income_loss_claim",
        per: "case",
        amounts: [amount("ordinary", 40), amount("general", 60)],
        split: [],
      },
      {
        ...line,
        service: "kiosk_payment",
        per: "time",
        amounts: [amount("", 3)],
        split: [
          { to: "unit", name: null, amount: baht(1) },
          { to: "electricity", name: null, amount: baht(1) },
          { to: "kiosk_owner", name: null, amount: baht(1) },
        ],
      },
    ],
    incentives: [{ ...line, kind: "enrolment", payer: "สปส.", amount: baht(13), ownKeying: false }],
    compensation: [],
  };
  const effect = effectOf(versions, draft, [
    ...events,
    { ...claim("general", 1000, 1), service: "death_claim" } as UnitEvent,
  ]);
  // Ten at 40, six at 60, a baht of every kiosk payment, seven of 20 and five of 10, five of 13.
  expect(effect.income.draft).toBe(baht(400 + 360 + 100 + 140 + 50 + 65));
  expect(effect.spending).toEqual({ now: baht(100), draft: 0 });
  expect(effect.classes.map(({ code, paid }) => [code, paid.draft / 100])).toEqual([
    ["ordinary", 400 + 300 + 140],
    ["general", 360 + 50],
  ]);
  expect(effect.unpriced).toEqual([
    {
      ...{ service: "death_claim", count: 1, because: "line", classCode: null },
      ...{ nameTh: null, nameEn: null },
    },
  ]);
});

test("what the draft takes nothing for is said, class by class, also at the kiosk", () => {
  const kiosk = (amounts: Terms["fees"][number]["amounts"]): Terms => ({
    ...inForce,
    fees: [{ ...line, service: "kiosk_payment", per: "time", amounts, split: [] }],
  });
  const paid = (classCode: string, count: number): UnitEvent => ({
    ...{ kind: "kiosk", regulationId: 1, months: 1 },
    classCode,
    count,
  });
  const seen = [paid("ordinary", 3), paid("general", 5), paid("general", 2), paid("", 4)];
  const told = (draft: Terms, before = versions) =>
    effectOf(before, draft, seen).unpriced.map((u) => [u.classCode, u.nameTh, u.because, u.count]);
  // Priced for one class alone: the others pay nothing, and that is told of each.
  expect(told(kiosk([amount("ordinary", 3)]))).toEqual([
    ["general", "ทั่วไป", "class", 7],
    ["", null, "class", 4],
  ]);
  expect(told(kiosk([amount("ordinary", 3), amount("", 1, 2)]))).toEqual([
    ["general", "ทั่วไป", "range", 7],
    ["", null, "range", 4],
  ]);
  expect(told(kiosk([amount("", 3)]))).toEqual([]);
  // A fee that goes is told of; one that never was is not.
  expect(told({ ...inForce, fees: [] })).toEqual([]);
  const before = new Map([[1, kiosk([amount("", 3)])]]);
  expect(told({ ...inForce, fees: [] }, before)).toEqual([[null, null, "line", 14]]);
  // A service with a price for one class only says for whom it has none.
  const onlyOwn: Terms = {
    ...inForce,
    fees: [{ ...(inForce.fees[0] as Terms["fees"][number]), amounts: [amount("ordinary", 30)] }],
  };
  expect(effectOf(versions, onlyOwn, events).unpriced).toMatchObject([
    { service: "income_loss_claim", because: "class", classCode: "general", count: 6 },
  ]);
});

test("a range keeps what the committee took, or goes to its nearest end", () => {
  const ranged = (min: number, max: number): Terms => ({
    ...inForce,
    fees: [
      {
        ...line,
        service: "income_loss_claim",
        per: "case",
        amounts: [amount("", min, max)],
        split: [],
      },
    ],
  });
  const now = [claim("ordinary", 30, 1)];
  const draftOf = (min: number, max: number) =>
    effectOf(versions, ranged(min, max), now).income.draft;
  expect(draftOf(20, 40)).toBe(baht(30));
  expect(draftOf(35, 40)).toBe(baht(35));
  expect(draftOf(10, 25)).toBe(baht(25));
});

test("a class that the draft no longer has is still told of", () => {
  const draft = { ...inForce, classes: inForce.classes.slice(1) };
  const effect = effectOf(versions, draft, events);
  expect(effect.classes.map((one) => one.code)).toEqual(["general", "ordinary"]);
});

test("what classes pay is what the events took, and never more reaches the fund", () => {
  const one = fc.record({
    classCode: fc.constantFrom("ordinary", "general", ""),
    taken: fc.integer({ min: 1, max: 5_000 }),
    count: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(fc.array(one), (many) => {
      const taken = many.map(({ classCode, taken, count }) => claim(classCode, taken, count));
      const effect = effectOf(versions, inForce, taken);
      const paid = effect.classes.reduce((sum, c) => sum + c.paid.now, 0);
      expect(paid).toBe(many.reduce((sum, m) => sum + baht(m.taken) * m.count, 0));
      expect(effect.income.now).toBeLessThanOrEqual(paid);
      expect(effect.income.draft).toBeLessThanOrEqual(
        effect.classes.reduce((s, c) => s + c.paid.draft, 0),
      );
    }),
  );
});
