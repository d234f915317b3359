"use client";
import { useId } from "react";
import { fillWords } from "@/components/ui/fill-words";
import type { OwnDefinition } from "@/lib/assessments/instrument-input";
import { yesNo } from "@/lib/assessments/own-instrument";
import * as steps from "./draft-state";
import type { EditorWords } from "./editor-words";
import { Line, Tick, Whole } from "./inputs";

type Words = EditorWords["edit"];
type Answering = steps.DraftItem["answering"];

const kinds = {
  choice: (): Answering =>
    yesNo.by === "choice"
      ? { by: "choice", choices: yesNo.choices.map((choice) => ({ ...choice })) }
      : { by: "text", max: 500 },
  number: (): Answering => ({ by: "number", min: 0, max: 10 }),
  text: (): Answering => ({ by: "text", max: 500 }),
};

/** One question of the draft: its words, how it is answered, what it counts. */
export function ItemFields({
  item,
  number,
  draft,
  faulty,
  change,
  words: t,
}: {
  item: steps.DraftItem;
  number: number;
  draft: OwnDefinition;
  /** what keeps this question from being published */
  faulty: string | null;
  change: (next: OwnDefinition) => void;
  words: Words;
}) {
  const id = useId();
  const { key, answering } = item;
  const set = (one: Partial<steps.DraftItem>) => change(steps.changeItem(draft, key, one));
  const sum = draft.reading === "sum";
  return (
    <fieldset className="grid w-full gap-3">
      <legend className="font-semibold">{fillWords(t.question, { number })}</legend>
      <Line
        label={t.wording}
        value={item.th}
        max={300}
        error={faulty}
        onChange={(th) => set({ th })}
      />
      <Line label={t.wordingEn} value={item.en} max={300} onChange={(en) => set({ en })} />
      <div className="field">
        <label htmlFor={id}>{t.by}</label>
        <select
          id={id}
          className="input"
          value={answering.by}
          onChange={(event) => {
            const kind = event.target.value as keyof typeof kinds;
            change(steps.withAnswering(draft, key, kinds[kind]()));
          }}
        >
          <option value="choice">{t.byChoice}</option>
          <option value="number">{t.byNumber}</option>
          <option value="text">{t.byText}</option>
        </select>
      </div>
      {answering.by === "choice" && (
        <Choices choices={answering.choices} sum={sum} set={set} words={t} />
      )}
      {answering.by === "number" && (
        <div className="flex flex-wrap gap-3">
          <Whole
            label={t.min}
            value={answering.min}
            onChange={(min) => set({ answering: { ...answering, min } })}
          />
          <Whole
            label={t.max}
            value={answering.max}
            onChange={(max) => set({ answering: { ...answering, max } })}
          />
        </div>
      )}
      <div className="flex flex-wrap gap-x-6">
        <Tick
          label={t.optional}
          checked={item.optional === true}
          onChange={(on) => set({ optional: on || undefined })}
        />
        {sum && answering.by !== "text" && (
          <>
            <Tick
              label={t.reversed}
              checked={item.reversed === true}
              onChange={(on) => set({ reversed: on || undefined })}
            />
            <Tick
              label={t.unscored}
              checked={item.unscored === true}
              onChange={(on) => set({ unscored: on || undefined })}
            />
          </>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {([-1, 1] as const).map((by) => (
          <button
            key={by}
            type="button"
            className="btn plain"
            onClick={() => change(steps.moveItem(draft, key, by))}
          >
            {fillWords(by < 0 ? t.up : t.down, { number })}
          </button>
        ))}
        <button
          type="button"
          className="btn plain"
          onClick={() => change(steps.removeItem(draft, key))}
        >
          {fillWords(t.removeQuestion, { number })}
        </button>
      </div>
    </fieldset>
  );
}

type Choice = { th: string; en: string; score: number };

function Choices({
  choices,
  sum,
  set,
  words: t,
}: {
  choices: Choice[];
  /** the scores are for the one who makes it, where they count */
  sum: boolean;
  set: (one: Partial<steps.DraftItem>) => void;
  words: Words;
}) {
  const put = (next: Choice[]) => set({ answering: { by: "choice", choices: next } });
  const changed = (at: number, one: Partial<Choice>) =>
    put(choices.map((choice, place) => (place === at ? { ...choice, ...one } : choice)));
  return (
    <div className="grid gap-2">
      {choices.map((choice, at) => (
        <div key={at} className="flex flex-wrap items-end gap-3">
          <div className="min-w-60 flex-1">
            <Line
              label={fillWords(t.choice, { number: at + 1 })}
              value={choice.th}
              max={120}
              onChange={(th) => changed(at, { th })}
            />
          </div>
          <div className="min-w-60 flex-1">
            <Line
              label={fillWords(t.choiceEn, { number: at + 1 })}
              value={choice.en}
              max={120}
              onChange={(en) => changed(at, { en })}
            />
          </div>
          {sum && (
            <Whole
              label={t.score}
              value={choice.score}
              onChange={(score) => changed(at, { score })}
            />
          )}
          <button
            type="button"
            className="btn plain"
            onClick={() => put(choices.filter((_, place) => place !== at))}
          >
            {fillWords(t.removeChoice, { number: at + 1 })}
          </button>
        </div>
      ))}
      <div>
        <button
          type="button"
          className="btn"
          onClick={() => {
            const score = Math.max(-1, ...choices.map((choice) => choice.score)) + 1;
            put([...choices, { th: "", en: "", score }]);
          }}
        >
          {t.addChoice}
        </button>
      </div>
    </div>
  );
}
