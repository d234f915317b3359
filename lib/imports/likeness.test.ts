import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "./likeness";

test("letters put in, left out, changed", () => {
  expect(editDistance("สมศรี", "สมศรี", 2)).toBe(0);
  expect(editDistance("สมศรี", "สมศร", 2)).toBe(1);
  expect(editDistance("kitten", "sitting", 5)).toBe(3);
  expect(editDistance("kitten", "sitting", 2)).toBe(3);
});

test("is a distance, and stops counting past the most", () => {
  const word = fc.string({ maxLength: 12, unit: fc.constantFrom("ก", "ข", "ค") });
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      const d = (x: string, y: string) => editDistance(x, y, 50);
      expect(d(a, b)).toBe(d(b, a));
      expect(d(a, b) === 0).toBe(a === b);
      expect(d(a, c)).toBeLessThanOrEqual(d(a, b) + d(b, c));
      expect(editDistance(a, b, 3)).toBe(Math.min(d(a, b), 4));
    }),
  );
});
