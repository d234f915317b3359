import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "@/lib/day";
import {
  changeOption,
  changeSection,
  correctLatest,
  endInsurance,
  mergePeriods,
  type Period,
  periodIn,
  periodsAreSound,
} from "@/lib/members/periods";
import { isoMonth, type Month, month } from "@/lib/month";

const at = (year: number, m = 1) => month(year, m);
const forty = (option: 1 | 2 | 3, fromMonth: Month, toMonth: Month | null = null): Period => ({
  section: "section40",
  option,
  fromMonth,
  toMonth,
});
const other = (section: "section33" | "section39", fromMonth: Month): Period => ({
  section,
  option: null,
  fromMonth,
  toMonth: null,
});
const told = (periods: readonly Period[]) =>
  periods.map((p) => {
    const until = p.toMonth === null ? "" : isoMonth(p.toMonth);
    return `${p.section.slice(7)}-${p.option ?? ""} ${isoMonth(p.fromMonth)}..${until}`;
  });

describe("changeOption", () => {
  test("from the first of the next month", () => {
    const changed = changeOption([forty(1, at(2023))], 2, "2026-05-31" as Day);
    expect(changed.ok && told(changed.periods)).toEqual([
      "40-1 2023-01..2026-05",
      "40-2 2026-06..",
    ]);
  });

  test("once a year: asked in December it counts for the next", () => {
    const periods = [forty(1, at(2023), at(2026, 2)), forty(2, at(2026, 3))];
    expect(changeOption(periods, 3, "2026-11-30" as Day)).toEqual({
      ok: false,
      code: "option_changed_this_year",
      params: { year: 2026, yearBe: 2569 },
    });
    expect(changeOption(periods, 3, "2026-12-01" as Day).ok).toBe(true);
  });

  test("a change under way is this year's change", () => {
    const periods = [forty(1, at(2023), at(2026, 5)), forty(2, at(2026, 6))];
    expect(changeOption(periods, 3, "2026-05-20" as Day)).toMatchObject({
      code: "option_changed_this_year",
    });
  });

  test("not to the same, and not outside section 40", () => {
    expect(changeOption([forty(2, at(2023))], 2, "2026-05-01" as Day)).toMatchObject({
      code: "option_same",
      params: { option: 2 },
    });
    for (const periods of [[], [other("section33", at(2023))], [forty(1, at(2023), at(2026, 5))]]) {
      expect(changeOption(periods, 2, "2026-05-01" as Day)).toMatchObject({
        code: "not_under_section40",
      });
    }
  });
});

describe("changes of section", () => {
  test("one ends the month before the other begins", () => {
    const changed = changeSection([forty(1, at(2023))], other("section33", at(2026, 4)));
    expect(changed.ok && told(changed.periods)).toEqual(["40-1 2023-01..2026-03", "33- 2026-04.."]);
  });

  test("not before what there is, and not to the same", () => {
    expect(changeSection([forty(1, at(2023))], forty(2, at(2023)))).toMatchObject({
      code: "insurance_before_current",
    });
    expect(changeSection([forty(1, at(2023))], forty(1, at(2024)))).toMatchObject({
      code: "insurance_same",
    });
  });

  test("an end, and a start after it", () => {
    const ended = endInsurance([forty(1, at(2023))], at(2026, 4));
    expect(ended.ok && told(ended.periods)).toEqual(["40-1 2023-01..2026-04"]);
    expect(endInsurance([], at(2026)).ok).toBe(false);
    const again = changeSection(ended.ok ? ended.periods : [], forty(1, at(2026, 8)));
    expect(again.ok && told(again.periods)).toEqual(["40-1 2023-01..2026-04", "40-1 2026-08.."]);
  });

  test("a mistake is written over, and a change undone joins what was parted", () => {
    const periods = [forty(1, at(2023), at(2026, 2)), forty(2, at(2026, 3))];
    const right = correctLatest(periods, forty(1, at(2026, 3)));
    expect(right.ok && told(right.periods)).toEqual(["40-1 2023-01.."]);
    expect(correctLatest(periods, forty(3, at(2025)))).toMatchObject({
      code: "insurance_overlaps",
    });
  });
});

const anyPeriods = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 6 })), { maxLength: 5 })
  .map((steps) => {
    let next = at(2020);
    return steps.map(([gap, length], i): Period => {
      const fromMonth = (next + gap) as Month;
      next = (fromMonth + length) as Month;
      const option = ((i % 3) + 1) as 1 | 2 | 3;
      return forty(option, fromMonth, (next - 1) as Month);
    });
  });

test("merged periods never overlap, and lose no month of either", () => {
  fc.assert(
    fc.property(anyPeriods, anyPeriods, (kept, dropped) => {
      const merged = mergePeriods(kept, dropped);
      expect(periodsAreSound(merged)).toBe(true);
      for (let m = at(2020); m < at(2026); m = (m + 1) as Month) {
        const wanted = periodIn(kept, m) ?? periodIn(dropped, m);
        expect(periodIn(merged, m)?.option).toBe(wanted?.option);
      }
    }),
  );
});
