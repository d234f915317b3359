const CANDIDATES = [",", ";", "\t", "|"];
const LINES = 50;

/** How a CSV file separates its cells; null when the sample shows no separator at all. */
export function delimiterOf(sample: string): string | null {
  const declared = declaredDelimiter(sample);
  if (declared !== null) return declared;
  let best: { delimiter: string; lines: number; usual: number } | null = null;
  for (const delimiter of CANDIDATES) {
    const counts = countPerLine(sample, delimiter).filter((count) => count > 0);
    if (counts.length === 0) continue;
    const usual = mode(counts);
    const lines = counts.filter((count) => count === usual).length;
    // The separator divides most lines alike; a decimal comma or a list inside a cell does not.
    if (best === null || lines * usual > best.lines * best.usual)
      best = { delimiter, lines, usual };
  }
  return best?.delimiter ?? null;
}

/** Excel's own first line `sep=;`, which it does not show as a row. */
export function declaredDelimiter(sample: string): string | null {
  return /^"?sep=([^\r\n"])"?\r?\n/i.exec(sample)?.[1] ?? null;
}

function countPerLine(sample: string, delimiter: string): number[] {
  const counts: number[] = [];
  let count = 0;
  let quoted = false;
  for (const char of sample) {
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === delimiter) count += 1;
    else if (char === "\n" || char === "\r") {
      if (count > 0) counts.push(count);
      count = 0;
      if (counts.length === LINES) return counts;
    }
  }
  counts.push(count);
  return counts;
}

function mode(counts: number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
