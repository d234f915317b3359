// Answers that are typed and not saved yet, kept in the tab until they are. A store that is full or
// forbidden loses the copy, never what is on the screen.

export type Value = number | string | null;

/** By the person's number in the round, then by question. */
export type Cells = Record<number, Record<string, Value>>;

const keyOf = (name: string) => `answers-${name}`;

export function keptAnswers(name: string): Cells {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? "{}");
    return typeof kept === "object" && kept !== null ? (kept as Cells) : {};
  } catch {
    return {};
  }
}

export function keepAnswers(name: string, cells: Cells): void {
  try {
    if (Object.keys(cells).length === 0) sessionStorage.removeItem(keyOf(name));
    else sessionStorage.setItem(keyOf(name), JSON.stringify(cells));
  } catch {
    // Saving still works.
  }
}
