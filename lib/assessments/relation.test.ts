import fc from "fast-check";
import { expect, test } from "vitest";
import { tmhi15 } from "./mental-health";
import { relationOf } from "./relation";
import { leastGroup } from "./suppression";

const people = (band: string, those: number, others: number) => [
  ...Array.from({ length: those }, () => ({ band, is: true })),
  ...Array.from({ length: others }, () => ({ band, is: false })),
];

test("a band is shown with its people and those it is true of", () => {
  const relation = relationOf(tmhi15, [
    ...people("below_average", 6, 1),
    ...people("average", 14, 14),
    ...people("above_average", 25, 22),
  ]);
  expect(relation).toEqual({
    n: 75,
    bands: [
      { code: "below_average", shown: false },
      { code: "average", shown: true, n: 28, part: 14 },
      { code: "above_average", shown: true, n: 47, part: 25 },
    ],
  });
});

test("no cell under five is there to read or to work out", () => {
  const cell = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(fc.tuple(cell, cell, cell, cell, cell, cell), ([a, b, c, d, e, f]) => {
      const { n, bands } = relationOf(tmhi15, [
        ...people("below_average", a, b),
        ...people("average", c, d),
        ...people("above_average", e, f),
      ]);
      const open = bands.flatMap((band) => (band.shown ? [band] : []));
      for (const band of open) {
        expect(band.part).toBeGreaterThanOrEqual(leastGroup);
        expect(band.n - band.part).toBeGreaterThanOrEqual(leastGroup);
      }
      // What is left of the sum when all bands are taken from it is nobody.
      expect(n - open.reduce((sum, band) => sum + band.n, 0)).toBe(0);
    }),
  );
});
