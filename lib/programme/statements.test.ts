import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { month } from "@/lib/month";
import { checkStatement, type StatementKind } from "./statements";

type Line = [about: string, kind: StatementKind, given: number[], stated: number];
const placesOf = (value: number) => String(value).split(".")[1]?.length ?? 0;
const check = (kind: StatementKind, given: number[], stated: number) =>
  checkStatement(kind, { given, stated, decimals: placesOf(stated) });

// Figures that the programme's report prints and that do not hang together.
const wrong: Line[] = [
  ["members of the credit union at แม่พุง by kind", "sum", [395, 57], 472],
  ["its shares and deposits", "sum", [5_020_120, 6_369_421], 11_532_524],
  ["those who may enrol there", "percent", [383, 472], 73],
  ["those who pay there", "percent", [46, 48], 90],
  ["recipients by happiness there", "sum", [15, 18], 30],
  ["those of average happiness there", "percent", [15, 30], 40],
  ["members there, in the table and in the case", "same_twice", [150], 472],
  ["the network of นครปฐม: growth", "percent", [600, 1_750], 15],
  ["how long it took", "months", [month(2022, 4), month(2023, 9)], 17],
  ["growth a month", "average", [600, 17], 36],
  ["members in the text and over the chart", "same_twice", [2_350], 2_465],
  ["the chart's first series and the text", "sum", [150, 120, 1_750, 170, 180], 2_350],
  ["ทุ่งขวาง in the table and in the chart", "same_twice", [1_150], 1_750],
  ["enrolled, in the diagram and in the text", "same_twice", [120], 600],
  ["ป่าซาง: January's retention", "percent", [516, 848], 60.84],
  ["its insured by class", "sum", [344, 500], 848],
  ["its committee by change of happiness", "sum", [5, 2, 1], 9],
  ["its committee by happiness", "sum", [2, 3, 3], 9],
  ["its people by occupation", "sum", [194, 242, 445], 594],
  ["changes of option, in all and on one day", "same_twice", [6], 8],
  ["its sample, planned and taken", "same_twice", [30], 28],
  ["บ้านตุ่น: its committee by happiness", "sum", [5, 4, 3], 11],
  ["its goal of retention, twice", "same_twice", [80], 100],
  ["พะเยา: leaders trained", "sum", [16, 5], 39],
  ["ขวาว: insured before, added, now", "sum", [200, 60], 80],
  ["its committee and who assessed themselves", "same_twice", [20], 10],
  ["บ้านโค้ง: its committee, twice", "same_twice", [11], 7],
  ["แม่พุง: its area in rai", "same_twice", [43_125], 43_108],
  ["นครปฐม: its committee planned and assessed", "same_twice", [12], 21],
  ["ป่าซาง: its insured, about and as the base", "same_twice", [780], 848],
  ["งิม: new insured a month, in the case and in the table", "same_twice", [20], 5],
  ["its committee by capacity", "sum", [1, 2], 5],
  ["ขวาว: its group and its members altogether", "same_twice", [220], 180],
  ["its members, in the table and in the case", "same_twice", [180], 60],
  ["its members gained, in the diagram and in the text", "difference", [80, 200], 100],
  ["บ้านโค้ง: those under stress and those asked", "sum", [1, 4, 2], 6],
  ["its trainings, in the table and in the case", "same_twice", [40], 20],
  ["its network", "sum", [20, 20, 7], 40],
  ["its plan a month and the least income", "sum", [12_000, 10_000, 5_000], 25_000],
  ["its income goal of a year by months", "average", [180_000, 12], 25_000],
  ["what it pays back a month, twice", "same_twice", [12_000], 15_000],
  ["the last year of its debt, twice", "same_twice", [2565], 2561],
];

const right: Line[] = [
  ["units by track", "sum", [9, 11, 3], 23],
  ["พะเยา by happiness", "sum", [11, 21, 33], 65],
  ["below average there", "percent", [11, 65], 17],
  ["average there", "percent", [21, 65], 32],
  ["above average there", "percent", [33, 65], 51],
  ["units that learn", "sum", [3, 6], 9],
  ["งิม: change", "sum", [3, 1, 1], 5],
  ["งิม: recipients", "sum", [15, 18], 33],
  ["บ้านตุ่น by grade", "sum", [3, 3, 5], 11],
  ["its capacity", "sum", [2, 9], 11],
  ["its recipients", "sum", [5, 6, 14], 25],
  ["ป่าซาง: capacity", "sum", [4, 5], 9],
  ["its recipients", "sum", [2, 10, 16], 28],
  ["the average of its eight rates", "average", [393.62, 8], 49.2],
  ["แม่พุง: people on a square kilometre", "average", [8_480, 69], 122.9],
  ["insured before, added, now", "sum", [33, 15], 48],
  ["its committee by happiness", "sum", [1, 3, 5], 9],
  ["นครปฐม: growth", "difference", [1_750, 2_350], 600],
  ["its committee by happiness", "sum", [8, 13], 21],
  ["a family's debts", "sum", [600_000, 870_000, 250_000], 1_720_000],
  ["ขวาว: its committee", "sum", [1, 1, 4, 1, 2, 1], 10],
  ["its members with those gained", "sum", [80, 100], 180],
  ["แม่พุง: its area in square kilometres", "average", [43_108, 625], 69],
  ["บ้านตุ่น: its villages", "sum", [5, 6], 11],
  ["งิม: insured on its base", "percent", [106, 1_432], 7.4],
  ["พะเยา: units by tier, first list", "sum", [6, 6], 12],
  ["พะเยา: units by tier, second list", "sum", [6, 3, 3], 12],
];

describe("figures as stated", () => {
  test.each(wrong)("do not hold: %s", (_, kind, given, stated) => {
    expect(check(kind, given, stated).holds).toBe(false);
  });
  test.each(right)("hold: %s", (_, kind, given, stated) => {
    expect(check(kind, given, stated).holds).toBe(true);
  });
  test("say what they ought to be", () => {
    expect(check("percent", [383, 472], 73).ought).toBe(81.14);
    expect(check("months", [month(2022, 4), month(2023, 9)], 17).ought).toBe(18);
    expect(check("sum", [395, 57], 472).ought).toBe(452);
  });
  test("that come to nothing do not hold: a share of none, a time that ends before it begins", () => {
    expect(check("percent", [3, 0], 0)).toEqual({ holds: false, ought: null });
    expect(check("average", [3, 0], 0)).toEqual({ holds: false, ought: null });
    const back = [month(2023, 9), month(2022, 4)];
    expect(check("months", back, 17)).toEqual({ holds: false, ought: null });
  });
  test("of parts hold of their own sum and of no other", () => {
    const parts = fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(parts, fc.integer({ min: -9, max: 9 }), (given, off) => {
        const sum = given.reduce((a, b) => a + b, 0);
        expect(check("sum", given, sum + off).holds).toBe(off === 0);
      }),
    );
  });
});
