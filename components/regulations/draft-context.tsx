"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { Locale } from "@/lib/i18n/locale";
import type { Terms } from "@/lib/regulations/terms";
import type { EditorWords } from "./editor-words";
import type { Typed } from "./typed";

/** What every part of the editor needs beside its own lines. */
export type Draft = {
  words: EditorWords;
  locale: Locale;
  /** the version in force, to show what was; null for a first regulation */
  base: Terms | null;
  /** sentences by cell (cellName) */
  faults: ReadonlyMap<string, string>;
  /** codes that a new line may not take */
  taken: readonly string[];
  /** to choose an article from: made once, as a long regulation has a thousand and many lines choose */
  articles: { keys: ReadonlySet<string>; options: ReactNode };
  change: (next: (typed: Typed) => Typed) => void;
};

export const DraftContext = createContext<Draft | null>(null);

export function useDraftContext(): Draft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error("a part of the editor stands outside of it");
  return draft;
}

/** Changes one line of a list, by its place. */
export function changeLine<Part extends LineList>(
  part: Part,
  index: number,
  change: Partial<Typed[Part][number]>,
) {
  return (typed: Typed): Typed => ({
    ...typed,
    [part]: typed[part].map((line, at) => (at === index ? { ...line, ...change } : line)),
  });
}

export type LineList = Exclude<keyof Typed, "days">;

export function removeLine(part: LineList, index: number) {
  return (typed: Typed): Typed => ({
    ...typed,
    [part]: typed[part].filter((_, at) => at !== index),
  });
}

/** Puts a line so many places further up or down. */
export function moveLine(part: LineList, from: number, to: number) {
  return (typed: Typed): Typed => {
    const lines: unknown[] = [...typed[part]];
    if (to < 0 || to >= lines.length || from === to) return typed;
    lines.splice(to, 0, ...lines.splice(from, 1));
    return { ...typed, [part]: lines };
  };
}
