"use client";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { newCommandId } from "@/components/ui/command-id";
import { fillWords } from "@/components/ui/fill-words";
import { PrintButton } from "@/components/ui/print-button";
import { toastDone, toastRefused } from "@/components/ui/toasts";
import { useUiLocale, useWords } from "@/components/ui/words";
import { makeLinks } from "@/lib/assessments/link-actions";
import { type Day, formatDay } from "@/lib/day";

type Words = Record<
  "make" | "makeAll" | "title" | "note" | "copy" | "copied" | "copyAll" | "print" | "line",
  string
>;

/** Private links, shown once: to copy into a chat, or to print and cut. */
export function MakeLinks({
  roundId,
  people,
  words,
}: {
  roundId: number;
  people: { no: number; name: string }[];
  words: Words;
}) {
  const say = useWords();
  const locale = useUiLocale();
  const command = useRef("");
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<{ links: { name: string; href: string }[]; until: string }>();

  async function make() {
    if (busy) return;
    setBusy(true);
    command.current ||= newCommandId();
    try {
      const nos = people.map((one) => one.no);
      const state = await makeLinks({ commandId: command.current, roundId, nos });
      if (state.status === "done") {
        const { links, expiresAt } = state.value;
        const names = new Map(people.map((one) => [one.no, one.name]));
        setMade({
          links: links.map(({ no, token }) => ({
            name: names.get(no) ?? String(no),
            href: `${location.origin}/answer/${token}`,
          })),
          until: formatDay(expiresAt.slice(0, 10) as Day, locale, "long"),
        });
      } else if (state.status === "refused") void toastRefused(state.message);
      command.current = "";
    } catch {
      void toastRefused(say("form.offline"));
    }
    setBusy(false);
  }

  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      void toastDone(words.copied);
    } catch {
      // Where the browser does not allow it the address stands there to be marked.
    }
  }

  if (!made) {
    return (
      <Button onClick={() => void make()} aria-disabled={busy}>
        {people.length === 1 ? words.make : fillWords(words.makeAll, { count: people.length })}
      </Button>
    );
  }
  const all = made.links.map(({ name, href }) => `${name}\n${href}`).join("\n\n");
  return (
    <section className="links">
      <h2>{words.title}</h2>
      <p className="note">{fillWords(words.note, { day: made.until })}</p>
      <ul>
        {made.links.map(({ name, href }) => (
          <li key={href}>
            <span>{fillWords(words.line, { name })}</span>
            <input
              className="input"
              readOnly
              value={href}
              aria-label={fillWords(words.line, { name })}
              onFocus={(event) => event.target.select()}
            />
            <Button tone="plain" className="no-print" onClick={() => void copy(href)}>
              {words.copy}
            </Button>
          </li>
        ))}
      </ul>
      <div className="actions no-print">
        {made.links.length > 1 && <Button onClick={() => void copy(all)}>{words.copyAll}</Button>}
        <PrintButton>{words.print}</PrintButton>
      </div>
    </section>
  );
}
