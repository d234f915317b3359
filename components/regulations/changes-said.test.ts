import { describe, expect, it } from "vitest";
import { baht } from "@/lib/money";
import { templates } from "@/lib/regulations/templates";
import type { Terms } from "@/lib/regulations/terms";
import { saidComparison } from "./changes-said";

const paSang = templates["pa-sang"];
const banTun = templates["ban-tun"];

const dearer: Terms = {
  ...paSang,
  cutoffDay: 31,
  fees: paSang.fees.map((fee) =>
    fee.service === "income_loss_claim"
      ? {
          ...fee,
          amounts: fee.amounts.map((one) =>
            one.classCode === "general"
              ? { ...one, range: { min: baht(1000), max: baht(1500) } }
              : one,
          ),
        }
      : fee,
  ),
  compensation: paSang.compensation.slice(1),
};

describe("what changes, in words", () => {
  it("says nothing of a regulation beside itself", () => {
    const said = saidComparison(paSang, paSang, "th");
    expect(said.count).toBe(0);
    expect(Object.values(said.parts).flat()).toEqual([]);
  });

  it("names the class whose price changed, the day, and the work that is gone", () => {
    const { parts, count } = saidComparison(paSang, dearer, "th");
    expect(count).toBe(3);
    expect(parts.fees).toMatchObject([
      {
        state: "changed",
        title: "เบิกเงินทดแทนขาดรายได้",
        points: [{ label: "สมาชิกผู้ใช้บริการทั่วไป", before: "50", after: "1,000-1,500" }],
      },
    ]);
    expect(parts.days).toMatchObject([
      { points: [{ before: "วันที่ 25 ของทุกเดือน", after: "วันที่ 31 ของทุกเดือน" }] },
    ]);
    expect(parts.compensation).toMatchObject([
      { state: "gone", points: [{ before: "50 ต่อวัน", after: null }] },
    ]);
  });

  it("puts all prices of two units together, each under its own classes", () => {
    const { parts } = saidComparison(paSang, banTun, "th", { ofOneUnit: false });
    const death = parts.fees.find(({ key }) => key === "death_claim");
    expect(death?.points[0]).toEqual({
      label: null,
      before: "สมาชิกสามัญ 800 · สมาชิกผู้ใช้บริการทั่วไป 1,000",
      after: "ทุกคน 1,000-1,500",
    });
  });
});
