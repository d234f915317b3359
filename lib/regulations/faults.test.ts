import { describe, expect, test } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { type Fault, faultsOf } from "./faults";
import { templates } from "./templates";
import type { FeeTerm, SplitPart, Terms } from "./terms";
import { termsInput } from "./terms-input";

const base = templates["pa-sang"];
const fee: FeeTerm = {
  service: "bank_debit",
  nameTh: null,
  nameEn: null,
  articleKey: null,
  per: "case",
  amounts: [{ classCode: "", range: { min: 300, max: 300 } }],
  split: [],
};
const withFee = (change: Partial<FeeTerm>): Terms => ({ ...base, fees: [{ ...fee, ...change }] });
const part = (to: SplitPart["to"], amount: number | null, name: string | null = null) => ({
  to,
  name,
  amount,
});
const range = (min: number, max = min) => ({ classCode: "", range: { min, max } });
const [article] = base.articles;
const [memberClass] = base.classes;
if (!article || !memberClass) throw new Error("an empty template");

const cases: [string, Terms, Partial<Fault["where"]>][] = [
  ["cutoff_day", { ...base, cutoffDay: 0 }, { part: "days", field: "cutoffDay" }],
  ["cutoff_day", { ...base, cutoffDay: 31 }, { part: "days", field: "cutoffDay" }],
  ["cutoff_day", { ...base, cutoffDay: 29 }, {}],
  ["report_day", { ...base, reportDay: 32 }, { part: "days", field: "reportDay" }],
  [
    "class_twice",
    { ...base, classes: [...base.classes, { ...memberClass, code: "x" }] },
    { part: "classes", index: 2, field: "nameTh" },
  ],
  ["class_twice", { ...base, classes: [...base.classes, { ...memberClass, nameTh: "ใหม่" }] }, {}],
  [
    "class_visitors_twice",
    { ...base, classes: base.classes.map((one) => ({ ...one, forVisitors: true })) },
    { part: "classes", index: 1 },
  ],
  [
    "line_nameless",
    { ...base, classes: [...base.classes, { ...memberClass, code: "x", nameTh: "" }] },
    {},
  ],
  ["fee_upside_down", withFee({ amounts: [range(1500, 1000)] }), { field: "amounts." }],
  [
    "fee_class_unknown",
    withFee({ amounts: [{ ...range(300), classCode: "gold" }] }),
    { part: "fees", index: 0, field: "amounts.gold" },
  ],
  ["fee_class_twice", withFee({ amounts: [range(300), range(400)] }), {}],
  ["fee_amount_none", withFee({ amounts: [] }), { field: "amounts" }],
  ["line_unknown", withFee({ service: "haircut" }), { field: "code" }],
  ["line_nameless", withFee({ service: "own-1" }), { field: "nameTh" }],
  ["article_unknown", withFee({ articleKey: "gone" }), { field: "articleKey" }],
  ["article_unknown", { ...base, feeArticleKey: "gone" }, { part: "days", field: "feeArticleKey" }],
  ["line_twice", { ...base, fees: [fee, fee] }, { index: 1 }],
  [
    "split_sum",
    withFee({ split: [part("unit", 100), part("electricity", 100)] }),
    { field: "split" },
  ],
  ["split_sum", withFee({ split: [part("unit", 400)] }), {}],
  ["split_too_much", withFee({ split: [part("electricity", 301), part("unit", null)] }), {}],
  ["split_needs_rest", withFee({ amounts: [range(300, 500)], split: [part("unit", 300)] }), {}],
  ["split_rests", withFee({ split: [part("unit", null), part("electricity", null)] }), {}],
  ["split_twice", withFee({ split: [part("unit", 100), part("unit", 200)] }), { field: "split.1" }],
  ["split_nameless", withFee({ split: [part("other", 300)] }), { field: "split.0" }],
  ["split_nameless", withFee({ split: [part("unit", 300, "หน่วย")] }), {}],
  ["article_empty", { ...base, articles: [{ ...article, heading: "", text: "" }] }, {}],
  ["article_inside_none", { ...base, articles: [{ ...article, level: 2 }] }, { field: "level" }],
  ["line_twice", { ...base, articles: [article, article] }, { part: "articles", index: 1 }],
  [
    "amount_none",
    { ...base, compensation: base.compensation.map((one) => ({ ...one, amount: 0 })) },
    { part: "compensation", field: "amount" },
  ],
  [
    "payer_none",
    { ...base, incentives: base.incentives.map((one) => ({ ...one, payer: "" })) },
    { part: "incentives", field: "payer" },
  ],
  [
    "line_twice",
    {
      ...base,
      approvals: [
        { of: "expense", by: "chair", upTo: null },
        { of: "expense", by: "chair", upTo: 1 },
      ],
    },
    { part: "approvals", index: 1 },
  ],
];

