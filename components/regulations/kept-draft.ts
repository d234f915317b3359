import type { Typed } from "./typed";

// What is typed in a draft and not saved yet, kept in the tab. A store that is full or forbidden loses
// the copy, never what is on the screen.

export type Kept = {
  /** the saving that was seen when it was typed */
  revision: number;
  typed: Typed;
};

const keyOf = (draftId: number) => `regulation-draft-${draftId}`;

export function keptDraft(draftId: number): Kept | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(draftId)) ?? "null") as Kept | null;
    return Array.isArray(kept?.typed.fees) ? kept : null;
  } catch {
    return null;
  }
}

export function keepDraft(draftId: number, { revision, typed }: Kept): void {
  try {
    sessionStorage.setItem(keyOf(draftId), JSON.stringify({ revision, typed }));
  } catch {
    // Saving still works.
  }
}

/** Once it is saved, adopted or thrown away. */
export function forgetDraft(draftId: number): void {
  try {
    sessionStorage.removeItem(keyOf(draftId));
  } catch {
    // There is none then.
  }
}
