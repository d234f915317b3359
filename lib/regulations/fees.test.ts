import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "@/lib/day";
import { bahtInWords } from "@/lib/money";
import { feeDue } from "./annual-fee";
import { mayApprove, quorumOf } from "./approval";
import { articleNo, numbered } from "./articles";
import { compensationFor, incentiveFor, incentivesByHand } from "./compensation";
import { faultsOf } from "./faults";
import { feeFor, feeTerm, pricesOf, split, visitorClass } from "./fees";
import { formatRange, parseRange, within } from "./range";
import { KIOSK } from "./services";
import { templates } from "./templates";
import type { SplitPart } from "./terms";

const banTun = templates["ban-tun"];
const paSang = templates["pa-sang"];
const nakhonPathom = templates["nakhon-pathom"];
const fixed = (baht: number) => ({ min: baht * 100, max: baht * 100 });

describe("the published table of Ban Tun", () => {
  test("a funeral costs everybody 1,000 to 1,500, as the committee picks", () => {
    const range = feeFor(banTun, "death_claim", null);
    expect(range).toEqual({ min: 100_000, max: 150_000 });
    expect(feeFor(banTun, "death_claim", "ordinary")).toEqual(range);
    expect(range && [99_999, 100_000, 150_000, 150_001].map((a) => within(range, a))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(pricesOf(banTun, "death_claim")).toEqual([
      { classCode: "", nameTh: null, nameEn: null, range },
    ]);
    expect(articleNo(banTun, feeTerm(banTun, "death_claim")?.articleKey ?? null)).toBe("5.1");
  });

  test("the kiosk's three baht are one for electricity, one for its owner, one for the unit", () => {
    const kiosk = feeTerm(banTun, KIOSK);
    if (!kiosk) throw new Error("no kiosk fee");
    expect(feeFor(banTun, KIOSK, null)).toEqual(fixed(3));
    expect(split(kiosk, 300)).toEqual([
      { to: "electricity", name: null, amount: 100 },
      { to: "kiosk_owner", name: null, amount: 100 },
      { to: "unit", name: null, amount: 100 },
    ]);
    expect(split(kiosk, 516 * 300, 516).map((share) => share.amount)).toEqual([
      51_600, 51_600, 51_600,
    ]);
    expect(articleNo(banTun, kiosk.articleKey)).toBe("5.2");
  });

  test("13 baht of every enrolment are pooled; the cut-off is the 27th; the committee meets monthly", () => {
    expect(incentiveFor(banTun, "enrolment", "unit")).toBe(1300);
    expect(incentiveFor(banTun, "enrolment", "office")).toBe(1300);
    expect(banTun.cutoffDay).toBe(27);
    expect(banTun.meetings).toEqual({ times: 1, months: 1 });
    expect(compensationFor(banTun, "door_to_door")).toBe(null);
    expect(numbered(banTun.articles).map(({ no }) => no)).toEqual("1 2 3 4 5 5.1 5.2 6".split(" "));
  });
});

describe("the published table of Pa Sang", () => {
  test("two prices: 30 or 50 for income loss, 800 or 1,000 for a funeral", () => {
    expect(feeFor(paSang, "income_loss_claim", "ordinary")).toEqual(fixed(30));
    expect(feeFor(paSang, "income_loss_claim", "general")).toEqual(fixed(50));
    expect(feeFor(paSang, "death_claim", "ordinary")).toEqual(fixed(800));
    expect(feeFor(paSang, "death_claim", "general")).toEqual(fixed(1000));
    expect(pricesOf(paSang, "death_claim").map((p) => [p.nameTh, p.range.min])).toEqual([
      ["สมาชิกสามัญ", 80_000],
      ["สมาชิกผู้ใช้บริการทั่วไป", 100_000],
    ]);
    expect(feeFor(paSang, "death_claim", visitorClass(paSang))).toEqual(fixed(1000));
    expect(feeFor(paSang, "death_claim", null)).toBe(null);
    expect(feeFor(paSang, KIOSK, "ordinary")).toBe(null);
    const death = feeTerm(paSang, "death_claim");
    expect(death && split(death, 80_000)).toEqual([{ to: "unit", name: null, amount: 80_000 }]);
  });

  test("20 baht a year from ordinary members, nothing from the others", () => {
    const due = (classCode: string | null, yearBe: number, feeMonth: number | null = null) =>
      feeDue({ ...paSang, feeMonth }, { classCode, yearBe, joinedOn: "2024-02-29" as Day });
    expect(due("ordinary", 2566)).toBe(null);
    expect(due("ordinary", 2567)).toEqual({ dueOn: "2024-02-29", amount: 2000 });
    expect(due("ordinary", 2568)).toEqual({ dueOn: "2025-02-28", amount: 2000 });
    expect(due("ordinary", 2571)).toEqual({ dueOn: "2028-02-29", amount: 2000 });
    expect(due("ordinary", 2567, 1)).toEqual({ dueOn: "2024-02-29", amount: 2000 });
    expect(due("ordinary", 2568, 1)).toEqual({ dueOn: "2025-01-01", amount: 2000 });
    expect(due("general", 2567)).toBe(null);
    expect(due(null, 2567)).toBe(null);
    expect(bahtInWords(2000)).toBe("ยี่สิบบาทถ้วน");
  });

  test("50 a day of campaigning, 300 a trip, papers on Wednesdays, cut-off on the 25th", () => {
    const paid = (activity: string) => {
      const line = compensationFor(paSang, activity);
      return line && [line.amount, line.per, articleNo(paSang, line.articleKey)];
    };
    expect(paid("funeral_campaign")).toEqual([5000, "day", "4.1"]);
    expect(paid("door_to_door")).toEqual([5000, "day", "4.2"]);
    expect(paid("provincial_meeting")).toEqual([30_000, "trip", "4.3"]);
    expect(paid("document_delivery")).toEqual([30_000, "trip", "4.4"]);
    expect(paSang.submissionWeekday).toBe(3);
    expect(paSang.cutoffDay).toBe(25);
  });

  test("13 baht for an enrolment that the unit typed, none where the office did", () => {
    expect(incentiveFor(paSang, "enrolment", "unit")).toBe(1300);
    expect(incentiveFor(paSang, "enrolment", "office")).toBe(0);
    expect(incentiveFor(paSang, "own-1", "unit")).toBe(0);
  });

  test("an enrolment posts its incentive by itself; others are left to be written down", () => {
    expect(incentivesByHand(paSang)).toEqual([]);
    const [line] = paSang.incentives;
    if (!line) throw new Error("no incentive");
    const own = { ...line, kind: "own-1", nameTh: "ค่าส่งข่าว" };
    expect(incentivesByHand({ incentives: [line, own] })).toEqual([own]);
  });
});

test("the network of Nakhon Pathom takes ten baht for everybody served, and reports on the 15th", () => {
  expect(feeFor(nakhonPathom, "own-1", "main")).toEqual(fixed(10));
  expect(nakhonPathom.reportDay).toBe(15);
});

test("no template has a fault", () => {
  for (const terms of Object.values(templates)) expect(faultsOf(terms)).toEqual([]);
});

describe("a split", () => {
  const part = (to: SplitPart["to"], amount: number | null, name: string | null = null) => ({
    to,
    name,
    amount,
  });

  test("gives what is left to the part without an amount", () => {
    const fee = { split: [part("other", 25_000, "วัด"), part("unit", null)] };
    expect(split(fee, 120_050)).toEqual([
      { to: "other", name: "วัด", amount: 25_000 },
      { to: "unit", name: null, amount: 95_050 },
    ]);
    expect(split(fee, 25_000)).toEqual([{ to: "other", name: "วัด", amount: 25_000 }]);
  });

  const parts = fc.array(
    fc.record({
      to: fc.constantFrom("unit", "electricity", "kiosk_owner", "other" as const),
      name: fc.constant(null),
      amount: fc.option(fc.nat(200_000)),
    }) as fc.Arbitrary<SplitPart>,
    { maxLength: 5 },
  );

  test("always sums to the fee, to the satang, whatever its parts", () => {
    fc.assert(
      fc.property(parts, fc.nat(500_000), fc.integer({ min: 1, max: 400 }), (list, fee, times) => {
        const shares = split({ split: list }, fee * times, times);
        expect(shares.reduce((sum, share) => sum + share.amount, 0)).toBe(fee * times);
        expect(shares.every(({ amount }) => Number.isInteger(amount) && amount > 0)).toBe(true);
      }),
    );
  });

  test("gives every fixed part its amount where the parts add up", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(sizes, (amounts) => {
        const list = amounts.map((amount, at) => part("other", amount, `ผู้รับ ${at}`));
        const fee = amounts.reduce((sum, amount) => sum + amount, 0);
        expect(split({ split: list }, fee).map((share) => share.amount)).toEqual(amounts);
      }),
    );
  });
});