describe("a fault", () => {
  test.each(cases)("%s is told at its cell, in both languages", (code, terms, where) => {
    const found = faultsOf(terms).find((fault) => fault.code === code);
    expect(found?.where).toMatchObject(where);
    for (const locale of ["th", "en"] as const) {
      const sentence = translator(locale, "refusals")(code as never, found?.params as never);
      expect(sentence).not.toMatch(/[{}]|refusals\./);
    }
  });

  test("is none where shares add up, or one takes what is left", () => {
    expect(faultsOf(withFee({ split: [part("unit", 200), part("electricity", 100)] }))).toEqual(
      faultsOf(withFee({})),
    );
    const rest = {
      amounts: [range(300, 500)],
      split: [part("electricity", 300), part("unit", null)],
    };
    expect(faultsOf(withFee(rest))).toEqual(faultsOf(withFee({})));
  });
});

describe("a draft as the editor sends it", () => {
  const issuesOf = (terms: unknown) => {
    const read = termsInput.safeParse(terms);
    return read.success ? [] : read.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`);
  };

  test("comes as an object or as JSON, with amounts in satang or as typed", () => {
    expect(termsInput.parse(base)).toEqual(base);
    expect(termsInput.parse(JSON.stringify(base))).toEqual(base);
    const typed = {
      ...base,
      cutoffDay: "๒๕",
      fees: [{ ...fee, amounts: [{ classCode: "", range: "๑,๐๐๐-1,500" }] }],
      compensation: [{ ...base.compensation[0], amount: "๕๐ บาท" }],
    };
    const read = termsInput.parse(typed);
    expect(read.cutoffDay).toBe(25);
    expect(read.fees[0]?.amounts).toEqual([range(100_000, 150_000)]);
    expect(read.compensation[0]?.amount).toBe(5000);
  });

  test("with half a satang, a negative amount or words is refused at its cell", () => {
    for (const amount of ["0.005", "-3", "สามบาท", "99999999999"]) {
      const terms = { ...base, fees: [{ ...fee, amounts: [{ classCode: "", range: amount }] }] };
      expect(issuesOf(terms)).toEqual(["fees.0.amounts.0.range: range"]);
    }
    const half = { ...base, compensation: [{ ...base.compensation[0], amount: 0.5 }] };
    expect(issuesOf(half)).toEqual(["compensation.0.amount: amount"]);
    const empty = { ...base, compensation: [{ ...base.compensation[0], amount: "" }] };
    expect(issuesOf(empty)).toEqual(["compensation.0.amount: required"]);
  });

  test("keeps a fault for faultsOf to tell, and refuses what is no draft at all", () => {
    expect(issuesOf({ ...base, cutoffDay: 31 })).toEqual([]);
    expect(issuesOf({ ...base, cutoffDay: 32 })).toEqual([]);
    expect(issuesOf("{")).toHaveLength(1);
    expect(issuesOf({ ...base, title: " " })).toEqual(["title: required"]);
    const many = Array.from({ length: 1001 }, (_, at) => ({ ...article, key: `a${at}` }));
    expect(issuesOf({ ...base, articles: many.slice(1) })).toEqual([]);
    expect(issuesOf({ ...base, articles: many })).toEqual(["articles: articles_many"]);
    const long = many.slice(0, 200).map((one) => ({ ...one, text: "ก".repeat(5001) }));
    expect(issuesOf({ ...base, articles: long })).toEqual(["articles: too_long"]);
  });
});
