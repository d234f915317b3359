import { describe, expect, it } from "vitest";
import { baht } from "@/lib/money";
import { templateCodes } from "@/lib/regulations/template-codes";
import { templates } from "@/lib/regulations/templates";
import { cellName, readTyped } from "./read-typed";
import { typedOf } from "./typed";

const paSang = typedOf(templates["pa-sang"]);
const withFee = (change: object) => ({
  ...paSang,
  fees: paSang.fees.map((fee, at) => (at === 0 ? { ...fee, ...change } : fee)),
});
const faults = (typed: typeof paSang) =>
  readTyped(typed).faults.map(({ code, where }) => `${cellName(where)} ${code}`);

describe("a draft in the editor's fields", () => {
  it.each(templateCodes)("says what was saved: %s", (code) => {
    expect(readTyped(typedOf(templates[code]))).toEqual({ terms: templates[code], faults: [] });
  });

  it("reads amounts as people type them", () => {
    const { terms } = readTyped(withFee({ prices: { ordinary: "๓๐", general: "1,000-1,500" } }));
    expect(terms.fees[0]?.amounts).toEqual([
      { classCode: "ordinary", range: { min: baht(30), max: baht(30) } },
      { classCode: "general", range: { min: baht(1000), max: baht(1500) } },
    ]);
  });

  it("tells what it cannot read at the cell, and nothing that follows from it", () => {
    expect(faults(withFee({ prices: { ordinary: "0.005" } }))).toEqual([
      "fees.0.amounts.ordinary range",
    ]);
    const part = { to: "unit", name: "", amount: "สิบ" };
    expect(faults(withFee({ prices: { ordinary: "30" }, split: [part] }))).toEqual([
      "fees.0.split.0 amount",
    ]);
  });

  it("tells ranges upside down, shares that do not add up, classes that are gone", () => {
    expect(faults(withFee({ prices: { ordinary: "50-30" } }))).toEqual([
      "fees.0.amounts.ordinary fee_upside_down",
    ]);
    const unit = { to: "unit", name: "", amount: "20" };
    expect(faults(withFee({ prices: { ordinary: "30" }, split: [unit] }))).toEqual([
      "fees.0.split split_sum",
    ]);
    expect(faults(withFee({ prices: { gold: "30" } }))).toEqual([
      "fees.0.amounts.gold fee_class_unknown",
    ]);
  });

  it("wants both numbers of the meetings, and days that a month has", () => {
    const days = { ...paSang.days, meetingTimes: "1", cutoffDay: "32", title: " " };
    expect(faults({ ...paSang, days })).toEqual([
      "days.0.title required",
      "days.0.meetingTimes meetings",
      "days.0.cutoffDay cutoff_day",
    ]);
  });
});
