"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { fillWords } from "@/components/ui/fill-words";
import { type Answering, rangeOf } from "@/lib/assessments/instrument";
import type { Locale } from "@/lib/i18n/locale";
import type { AskWords } from "./ask-words";
import type { Value } from "./kept-answers";
import { typedNumber } from "./typed-number";

/** Up to so many numbers each is a button of its own. */
const BUTTONS = 11;

/** The answers to one question, large enough for a thumb. */
export function AskChoices({
  answering,
  value,
  labelledBy,
  closed,
  words,
  locale,
  onAnswer,
}: {
  answering: Answering;
  value: Value;
  labelledBy: string;
  closed: boolean;
  words: AskWords;
  locale: Locale;
  /** `goesOn`: the answer is whole, the next question may come */
  onAnswer: (value: Value, goesOn: boolean) => void;
}) {
  if (answering.by === "text") {
    return (
      <textarea
        className="input"
        rows={4}
        maxLength={answering.max}
        aria-labelledby={labelledBy}
        readOnly={closed}
        defaultValue={value ?? ""}
        onChange={(event) => onAnswer(event.target.value.trim() || null, false)}
      />
    );
  }
  const [from, to] = rangeOf(answering) ?? [0, 0];
  if (answering.by === "number" && to - from >= BUTTONS) {
    return (
      <TypedNumber
        answering={answering}
        value={value}
        labelledBy={labelledBy}
        closed={closed}
        words={words}
        onAnswer={onAnswer}
      />
    );
  }
  const choices =
    answering.by === "choice"
      ? answering.choices.map((choice) => ({ score: choice.score, text: choice[locale] }))
      : Array.from({ length: to - from + 1 }, (_, at) => ({
          score: from + at,
          text: String(from + at),
        }));
  return (
    <ul
      aria-labelledby={labelledBy}
      className={answering.by === "choice" ? "ask-choices" : "ask-choices numbers-only"}
    >
      {choices.map(({ score, text }) => (
        <li key={score}>
          <button
            type="button"
            className="ask-choice"
            aria-pressed={value === score}
            disabled={closed}
            onClick={() => onAnswer(score, true)}
          >
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}

function TypedNumber({
  answering,
  value,
  labelledBy,
  closed,
  words,
  onAnswer,
}: {
  answering: Answering;
  value: Value;
  labelledBy: string;
  closed: boolean;
  words: AskWords;
  onAnswer: (value: Value, goesOn: boolean) => void;
}) {
  const [text, setText] = useState(value === null ? "" : String(value));
  const [from, to] = rangeOf(answering) ?? [0, 0];
  const read = typedNumber(text, answering);
  const whole = read.kind === "answer" && String(read.value) === text.trim();
  const refused = text !== "" && !whole;
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        if (whole) onAnswer(read.value, true);
      }}
    >
      <span className="hint">{fillWords(words.range, { from, to })}</span>
      {refused && <span className="err">{fillWords(words.range, { from, to })}</span>}
      <input
        className="input num"
        inputMode="numeric"
        autoComplete="off"
        aria-labelledby={labelledBy}
        aria-invalid={refused || undefined}
        readOnly={closed}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          const now = typedNumber(event.target.value, answering);
          if (now.kind === "answer" && String(now.value) === event.target.value.trim()) {
            onAnswer(now.value, false);
          }
        }}
      />{" "}
      <Button type="submit">{words.next}</Button>
    </form>
  );
}
