"use client";
import { type FormEvent, useState } from "react";

/** What stands in some fields of a form right now, for words that follow the typing. */
export function useTyped<N extends string>(initial: Record<N, string>) {
  const [typed, setTyped] = useState(initial);
  const follow = (event: FormEvent<HTMLElement>) => {
    const form = (event.target as HTMLInputElement).form;
    if (!form) return;
    const data = new FormData(form);
    const names = Object.keys(initial) as N[];
    const next = Object.fromEntries(
      // A field that is not on the screen yet keeps what it will start with.
      names.map((name) => [name, String(data.get(name) ?? typed[name])]),
    ) as Record<N, string>;
    if (names.some((name) => next[name] !== typed[name])) setTyped(next);
  };
  return { typed, follow };
}
