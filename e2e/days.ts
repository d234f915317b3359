const [day = 1, month = 1, year = 2000] = new Date()
  .toLocaleDateString("en-GB", { timeZone: "Asia/Bangkok" })
  .split("/")
  .map(Number);

/** The Buddhist year it is in Thailand. */
export const thisYear = year + 543;

/** Today as people type it, "31/12/2569". */
export const today = `${day}/${month}/${thisYear}`;

/** The day before, typed the same way. */
export const yesterday = (([y, m, d]) => `${d}/${m}/${(y ?? 0) + 543}`)(
  new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10).split("-").map(Number),
);

/** A birthday that makes somebody this many full years old today, as people type it. */
export function birthOfAge(age: number): string {
  // Not the last days of a month: another year may not have them.
  return `${Math.min(day, 28)}/${month}/${thisYear - age}`;
}
