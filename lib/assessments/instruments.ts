import type { Instrument } from "./instrument";
import { spst20, tmhi15 } from "./mental-health";
import {
  capacity,
  fiveMarks,
  innovation,
  occupationalRisk,
  satisfaction,
} from "./unit-instruments";

/** The instruments that come with the product, every version there ever was. */
export const builtIn: readonly Instrument[] = [
  tmhi15,
  spst20,
  capacity,
  satisfaction,
  fiveMarks,
  innovation,
  occupationalRisk,
];

/** One version of one of them. */
export function builtInInstrument(key: string, version: number): Instrument | null {
  return builtIn.find((one) => one.key === key && one.version === version) ?? null;
}
