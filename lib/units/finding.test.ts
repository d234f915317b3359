import { describe, expect, test } from "vitest";
import { type Month, month } from "@/lib/month";
import { retentionFinding, wholePercent } from "./finding";

/** ป่าซาง, January to August 2566: payers of 848 insured. */
const paSang = [516, 514, 131, 538, 482, 444, 440, 273];

function series(payers: number[], insured = 848) {
  return payers.map((p, i) => ({
    month: (month(2023, 1) + i) as Month,
    insured: p < 0 ? 0 : insured,
    payers: Math.max(p, 0),
  }));
}

describe("the finding of a retention line", () => {
  test("August 2566 at ป่าซาง is the lowest in five months: March was lower still", () => {
    expect(retentionFinding(series(paSang), "49.20")).toEqual({
      code: "lowest",
      params: { percent: 32, months: 5 },
    });
  });

  test("April 2566 is the highest since the beginning", () => {
    expect(retentionFinding(series(paSang.slice(0, 4)), "50.09")).toEqual({
      code: "highest",
      params: { percent: 63, months: 4 },
    });
  });

  test("July is a shade lower than June: lowest of four months, not unchanged", () => {
    expect(retentionFinding(series(paSang.slice(0, 7)), "51.63").code).toBe("lowest");
  });

  test("the same whole percent as the month before is unchanged", () => {
    expect(retentionFinding(series([80, 50, 50], 100), "60.00")).toEqual({
      code: "unchanged",
      params: { percent: 50 },
    });
  });

  test("otherwise it stands against the average", () => {
    const near = retentionFinding(series([40, 60, 55, 58], 100), "53.25");
    expect(near).toEqual({
      code: "above_average",
      params: { percent: 58, average: 53, months: 4 },
    });
    expect(retentionFinding(series([50, 40, 60, 52], 100), "50.50").code).toBe("near_average");
    expect(retentionFinding(series([60, 20, 60, 40], 100), "45.00").code).toBe("below_average");
  });

  test("one month, no month, nobody insured", () => {
    expect(retentionFinding(series([50], 100), "50.00").code).toBe("first");
    expect(retentionFinding([], null).code).toBe("nobody_insured");
    expect(retentionFinding(series([50, -1], 100), "50.00").code).toBe("nobody_insured");
  });

  test("months with nobody insured do not end a run and do not count", () => {
    expect(retentionFinding(series([50, -1, 40, -1, 30], 100), "40.00")).toEqual({
      code: "lowest",
      params: { percent: 30, months: 3 },
    });
  });
});

test("whole percent rounds half up", () => {
  expect(wholePercent({ payers: 1, insured: 8 })).toBe(13);
  expect(wholePercent({ payers: 1, insured: 3 })).toBe(33);
  expect(wholePercent({ payers: 0, insured: 0 })).toBe(0);
});
