import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayPayFor, type Payment, shareOut } from "@/lib/contributions/payable";
import { addDays, type Day, fromIsoDay } from "@/lib/day";
import { contributionDue, type Section40Option } from "@/lib/members/section40";
import { addMonths, firstDay, isoMonth, lastDay, month, monthOf, monthsBetween } from "@/lib/month";

const on = (text: string): Day => {
  const value = fromIsoDay(text);
  if (value === null) throw new Error(`no such day: ${text}`);
  return value;
};
const JANUARY = month(2023, 1);
const good: Payment = {
  paidOn: on("2023-01-20"),
  month: JANUARY,
  today: on("2023-01-20"),
  insuredFrom: month(2022, 1),
  insuredTo: null,
  option: 1,
  amount: 7000,
};
const code = (change: Partial<Payment>) => {
  const answer = mayPayFor({ ...good, ...change });
  return answer.ok ? "ok" : answer.code;
};

describe("mayPayFor", () => {
  test("in the month, from its first day to its last", () => {
    const today = on("2023-12-31");
    expect(code({ paidOn: on("2023-01-01"), today })).toBe("ok");
    expect(code({ paidOn: on("2023-01-31"), today })).toBe("ok");
    expect(code({ paidOn: on("2023-02-01"), today })).toBe("paid_after_month");
    expect(code({ paidOn: on("2022-12-31"), today })).toBe("ok");
  });

  test("twelve months ahead, not the thirteenth", () => {
    expect(code({ month: month(2024, 1) })).toBe("ok");
    expect(mayPayFor({ ...good, month: month(2024, 2) })).toEqual({
      ok: false,
      code: "too_far_ahead",
      params: { month: "2024-02", paidOn: "2023-01-20", latest: "2024-01" },
    });
  });

  test("the payment's own date decides, not the day it is typed", () => {
    for (const m of monthsBetween(month(2022, 1), month(2022, 12))) {
      const amount = contributionDue(1, m);
      const today = on("2023-06-01");
      expect(code({ month: m, paidOn: firstDay(m), today, amount })).toBe("ok");
      expect(code({ month: m, paidOn: addDays(lastDay(m), 1), today, amount })).toBe(
        "paid_after_month",
      );
    }
  });

  test("a date still to come", () => {
    expect(code({ paidOn: on("2023-01-21") })).toBe("paid_in_future");
  });

  test("only months of the insurance, both ends included", () => {
    const span = { insuredFrom: JANUARY, insuredTo: month(2023, 2) };
    expect(code({ ...span })).toBe("ok");
    expect(code({ ...span, month: month(2023, 2) })).toBe("ok");
    expect(code({ ...span, month: month(2023, 3) })).toBe("not_insured_that_month");
    const paidOn = on("2022-12-01");
    expect(code({ ...span, month: month(2022, 12), paidOn })).toBe("not_insured_that_month");
  });

  test("the amount of the option at that month's rate", () => {
    expect(code({ amount: 10000 })).toBe("wrong_amount");
    expect(code({ option: 2, amount: 10000 })).toBe("ok");
    expect(code({ option: 3, amount: 30000 })).toBe("ok");
    expect(code({ month: month(2022, 1), paidOn: on("2022-01-05"), amount: 4200 })).toBe("ok");
    expect(mayPayFor({ ...good, month: month(2022, 1), paidOn: on("2022-01-05") })).toEqual({
      ok: false,
      code: "wrong_amount",
      params: { month: "2022-01", amount: 7000, due: 4200 },
    });
  });

  test("good if and only if zero to twelve months lie between payment and month", () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(on("2016-01-01"), n));
    fc.assert(
      fc.property(days, fc.integer({ min: -15, max: 30 }), (paidOn, ahead) => {
        const m = addMonths(monthOf(paidOn), ahead);
        const answer = mayPayFor({
          paidOn,
          month: m,
          today: on("2026-01-01"),
          insuredFrom: month(2010, 1),
          insuredTo: null,
          option: 2,
          amount: contributionDue(2, m),
        });
        expect(answer.ok).toBe(ahead >= 0 && ahead <= 12);
      }),
    );
  });
});

describe("shareOut", () => {
  test("whole months only", () => {
    expect(shareOut(21000, 1, JANUARY)?.map(isoMonth)).toEqual(["2023-01", "2023-02", "2023-03"]);
    expect(shareOut(21001, 1, JANUARY)).toBeNull();
    expect(shareOut(6999, 1, JANUARY)).toBeNull();
    expect(shareOut(0, 1, JANUARY)).toBeNull();
    expect(shareOut(-7000, 1, JANUARY)).toBeNull();
    expect(shareOut(7000 * 13, 1, JANUARY)).toHaveLength(13);
    expect(shareOut(7000 * 14, 1, JANUARY)).toBeNull();
  });

  test("across a change of rate", () => {
    expect(shareOut(4200 + 7000, 1, month(2022, 1))?.map(isoMonth)).toEqual(["2022-01", "2022-02"]);
    expect(shareOut(2 * 4200, 1, month(2022, 1))).toBeNull();
  });

  test("gives back the months whose dues were added up", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: month(2020, 1), max: month(2026, 1) }),
        fc.integer({ min: 1, max: 13 }),
        fc.constantFrom<Section40Option>(1, 2, 3),
        (start, count, option) => {
          const first = addMonths(JANUARY, start - JANUARY);
          const months = monthsBetween(first, addMonths(first, count - 1));
          const sum = months.reduce((total, m) => total + contributionDue(option, m), 0);
          expect(shareOut(sum, option, first)).toEqual(months);
        },
      ),
    );
  });
});
