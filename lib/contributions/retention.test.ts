import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { averageRetention, retention } from "@/lib/contributions/retention";
import { percentOfFraction } from "@/lib/percent";

describe("ป่าซาง, January to August 2566", () => {
  // 848 insured persons of villages 1-10, as the programme's report prints them. The report prints
  // 60.84 for January: 516 ÷ 848 is 60.849…, so it was cut there and rounded in the other months.
  const payers = [516, 514, 131, 538, 482, 444, 440, 273];
  const months = payers.map((count) => ({ payers: count, insured: 848 }));

  test("each month's retention", () => {
    expect(months.map((m) => retention(m.payers, m.insured).percent)).toEqual([
      "60.85",
      "60.61",
      "15.45",
      "63.44",
      "56.84",
      "52.36",
      "51.89",
      "32.19",
    ]);
  });

  test("the average of the eight", () => {
    expect(averageRetention(months)).toBe("49.20");
  });

  test("the figure keeps what it was made of", () => {
    expect(retention(516, 848)).toEqual({ payers: 516, insured: 848, percent: "60.85" });
    expect(retention(0, 0)).toEqual({ payers: 0, insured: 0, percent: null });
  });
});

describe("averageRetention", () => {
  test("is a mean of rates, not of persons", () => {
    // 100 % of 1 person and 0 % of 99
    const months = [
      { payers: 1, insured: 1 },
      { payers: 0, insured: 99 },
    ];
    expect(averageRetention(months)).toBe("50.00");
  });

  test("leaves out months with nobody insured", () => {
    expect(averageRetention([])).toBeNull();
    expect(averageRetention([{ payers: 0, insured: 0 }])).toBeNull();
    const months = [
      { payers: 0, insured: 0 },
      { payers: 1, insured: 4 },
    ];
    expect(averageRetention(months)).toBe("25.00");
  });

  test("rounds once, at the end", () => {
    // 0.125 % and 0 %: 0.0625. Rounded month by month it would be (0.13 + 0.00) ÷ 2 = 0.07.
    const months = [
      { payers: 1, insured: 800 },
      { payers: 0, insured: 7 },
    ];
    expect(averageRetention(months)).toBe("0.06");
  });

  test("equals the exact mean, in whatever order the months come", () => {
    const counts = fc
      .tuple(fc.nat(900), fc.integer({ min: 1, max: 900 }))
      .map(([a, b]) => ({ payers: Math.min(a, b), insured: b }));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 24 }), (months) => {
        const denominator = months.reduce((product, m) => product * BigInt(m.insured), 1n);
        const numerator = months.reduce(
          (sum, m) => sum + (BigInt(m.payers) * denominator) / BigInt(m.insured),
          0n,
        );
        const exact = percentOfFraction(numerator, denominator * BigInt(months.length));
        expect(averageRetention(months)).toBe(exact);
        expect(averageRetention(months.toReversed())).toBe(exact);
      }),
    );
  });
});
