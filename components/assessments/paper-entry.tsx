"use client";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { fillWords } from "@/components/ui/fill-words";
import { Ready } from "@/components/ui/ready";
import { firstMissing } from "@/lib/assessments/asked";
import { answeringOf, type Instrument, itemsOf, rangeOf } from "@/lib/assessments/instrument";
import type { Locale } from "@/lib/i18n/locale";
import { answerText } from "./ask-board";
import type { AskWords } from "./ask-words";
import type { Value } from "./kept-answers";
import { NotSaved, SavingState } from "./saving-line";
import { typedNumber } from "./typed-number";
import type { useAnswers } from "./use-answers";

/** A filled paper form typed in from top to bottom: a digit per question, and the next one has the focus. */
export function PaperEntry({
  instrument,
  no,
  typed,
  closed,
  onFinish,
  finishing,
  words,
  locale,
}: {
  instrument: Instrument;
  no: number;
  typed: ReturnType<typeof useAnswers>;
  closed: boolean;
  onFinish: () => void;
  finishing: boolean;
  words: AskWords & { paperTitle: string; paperKeys: string; paperNext: string; refused: string };
  locale: Locale;
}) {
  const items = itemsOf(instrument);
  const answers: Record<string, Value> = { ...typed.saved[no], ...typed.pending[no] };
  const list = useRef<HTMLTableElement>(null);
  const [told, setTold] = useState<{ item: string; message: string } | null>(null);
  const toldId = useId();
  const missing = firstMissing(instrument, answers);

  function focus(at: number) {
    if (at >= items.length) document.getElementById("paper-done")?.focus();
    else list.current?.querySelector<HTMLElement>(`[data-no="${at}"]`)?.focus();
  }

  function type(at: number, text: string) {
    const item = items[at];
    if (!item || closed) return;
    const answering = answeringOf(instrument, item);
    if (answering.by === "text") return typed.put(no, item.key, text.trim() || null);
    const read = typedNumber(text, answering);
    if (read.kind === "nothing") return;
    if (read.kind === "refused") {
      const [from, to] = rangeOf(answering) ?? [0, 0];
      const message = fillWords(words.refused, {
        answer: read.typed,
        from,
        to,
        item: item[locale],
      });
      setTold({ item: item.key, message });
      return;
    }
    setTold(null);
    typed.put(no, item.key, read.kind === "clear" ? null : read.value);
    if (read.kind === "answer" && !read.more) focus(at + 1);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, at: number) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "Enter") focus(at + 1);
    else if (event.key === "ArrowUp") focus(Math.max(0, at - 1));
    else return;
    event.preventDefault();
  }

  return (
    <>
      <SavingState typed={typed} closed={closed} words={words} />
      <NotSaved
        typed={typed}
        words={words}
        labels={(_, key) => {
          const at = items.findIndex((item) => item.key === key);
          return [String(at + 1), items[at]?.[locale] ?? key];
        }}
      />
      <p className="note">{words.paperKeys}</p>
      <Ready>
        <table className="tbl paper-entry" ref={list}>
          <tbody>
            {items.map((item, at) => {
              const value = answers[item.key] ?? null;
              const number = answeringOf(instrument, item).by !== "text";
              const refused = told?.item === item.key;
              return (
                <tr key={item.key}>
                  <td className="n">{at + 1}</td>
                  <th scope="row">
                    {item[locale]}
                    {refused && (
                      <span className="err" role="alert" id={toldId}>
                        {told.message}
                      </span>
                    )}
                  </th>
                  <td>
                    <input
                      className="input"
                      data-no={at}
                      inputMode={number ? "numeric" : undefined}
                      autoComplete="off"
                      aria-label={`${at + 1} ${item[locale]}`}
                      aria-invalid={refused || undefined}
                      aria-describedby={refused ? toldId : undefined}
                      readOnly={closed}
                      {...(number ? { value: value ?? "" } : { defaultValue: value ?? "" })}
                      onChange={(event) => type(at, event.target.value)}
                      onFocus={(event) => event.target.select()}
                      onKeyDown={(event) => onKeyDown(event, at)}
                    />
                  </td>
                  <td className="said-answer">
                    {number && answerText(instrument, item, value, locale)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Ready>
      {!closed && (
        <div className="actions mt-4">
          {missing !== null && <p className="note">{fillWords(words.missing, { no: missing })}</p>}
          <Button
            id="paper-done"
            tone="main"
            aria-disabled={finishing}
            onClick={() => (missing === null ? onFinish() : focus(missing - 1))}
          >
            {missing === null ? words.paperNext : fillWords(words.goMissing, { no: missing })}
          </Button>
        </div>
      )}
    </>
  );
}
