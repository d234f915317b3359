import type { Instrument } from "./instrument";
import { gradesOf } from "./results";
import { shown } from "./suppression";

/** Months looked back over, before the month of the round. */
export const monthsBack = 6;

/** One band, and how many of its people the other thing is true of. */
export type RelatedBand =
  | { code: string; shown: false }
  | { code: string; shown: true; n: number; part: number };

export type Relation = {
  /** people of the bands that are shown, nobody else */
  n: number;
  bands: RelatedBand[];
};

/**
 * A band and something else of the same people. A band is shown when both parts of it, those it is
 * true of and the others, are five or more: either part alone would tell the other. No sum goes over
 * a band that is not shown.
 */
export function relationOf(
  instrument: Instrument,
  people: readonly { band: string; is: boolean }[],
): Relation {
  const bands = gradesOf(instrument).map(({ code }): RelatedBand => {
    const those = people.filter(({ band }) => band === code);
    const part = those.filter(({ is }) => is).length;
    if (!shown(part) || !shown(those.length - part)) return { code, shown: false };
    return { code, shown: true, n: those.length, part };
  });
  return { n: bands.reduce((sum, band) => sum + (band.shown ? band.n : 0), 0), bands };
}
