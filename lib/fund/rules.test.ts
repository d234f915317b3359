import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "@/lib/day";
import { baht } from "@/lib/money";
import { type Month, month } from "@/lib/month";
import { banTun } from "@/lib/regulations/template-ban-tun";
import { paSang } from "@/lib/regulations/template-pa-sang";
import type { FeeTerm } from "@/lib/regulations/terms";
import { type Line, moved, reasonsOf, totalOf, transfer } from "./booking";
import { closeRefusal, difference, monthsToClose } from "./closing";
import { addedUp, kioskByClass, kioskEntry } from "./kiosk";
import { reversalRefusal } from "./reversing";
import { byArticle, incomes, outgoings, type Sum, total } from "./sums";
import { type Work, workRefusal, workState } from "./work";

const on = (text: string) => text as Day;
const [jan, feb, mar] = [month(2026, 1), month(2026, 2), month(2026, 3)] as [Month, Month, Month];

describe("which month may be closed", () => {
  const begun = { begun: jan, closedThrough: null };

  test("the first closing may begin with any month that is over; then one after the other", () => {
    expect(closeRefusal(feb, begun, on("2026-03-15"))).toBeNull();
    expect(closeRefusal(month(2025, 12), begun, on("2026-03-15"))).toBe("fund_not_begun");
    const closed = { begun: jan, closedThrough: jan };
    expect(closeRefusal(jan, closed, on("2026-04-15"))).toBe("fund_month_closed");
    expect(closeRefusal(feb, closed, on("2026-04-15"))).toBeNull();
    expect(closeRefusal(mar, closed, on("2026-04-15"))).toBe("fund_month_order");
  });

  test("its last day is enough, the day before is not", () => {
    expect(closeRefusal(feb, begun, on("2026-02-27"))).toBe("fund_month_running");
    expect(closeRefusal(feb, begun, on("2026-02-28"))).toBeNull();
    expect(monthsToClose(begun, on("2026-02-27"))).toEqual([jan]);
    expect(monthsToClose(begun, on("2026-02-28"))).toEqual([jan, feb]);
  });

  test("books that never began have nothing to close", () => {
    const none = { begun: null, closedThrough: null };
    expect(monthsToClose(none, on("2026-03-15"))).toEqual([]);
    expect(closeRefusal(jan, none, on("2026-03-15"))).toBe("fund_not_begun");
    expect(difference(baht(95), baht(100))).toBe(baht(-5));
  });
});

describe("lines", () => {
  test("that do not balance, say nothing or split a satang are a bug", () => {
    const cash = (amount: number): Line => ({ account: "cash", amount });
    const grants = (amount: number): Line => ({ account: "grants", amount });
    expect(() => totalOf([cash(100), grants(-99)])).toThrow();
    expect(() => totalOf([cash(0), grants(0)])).toThrow();
    expect(() => totalOf([cash(0.5), grants(-0.5)])).toThrow();
    expect(() => totalOf([])).toThrow();
    expect(totalOf([cash(100), grants(-100)])).toBe(100);
  });

  test("say why cash or bank changed, and only where they did", () => {
    expect(reasonsOf(moved(100, "cash"))).toEqual([]);
    const approved = transfer(
      100,
      { account: "payable", party: "seat:1" },
      { account: "compensation" },
    );
    expect(reasonsOf(approved)).toEqual([]);
    const sold = transfer(100, { account: "other_income" }, { account: "bank" });
    expect(reasonsOf(sold)).toEqual([{ account: "other_income", amount: -100 }]);
  });
});

