import fc from "fast-check";
import { expect, test } from "vitest";
import { percent, percentOfFraction } from "@/lib/percent";

test("two decimals, half up", () => {
  expect(percent(516, 848)).toBe("60.85");
  expect(percent(1, 3)).toBe("33.33");
  expect(percent(2, 3)).toBe("66.67");
  expect(percent(848, 848)).toBe("100.00");
  expect(percent(0, 848)).toBe("0.00");
  expect(percent(1, 1600)).toBe("0.06"); // 0.0625
  expect(percent(1, 800)).toBe("0.13"); // 0.125 exactly: up
  expect(percent(1005, 100_000)).toBe("1.01"); // 1.005, which a double cannot hold
  expect(percent(3, 2)).toBe("150.00");
  expect(percent(-1, 800)).toBe("-0.13");
  expect(percent(-1, 1_000_000)).toBe("0.00");
});

test("no whole, no rate", () => {
  expect(percent(0, 0)).toBeNull();
  expect(percentOfFraction(0n, 0n)).toBeNull();
  expect(() => percent(0.5, 2)).toThrow(RangeError);
  expect(() => percent(1, -2)).toThrow(RangeError);
});

test("is never more than half a hundredth from the exact fraction", () => {
  const whole = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
  const part = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
  const small = fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 5000 }));
  fc.assert(
    fc.property(fc.oneof(small, fc.tuple(part, whole)), ([a, b]) => {
      const shown = percent(a, b) ?? "";
      expect(shown).toMatch(/^-?\d+\.\d\d$/);
      // |shown − 10000·a/b| ≤ ½ in hundredths, cleared of the fraction; a tie goes outward.
      const hundredths = BigInt(shown.replace(".", ""));
      const twiceError = 2n * (hundredths * BigInt(b) - 10_000n * BigInt(a));
      const outward = a < 0 ? -twiceError : twiceError;
      expect(outward <= BigInt(b)).toBe(true);
      expect(outward > -BigInt(b)).toBe(true);
      expect(shown).toBe(percentOfFraction(BigInt(a), BigInt(b)));
    }),
    { numRuns: 1000 },
  );
});
