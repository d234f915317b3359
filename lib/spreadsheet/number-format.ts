/**
 * Built-in formats that show a date, by id (ECMA-376 part 1, 18.8.30): 14-17 and 22 everywhere,
 * 27-36 and 50-58 in East Asian editions, 71-74, 77 and 81 in the Thai edition.
 */
const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58, 71, 72, 73, 74, 77, 81,
]);

/** Whether a number with this format is shown as a date. A time of day alone is not a date. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  return code === undefined ? BUILT_IN_DATES.has(id) : isDateCode(code);
}

function isDateCode(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"/g, "")
    .replace(/[\\_*]./g, "")
    .split(";", 1)[0];
  if (bare === undefined || /^\s*general\s*$/i.test(bare)) return false;
  const tokens = bare
    .replace(/\[[^\]]*\]/g, "")
    .replace(/general|am\/pm|a\/p|e[+-]/gi, "")
    .toLowerCase();
  if (/[0#?%]/.test(tokens.replace(/s\.?0+/g, "s"))) return false;
  // y: year, b: Buddhist year, d: day, e and g: era; ว ด ป as older Thai editions wrote them.
  if (/[ybdeg]|[วด].*ป/.test(tokens)) return true;
  if (/[hsชนท]/.test(tokens)) return false;
  return tokens.includes("m") || (tokens.trim() === "" && hasCalendar(bare));
}

/** `[$-1070000]` or `[$-D07041E]`: numerals, then a calendar (07 is the Thai Buddhist one), then a language. */
function hasCalendar(code: string): boolean {
  const locale = /\[\$[^\]-]*-([0-9a-f]{5,8})/i.exec(code)?.[1];
  return locale !== undefined && locale.padStart(8, "0").slice(2, 4) !== "00";
}

const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_465; // 9999-12-31

/**
 * The civil date "YYYY-MM-DD" of a serial number, its time of day dropped; null when the serial
 * names no date. The 1900 system counts a 29 February 1900 that never was (serial 60).
 */
export function dateOfSerial(serial: number, date1904: boolean): string | null {
  const days = Math.floor(serial);
  if (!(days >= (date1904 ? 0 : 1)) || days > LAST_SERIAL) return null;
  if (date1904) return isoDate(Date.UTC(1904, 0, 1) + days * DAY_MS);
  if (days === 60) return null;
  return isoDate(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY_MS);
}

function isoDate(time: number): string | null {
  const iso = new Date(time).toISOString();
  return iso.length === 24 ? iso.slice(0, 10) : null;
}