describe("a cell of the fee table", () => {
  test.each([
    ["30", "30"],
    ["๓๐", "30"],
    ["1,000-1,500", "1,000-1,500"],
    ["1000 - 1500 บาท", "1,000-1,500"],
    ["๑,๐๐๐–๑,๕๐๐", "1,000-1,500"],
    ["800 ถึง 1,000", "800-1,000"],
    ["70.-", "70"],
    ["0.25", "0.25"],
  ])("%s is read as %s", (typed, shown) => {
    const range = parseRange(typed);
    expect(range && formatRange(range, "th")).toBe(shown);
  });

  test.each(["", "0.005", "-30", "30-", "1-2-3", "ตามแต่จะให้", "30 40"])(
    "%s is no amount",
    (typed) => {
      expect(parseRange(typed)).toBe(null);
    },
  );

  test("what is shown is read back", () => {
    const amount = fc.nat(1_000_000_00);
    fc.assert(
      fc.property(amount, amount, (min, max) => {
        expect(parseRange(formatRange({ min, max }, "th"))).toEqual({ min, max });
      }),
    );
  });
});

describe("approval", () => {
  const approvals = [
    { of: "expense", by: "finance", upTo: 50_000 },
    { of: "expense", by: "chair", upTo: null },
  ] as const;
  const terms = { approvals: [...approvals] };

  test("goes by position and amount; without a line for it, everybody of the committee may", () => {
    expect(mayApprove(terms, "expense", "finance", 50_000)).toBe(true);
    expect(mayApprove(terms, "expense", "finance", 50_001)).toBe(false);
    expect(mayApprove(terms, "expense", "chair", 9_999_999)).toBe(true);
    expect(mayApprove(terms, "expense", "member", 1)).toBe(false);
    expect(mayApprove(terms, "expense", null, 1)).toBe(false);
    expect(mayApprove(terms, "compensation", "member", 9_999_999)).toBe(true);
    expect(mayApprove(terms, "compensation", null, 1)).toBe(true);
  });

  test("a quorum is more than half, or the regulation's number, never more than there are", () => {
    const half = (size: number) => quorumOf({ quorum: null }, size);
    expect([1, 2, 5, 9, 10, 11].map(half)).toEqual([1, 2, 3, 5, 6, 6]);
    expect(quorumOf({ quorum: 7 }, 11)).toBe(7);
    expect(quorumOf({ quorum: 7 }, 5)).toBe(5);
    expect(quorumOf({ quorum: null }, 0)).toBe(1);
  });
});
