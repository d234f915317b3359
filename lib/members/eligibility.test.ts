import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, fromDate, fromIsoDay } from "@/lib/day";
import { type Applicant, section40Eligibility } from "@/lib/members/eligibility";

const on = (text: string): Day => {
  const value = fromIsoDay(text);
  if (value === null) throw new Error(`no such day: ${text}`);
  return value;
};
const TODAY = on("2026-11-22");
const ask = (birth: string | null, more: Partial<Applicant> = {}) =>
  section40Eligibility({
    birth: birth === null ? null : on(birth),
    idKind: "thai",
    otherInsurance: "none",
    on: TODAY,
    ...more,
  } as Applicant);
const unmet = (answer: ReturnType<typeof ask>) =>
  answer.points.filter(({ met }) => met !== true).map(({ code }) => code);

describe("age, in full years on the day of application", () => {
  test.each([
    ["2012-11-22", false, ["age_from"]], // 14
    ["2011-11-23", false, ["age_from"]], // the day before the 15th birthday
    ["2011-11-22", true, []], // the 15th birthday
    ["1961-11-22", true, []], // the 65th birthday
    ["1960-11-23", true, []], // 65 years and 364 days: the day before the 66th birthday
    ["1960-11-22", false, ["age_to"]], // the 66th birthday
    ["1950-01-01", false, ["age_to"]],
    ["2027-01-01", false, ["age_from"]], // not born yet
  ])("born %s: %s", (birth, eligible, points) => {
    const answer = ask(birth);
    expect(answer.eligible).toBe(eligible);
    expect(answer.undecided).toBe(false);
    expect(unmet(answer)).toEqual(points);
  });

  test("the answer says when", () => {
    expect(ask("2012-11-30").points[0]).toEqual({
      code: "age_from",
      met: false,
      params: { age: 13, limit: 15, from: "2027-11-30" },
    });
    expect(ask("1961-11-22").points[1]).toEqual({
      code: "age_to",
      met: true,
      params: { age: 65, limit: 65, until: "2027-11-21" },
    });
  });

  test("sixty was the limit before 24 June 2563", () => {
    expect(ask("1959-01-01", { on: on("2020-06-23") }).eligible).toBe(false); // 61
    expect(ask("1959-01-01", { on: on("2020-06-24") }).eligible).toBe(true);
    expect(ask("1960-01-01", { on: on("2020-06-23") }).eligible).toBe(true); // 60
  });

  test("born on a leap day", () => {
    const at = (day: string) => ask("2008-02-29", { on: on(day) });
    expect(at("2023-02-28").eligible).toBe(false);
    expect(at("2023-03-01").eligible).toBe(true);
    expect(at("2023-02-28").points[0]?.params.from).toBe("2023-03-01");
  });

  test("exactly the days from `from` to `until` are accepted", () => {
    const births = fc
      .date({
        min: new Date("1957-01-01"),
        max: new Date("2010-12-31"),
        noInvalidDate: true,
      })
      .map(fromDate);
    fc.assert(
      fc.property(births, (birth) => {
        const { points } = ask(birth);
        const from = points[0]?.params.from as Day;
        const until = points[1]?.params.until as Day;
        const accepted = (day: Day) =>
          section40Eligibility({ birth, idKind: "thai", otherInsurance: "none", on: day }).eligible;
        // The present limits hold for every day asked about.
        fc.pre(addDays(from, -1) >= "2020-06-24");
        expect([addDays(from, -1), from, until, addDays(until, 1)].map(accepted)).toEqual([
          false,
          true,
          true,
          false,
        ]);
      }),
    );
  });
});

describe("card", () => {
  test("a person without Thai nationality may join", () => {
    expect(ask("1980-01-01", { idKind: "non_thai" }).eligible).toBe(true);
  });

  test("read from the number", () => {
    const read = (nationalId: string | null) =>
      section40Eligibility({
        birth: on("1980-01-01"),
        otherInsurance: "none",
        on: TODAY,
        nationalId,
      });
    expect(read("1-2345-67890-12-1").eligible).toBe(true);
    expect(read("1234567890122").points[2]).toEqual({
      code: "card",
      met: false,
      params: { reason: "check_digit" },
    });
    expect(read(null)).toMatchObject({ eligible: false, undecided: true });
  });
});

test.each(["section33", "section39", "civil_servant"] as const)("not beside %s", (insurance) => {
  const answer = ask("1980-01-01", { otherInsurance: insurance });
  expect(answer.eligible).toBe(false);
  expect(unmet(answer)).toEqual(["not_otherwise_insured"]);
});

test("what is not known is neither met nor refused", () => {
  const answer = ask(null, { otherInsurance: null, idKind: null });
  expect(answer).toMatchObject({ eligible: false, undecided: true });
  expect(answer.points.map(({ met }) => met)).toEqual([null, null, null, null]);
  expect(ask(null, { otherInsurance: "section33" }).undecided).toBe(false);
});
