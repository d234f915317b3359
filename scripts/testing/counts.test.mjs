import { describe, expect, it } from "vitest";
import { part } from "./arguments.mjs";
import { lastLine, playwrightCounts, sum, vitestCounts } from "./counts.mjs";

describe("the last line", () => {
  it("adds up what both runners counted", () => {
    const vitest = { numPassedTests: 40, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 };
    const playwright = { stats: { expected: 9, unexpected: 0, flaky: 1, skipped: 2 } };
    const all = [vitestCounts(vitest, 1), playwrightCounts(playwright, 1)];
    expect(lastLine(sum(all))).toBe("49 passed, 2 failed, 2 skipped");
  });

  it("counts a run that broke without a failed test", () => {
    const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
    expect(lastLine(vitestCounts(vitest, 1))).toBe("3 passed, 1 failed");
    expect(lastLine(vitestCounts(null, 0))).toBe("0 passed, 1 failed");
    expect(lastLine(playwrightCounts(null, 1))).toBe("0 passed, 1 failed");
    expect(lastLine(vitestCounts(vitest, 0))).toBe("3 passed, 0 failed");
  });
});

describe("the arguments of npm test", () => {
  it("choose a part and narrow it", () => {
    expect(part([])).toEqual({ checks: true, unit: true, e2e: true, filters: [] });
    expect(part(["unit", "lib/month"])).toMatchObject({ unit: true, e2e: false, checks: false });
    expect(part(["e2e", "access"])).toMatchObject({ e2e: true, filters: ["access"] });
    expect(() => part(["units"])).toThrow('not "units"');
  });
});
