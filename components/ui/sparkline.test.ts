import { expect, test } from "vitest";
import { sparkPath } from "./sparkline";

test("values run from left to right within the box", () => {
  expect(sparkPath([0, 50, 100], 0, 100)).toEqual({ path: "M4 24L56 14L108 4", last: [108, 4] });
});
test("a missing value breaks the line", () => {
  expect(sparkPath([0, null, 100, 100], 0, 100).path).toBe("M4 24M73.3 4L108 4");
});
test("one value, none, and a scale without height", () => {
  expect(sparkPath([50], 0, 100)).toEqual({ path: "M4 14", last: [4, 14] });
  expect(sparkPath([], 0, 100)).toEqual({ path: "", last: null });
  expect(sparkPath([5, 5], 5, 5).path).toBe("M4 24L108 24");
});