describe("the kiosk's fee", () => {
  test("is three times one baht in บ้านตุ่น, and none in ป่าซาง", () => {
    const entry = kioskEntry(banTun, { payments: 40, months: 55, classCode: null });
    expect(entry?.lines).toEqual([
      { account: "cash", amount: baht(120) },
      { account: "payable", party: "electricity", amount: baht(-40) },
      { account: "payable", party: "kiosk_owner", amount: baht(-40) },
      { account: "kiosk_share", amount: baht(-40) },
    ]);
    expect(entry?.articleNo).toMatch(/^\d+\.\d+$/);
    expect(kioskEntry(paSang, { payments: 40, months: 40, classCode: "ordinary" })).toBeNull();
    expect(kioskByClass(banTun)).toBe(false);
  });

  const kiosk = banTun.fees.find((fee) => fee.service === "kiosk_payment") as FeeTerm;
  const withFee = (fee: FeeTerm) => ({ ...banTun, fees: [fee] });

  test("is counted by month where the table says so, and left to people where it is a range", () => {
    const monthly = withFee({ ...kiosk, per: "month" });
    const entry = kioskEntry(monthly, { payments: 1, months: 12, classCode: null });
    expect(entry?.lines[0]).toEqual({ account: "cash", amount: baht(36) });
    const range = { min: baht(1), max: baht(3) };
    const ranged = withFee({ ...kiosk, amounts: [{ classCode: "", range }] });
    expect(kioskEntry(ranged, { payments: 1, months: 1, classCode: null })).toBeNull();
  });

  test("of each class added up balances, whatever the classes pay", () => {
    const amount = fc.integer({ min: 0, max: 5_000 });
    const parts = fc.array(
      fc.record({ price: amount, payments: fc.integer({ min: 0, max: 90 }) }),
      {
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(parts, (list) => {
        const amounts = list.map(({ price }, at) => ({
          classCode: `c${at}`,
          range: { min: price, max: price },
        }));
        const split = [
          { to: "electricity" as const, name: null, amount: 100 },
          { to: "unit" as const, name: null, amount: null },
        ];
        const terms = withFee({ ...kiosk, amounts, split });
        const lines = addedUp(
          list.flatMap(
            ({ payments }, at) =>
              kioskEntry(terms, { payments, months: payments, classCode: `c${at}` })?.lines ?? [],
          ),
        );
        const due = list.reduce((sum, { price, payments }) => sum + price * payments, 0);
        expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(0);
        expect(lines.find((line) => line.account === "cash")?.amount ?? 0).toBe(due);
        if (due > 0) expect(totalOf(lines)).toBe(due);
      }),
    );
  });
});

describe("a second person", () => {
  const work: Work = {
    recordedBy: 1,
    workerUserIds: [2, null],
    amount: baht(300),
    state: "waiting",
  };
  const chair = { userId: 3, position: "chair" as const };
  const terms = { approvals: [] };

  test("approves what neither they recorded nor is for them", () => {
    expect(workRefusal("approve", chair, work, terms)).toBeNull();
    expect(workRefusal("approve", { ...chair, userId: 1 }, work, terms)).toBe("work_own");
    expect(workRefusal("approve", { ...chair, userId: 2 }, work, terms)).toBe("work_own");
    const paid = { ...work, state: "approved" as const };
    expect(workRefusal("pay", { ...chair, userId: 1 }, paid, terms)).toBeNull();
    expect(workRefusal("pay", { ...chair, userId: 2 }, paid, terms)).toBe("work_own_pay");
    const approvals = [{ of: "compensation" as const, by: "finance" as const, upTo: null }];
    expect(workRefusal("approve", chair, work, { approvals })).toBe("work_over_limit");
  });

  test("takes each step in its turn", () => {
    const at = (state: Work["state"], step: "approve" | "reject" | "pay" | "cancel") =>
      workRefusal(step, chair, { ...work, state }, terms);
    expect(at("waiting", "pay")).toBe("work_not_approved");
    expect(at("waiting", "cancel")).toBe("work_not_approved");
    expect(at("approved", "approve")).toBe("work_approved");
    expect(at("approved", "reject")).toBe("work_approved");
    expect(at("approved", "pay")).toBeNull();
    expect(at("paid", "pay")).toBe("work_paid");
    expect(at("paid", "cancel")).toBeNull();
    expect(at("rejected", "approve")).toBe("work_rejected");
    expect(at("cancelled", "pay")).toBe("work_cancelled");
    const none = { approvedAt: null, rejectedAt: null, paidOn: null, cancelledOn: null };
    expect(workState({ ...none, approvedAt: 1, paidOn: 1, cancelledOn: 1 })).toBe("cancelled");
    expect(workState(none)).toBe("waiting");
  });
});

test("an entry is reversed by itself only where no other record stands behind it", () => {
  expect(reversalRefusal({ kind: "by_hand", reversed: false })).toBeNull();
  expect(reversalRefusal({ kind: "by_hand", reversed: true })).toBe("entry_reversed");
  expect(reversalRefusal({ kind: "reversal", reversed: false })).toBe("entry_is_reversal");
  expect(reversalRefusal({ kind: "annual_fee", reversed: false })).toBe("entry_has_record");
});

test("sums by account and by article are the same money", () => {
  const sum = fc.record({
    month: fc.integer({ min: 24000, max: 24011 }),
    account: fc.constantFrom("grants", "electricity", "kiosk_share", "payable"),
    regulationId: fc.integer({ min: 0, max: 2 }),
    articleNo: fc.constantFrom("", "1", "5.2"),
    in: fc.integer({ min: 0, max: 1_000_000 }),
    out: fc.integer({ min: 0, max: 1_000_000 }),
  });
  fc.assert(
    fc.property(fc.array(sum as fc.Arbitrary<Sum>, { maxLength: 40 }), (sums) => {
      const all = total(sums);
      expect(total(byArticle(sums))).toEqual(all);
      expect(total(incomes(sums)).in).toBe(all.in);
      expect(total(outgoings(sums)).out).toBe(all.out);
    }),
  );
});
