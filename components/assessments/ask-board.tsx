"use client";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { fillWords } from "@/components/ui/fill-words";
import { Meter } from "@/components/ui/marks";
import { Ready } from "@/components/ui/ready";
import { answeredCount, firstMissing } from "@/lib/assessments/asked";
import { answeringOf, type Instrument, itemsOf } from "@/lib/assessments/instrument";
import type { Locale } from "@/lib/i18n/locale";
import { AskChoices } from "./ask-choices";
import type { AskWords } from "./ask-words";
import type { Value } from "./kept-answers";
import { NotSaved, SavingState } from "./saving-line";
import type { useAnswers } from "./use-answers";

/**
 * One person, one question at a time, with large choices; the answer leads to the next question. After
 * the last one everything stands together before it is sent off.
 */
export function AskBoard({
  instrument,
  no,
  complete = false,
  typed,
  closed,
  finishLabel,
  onFinish,
  finishing,
  words,
  locale,
  above,
}: {
  instrument: Instrument;
  no: number;
  /** finished before this page was opened */
  complete?: boolean;
  typed: ReturnType<typeof useAnswers>;
  closed: boolean;
  finishLabel?: string;
  onFinish: () => void;
  finishing: boolean;
  words: AskWords;
  locale: Locale;
  above?: ReactNode;
}) {
  const items = itemsOf(instrument);
  const answers: Record<string, Value> = { ...typed.saved[no], ...typed.pending[no] };
  const heading = useRef<HTMLHeadingElement>(null);
  const done = typed.told[no]?.complete ?? complete;
  const first = items.findIndex((item) => isBlank(answers[item.key]));
  // Whoever comes back goes on where they were.
  const [at, setAt] = useState(() => (first < 0 || complete ? items.length : first));
  const answered = answeredCount(instrument, answers);
  const item = items[at];

  function go(to: number) {
    setAt(Math.max(0, Math.min(items.length, to)));
    requestAnimationFrame(() => {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    });
  }

  const section = item && instrument.sections.find((one) => one.items.includes(item));
  const mayLeave = item && (item.optional || instrument.blanks === "zero");
  return (
    <div className="ask">
      {above}
      <p className="ask-count">
        <Meter
          filled={answered}
          of={items.length}
          label={fillWords(words.progress, { answered, of: items.length })}
        />
        <span>{fillWords(words.progress, { answered, of: items.length })}</span>
      </p>
      <SavingState typed={typed} closed={closed} words={words} />
      <NotSaved
        typed={typed}
        words={words}
        labels={(_, key) => {
          const place = items.findIndex((one) => one.key === key);
          return [String(place + 1), items[place]?.[locale] ?? key];
        }}
      />
      {item ? (
        <section aria-labelledby="ask-question">
          {section?.title && <p className="over">{section.title[locale]}</p>}
          <h2 id="ask-question" ref={heading} tabIndex={-1}>
            <small>{fillWords(words.count, { no: at + 1, of: items.length })}</small>
            {item[locale]}
          </h2>
          <Ready>
            <AskChoices
              key={item.key}
              answering={answeringOf(instrument, item)}
              value={answers[item.key] ?? null}
              labelledBy="ask-question"
              closed={closed}
              words={words}
              locale={locale}
              onAnswer={(value, goesOn) => {
                typed.put(no, item.key, value);
                if (goesOn) go(at + 1);
              }}
            />
          </Ready>
          <div className="actions ask-ways">
            {at > 0 && <Button onClick={() => go(at - 1)}>{words.back}</Button>}
            {mayLeave && isBlank(answers[item.key]) ? (
              <Button onClick={() => go(at + 1)}>
                {instrument.blanks === "zero" && instrument.recall
                  ? words.did_not_happen
                  : words.leave}
              </Button>
            ) : (
              <Button onClick={() => go(at + 1)}>{words.next}</Button>
            )}
          </div>
        </section>
      ) : (
        <Review
          instrument={instrument}
          answers={answers}
          closed={closed}
          done={done && finishLabel === undefined}
          finishing={finishing}
          finishLabel={finishLabel ?? words.finish}
          onFinish={onFinish}
          onGo={go}
          heading={heading}
          words={words}
          locale={locale}
        />
      )}
    </div>
  );
}

function Review({
  instrument,
  answers,
  closed,
  done,
  finishing,
  finishLabel,
  onFinish,
  onGo,
  heading,
  words,
  locale,
}: {
  instrument: Instrument;
  answers: Record<string, Value>;
  closed: boolean;
  /** nothing is left to be said */
  done: boolean;
  finishing: boolean;
  finishLabel: string;
  onFinish: () => void;
  onGo: (at: number) => void;
  heading: React.RefObject<HTMLHeadingElement | null>;
  words: AskWords;
  locale: Locale;
}) {
  const items = itemsOf(instrument);
  const missing = firstMissing(instrument, answers);
  const blanks = items.filter((item) => isBlank(answers[item.key])).length;
  return (
    <section aria-labelledby="ask-review">
      <h2 id="ask-review" ref={heading} tabIndex={-1}>
        {done
          ? words.answer
          : missing === null
            ? words.reviewAll
            : fillWords(words.missing, { no: missing })}
      </h2>
      {missing === null && blanks > 0 && instrument.blanks === "zero" && (
        <p className="note">{fillWords(words.blanksZero, { count: blanks })}</p>
      )}
      {!closed && !done && (
        <div className="actions ask-ways">
          {missing === null ? (
            <Button tone="main" onClick={onFinish} aria-disabled={finishing}>
              {finishLabel}
            </Button>
          ) : (
            <Button tone="main" onClick={() => onGo(missing - 1)}>
              {fillWords(words.goMissing, { no: missing })}
            </Button>
          )}
        </div>
      )}
      <ol className="ask-review">
        {items.map((item, at) => (
          <li key={item.key}>
            <span>{item[locale]}</span>
            <button type="button" className="btn plain" onClick={() => onGo(at)}>
              {answerText(instrument, item, answers[item.key] ?? null, locale)}
              <span className="sr-only"> {fillWords(words.change, { no: at + 1 })}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function answerText(
  instrument: Instrument,
  item: ReturnType<typeof itemsOf>[number],
  value: Value,
  locale: Locale,
): string {
  if (isBlank(value)) return "–";
  const answering = answeringOf(instrument, item);
  if (answering.by !== "choice") return String(value);
  return answering.choices.find((choice) => choice.score === value)?.[locale] ?? String(value);
}

const isBlank = (value: Value | undefined) => value === null || value === undefined || value === "";
