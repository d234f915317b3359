/** Plain data of a chart; values without a number are gaps. */
export type ChartSpec = {
  /**
   * Lines over time, horizontal bars, before and after as pairs of horizontal bars, or points: the first
   * series lies along the foot, the second stands up the side.
   */
  kind: "line" | "bars" | "pairs" | "points";
  labels: string[];
  /** A second line beneath each label. */
  notes?: string[];
  series: { name: string; values: (number | null)[] }[];
  /** Of a pair one side is often nothing, and nothing is then written beside it; the table has its 0. */
  oneSided?: boolean;
  goal?: { value: number; label: string };
  /** An upright line at one label, for what began there; of lines over time. */
  mark?: { at: number; label: string };
  /** The scale; left out, it starts at 0 and ends at a round number above everything. */
  max?: number;
  format?: { digits?: number; unit?: string };
};

/** "60.85 %": the number as the chart, its table and its labels all write it. */
export function chartText(value: number | null, spec: ChartSpec, unit = true): string {
  if (value === null) return "–";
  const digits = spec.format?.digits ?? 0;
  const text = value.toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return unit && spec.format?.unit ? `${text} ${spec.format.unit}` : text;
}

/** From 0 to a round number not below any value or the goal, with four or five steps. */
export function chartScale(spec: ChartSpec): { max: number; ticks: number[] } {
  const values = spec.series.flatMap((series) => series.values.filter((v) => v !== null));
  const top = spec.max ?? Math.max(0, ...values, spec.goal?.value ?? 0);
  if (top <= 0) return { max: 1, ticks: [0, 1] };
  const rough = top / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((n) => n * power >= rough * 0.999) ?? 10) * power;
  const ticks: number[] = [];
  for (let at = 0; at < top + step * 0.999; at += step) ticks.push(Number(at.toPrecision(10)));
  return { max: ticks.at(-1) ?? 1, ticks };
}

/**
 * A label in lines of at most so many letters, broken between words; Thai is written without spaces,
 * so words are found in the dictionary. Past so many rows it is cut; the table beneath has it whole.
 */
export function labelLines(label: string, most: number, rows = 3): string[] {
  const lines: string[] = [];
  let line = "";
  for (const { segment } of new Intl.Segmenter("th", { granularity: "word" }).segment(label)) {
    if (line !== "" && line.length + segment.trimEnd().length > most) {
      lines.push(line.trim());
      line = "";
    }
    line += segment;
  }
  const all = [...lines, line.trim()].filter((one) => one !== "");
  return all.length > rows ? [...all.slice(0, rows - 1), `${all[rows - 1]}…`] : all;
}

/** Points of a series within 100 × 100, from the top left; gaps split it into several runs. */
export function chartRuns(values: (number | null)[], max: number): { x: number; y: number }[][] {
  const runs: { x: number; y: number }[][] = [];
  let run: { x: number; y: number }[] = [];
  values.forEach((value, at) => {
    if (value !== null) {
      run.push({ x: chartX(at, values.length), y: chartY(value, max) });
      return;
    }
    if (run.length) runs.push(run);
    run = [];
  });
  if (run.length) runs.push(run);
  return runs;
}

/** The middle of the column a label stands in, 0 to 100. */
export function chartX(at: number, count: number): number {
  return round(((at + 0.5) * 100) / Math.max(1, count));
}

export function chartY(value: number, max: number): number {
  return round(100 - Math.min(100, Math.max(0, (100 * value) / max)));
}

/** Whether a value dips below its neighbours, where its label reads better beneath the line. */
export function isDip(values: (number | null)[], at: number): boolean {
  const value = values[at] ?? null;
  const before = values[at - 1] ?? null;
  const after = values[at + 1] ?? null;
  if (value === null || (before === null && after === null)) return false;
  return (before === null || before > value) && (after === null || after > value);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * A scale for points: round steps from not above the smallest value to not below the greatest, and
 * where on it a value lies, 0 to 100.
 */
export function pointScale(values: readonly (number | null)[]): {
  ticks: number[];
  at: (value: number) => number;
} {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...(known.length ? known : [0]));
  const span = Math.max(...(known.length ? known : [1])) - low || 1;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = ([1, 2, 2.5, 5, 10].find((n) => n * power >= (span / 4) * 0.999) ?? 10) * power;
  const first = Math.floor(low / step) * step;
  const ticks = [Number(first.toPrecision(10))];
  while ((ticks.at(-1) ?? 0) < low + span) {
    ticks.push(Number((first + step * ticks.length).toPrecision(10)));
  }
  const whole = (ticks.at(-1) ?? 1) - first;
  return { ticks, at: (value) => round((100 * (value - first)) / whole) };
}
