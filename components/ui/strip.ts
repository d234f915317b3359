/** p paid, m missed, o this month still open, b before or blank. */
export type StripCell = "p" | "m" | "o" | "b";

const colour: Record<string, string> = {
  p: "var(--p)",
  b: "var(--b)",
  o: "var(--t)",
  m: "#0000",
};

/**
 * The inline style of a strip: one gradient stop per run of equal marks, one em per mark, written as
 * short as it can be because lists carry fifty of them. Missed marks paint nothing, so the outlines
 * of the tile beneath show; an open mark at the end is drawn by the class `open` instead.
 */
export function stripStyle(cells: string): Record<string, string | number> {
  const style: Record<string, string | number> = {};
  if (cells.length !== 12) style["--n"] = cells.length;
  const painted = stripIsOpen(cells) ? cells.slice(0, -1) : cells;
  const stops: string[] = [];
  let from = 0;
  for (let at = 1; at <= painted.length; at++) {
    if (at < painted.length && painted[at] === painted[from]) continue;
    const ink = colour[painted[from] ?? "m"] ?? colour.m;
    // The layer ends in nothing by itself, so a missed run at the end needs no stop.
    const last = at === painted.length;
    if (!last || ink !== colour.m) stops.push(`${ink}${from ? " 0" : ""} ${at}em`);
    from = at;
  }
  if (stops.length) style["--s"] = stops.join(",");
  return style;
}

/** Whether the last mark is the month still open. */
export function stripIsOpen(cells: string): boolean {
  return cells.endsWith("o");
}
