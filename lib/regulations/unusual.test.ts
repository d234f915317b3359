import { describe, expect, test } from "vitest";
import { baht } from "@/lib/money";
import { emptyTerms, templates } from "./templates";
import type { FeeTerm, Terms } from "./terms";
import { ANNUAL_FEE, type FeeTable, unusualOf } from "./unusual";

const fee = (service: string, amount: number, more: Partial<FeeTerm> = {}): FeeTerm => ({
  service,
  nameTh: null,
  nameEn: null,
  articleKey: null,
  per: "case",
  amounts: [{ classCode: "", range: { min: baht(amount), max: baht(amount) } }],
  split: [],
  ...more,
});
const table = (unitId: number, ...fees: FeeTerm[]): FeeTable => ({
  unitId,
  terms: { ...emptyTerms("ระเบียบ"), fees },
});

describe("fee tables side by side", () => {
  test("a fee more than twice, or less than half, of the middle stands out", () => {
    const tables = [30, 40, 50, 100, 101].map((amount, unit) =>
      table(unit, fee("income_loss_claim", amount)),
    );
    const median = baht(50);
    const line = { service: "income_loss_claim", classCode: "", median };
    expect(unusualOf(tables)).toEqual([{ unitId: 4, why: "high", ...line }]);
    const low = unusualOf([...tables.slice(0, 4), table(9, fee("income_loss_claim", 19))]);
    expect(low).toMatchObject([
      { unitId: 3, why: "high", median: baht(40) },
      { unitId: 9, why: "low", median: baht(40) },
    ]);
  });

  test("a range counts by its middle, and each unit once however many classes it has", () => {
    const classes = ["a", "b", "c", "d"].map((classCode) => ({
      classCode,
      range: { min: baht(1000), max: baht(1000) },
    }));
    const range = { classCode: "", range: { min: baht(100), max: baht(300) } };
    const found = unusualOf([
      table(1, fee("death_claim", 0, { amounts: classes })),
      table(2, fee("death_claim", 0, { amounts: [range] })),
      table(3, fee("death_claim", 200)),
    ]);
    expect(found).toHaveLength(4);
    expect(found).toContainEqual({
      unitId: 1,
      why: "high",
      service: "death_claim",
      classCode: "a",
      median: baht(200),
    });
  });

  test("a fee of one unit alone stands out where three or more have a regulation", () => {
    const alone = [table(1, fee("bank_debit", 20)), table(2, fee("death_claim", 800))];
    expect(unusualOf(alone)).toEqual([]);
    expect(unusualOf([...alone, table(3, fee("death_claim", 900))])).toEqual([
      { unitId: 1, why: "only_here", service: "bank_debit" },
    ]);
  });

  test("what units made up is the same by its name, and only when counted alike", () => {
    const own = (unit: number, code: string, nameTh: string, per: FeeTerm["per"] = "case") =>
      table(unit, fee(code, 10, { nameTh, per }));
    expect(unusualOf([own(1, "own-1", "พิมพ์งาน"), own(2, "own-4", "พิมพ์งาน"), table(3)])).toEqual([]);
    expect(
      unusualOf([own(1, "own-1", "พิมพ์งาน"), own(2, "own-1", "พิมพ์งาน", "year"), table(3)]),
    ).toMatchObject([{ why: "only_here" }, { why: "only_here" }]);
  });

  test("a unit without a regulation stands out, and annual fees are compared too", () => {
    const paying = (amount: number): Terms => ({
      ...templates["pa-sang"],
      classes: templates["pa-sang"].classes.map((one) =>
        one.annualFee === null ? one : { ...one, annualFee: baht(amount) },
      ),
    });
    const tables = [20, 20, 100].map((amount, unitId) => ({ unitId, terms: paying(amount) }));
    expect(unusualOf([...tables, { unitId: 7, terms: null }])).toEqual([
      { unitId: 7, why: "no_regulation" },
      { unitId: 2, why: "high", service: ANNUAL_FEE, classCode: "ordinary", median: baht(20) },
    ]);
    expect(unusualOf([])).toEqual([]);
  });
});
