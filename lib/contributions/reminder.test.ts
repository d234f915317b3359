import { describe, expect, test } from "vitest";
import { month } from "@/lib/month";
import { type PaidRecord, reminderOf, urgency } from "./reminder";
import { meterRulesAt } from "./rights";

const now = month(2023, 8);
const rules = meterRulesAt(now);

/** Paid months as a strip of p and m that ends with the month before `now`, or with it. */
function record(before: string, paidNow = false, since = now - before.length): PaidRecord {
  const marks = `${before}${paidNow ? "p" : "m"}`;
  let bits = 0n;
  for (const mark of marks) bits = (bits << 1n) | (mark === "p" ? 1n : 0n);
  return { bits: String(bits), asOf: now, option: 1, insured: insuredFor(now - since) };
}

/** Insured this month and for so many months before it. */
const insuredFor = (before: number) => String((1n << BigInt(before + 1)) - 1n);

const of = (before: string, paidNow = false) => reminderOf(record(before, paidNow), now, rules);

describe("reminderOf", () => {
  test("names the gravest right that missing this month loses", () => {
    expect(of("mmmmmmmmpp")).toMatchObject({ code: "back" });
    // three of four for lost income: with this month missed only two of the next four are left
    expect(of("mmmmmmmppmp")).toMatchObject({ code: "risk", loss: "income_loss", missed: 0 });
    // six of the last twelve, the oldest about to leave the window
    expect(of("pmmmmpmpmppp").loss).toBe("death");
  });

  test("tells those who owe, came back, always pay, begin, and have paid", () => {
    expect(of("ppppppppppmmmmmmm")).toMatchObject({ code: "owes", missed: 7 });
    expect(of("pppppppppmpppppp")).toMatchObject({ code: "back", missed: 0 });
    expect(of("pppppppppppp")).toMatchObject({ code: "steady", cells: "pppppppppppo" });
    expect(of("")).toMatchObject({ code: "first", cells: "bbbbbbbbbbbo" });
    expect(of("mm", true)).toMatchObject({ code: "paid", cells: "bbbbbbbbbmmp" });
  });

  test("months under another section are neither missed nor owed", () => {
    // insured for five months, four months under section 33, and again for two months and this one
    const insured = String(0b1111_1000_0111n);
    const slip: PaidRecord = { bits: "0", asOf: 0, option: 1, insured };
    expect(reminderOf(slip, now, rules)).toMatchObject({ code: "owes", missed: 2 });
    expect(reminderOf(slip, now, rules).cells).toBe("mmmmmbbbbmmo");
    const paid: PaidRecord = { bits: String(0b1111_1000_0110n), asOf: now, option: 1, insured };
    expect(reminderOf(paid, now, rules)).toMatchObject({ cells: "pppppbbbbppo", missed: 0 });
    const begun: PaidRecord = { ...slip, insured: String(0b1111_1000_0001n) };
    expect(reminderOf(begun, now, rules)).toMatchObject({ code: "first", missed: 0 });
  });

  test("a month that is over has nothing open", () => {
    expect(reminderOf(record("pp"), now, rules, true).cells).toBe("bbbbbbbbbppm");
  });

  test("reads records kept as of a later or an earlier month", () => {
    const ahead: PaidRecord = { bits: "7", asOf: now + 2, option: 1, insured: insuredFor(3) };
    expect(reminderOf(ahead, now, rules)).toMatchObject({ code: "paid", cells: "bbbbbbbbmmmp" });
    const behind: PaidRecord = { bits: "1", asOf: now - 2, option: 1, insured: insuredFor(2) };
    expect(reminderOf(behind, now, rules)).toMatchObject({ code: "owes", missed: 1 });
  });
});

test("urgency: rights first, then slipping, back, steady, long gone, paid", () => {
  const order = [
    of("pmmmmpmpmppp"),
    of("mmmmmmmppmp"),
    of("ppppppppppppmm"),
    of("pppppppppmpppppp"),
    of("pppppppppppp"),
    of("ppppppppppmmmmmmm"),
    of("pp", true),
  ].map(urgency);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(new Set(order).size).toBe(order.length);
});
