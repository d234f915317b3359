"use client";
import { type KeyboardEvent, useId } from "react";
import { fillWords } from "@/components/ui/fill-words";
import { answeringOf, type Instrument, type Item } from "@/lib/assessments/instrument";
import type { Locale } from "@/lib/i18n/locale";
import type { GridWords } from "./answer-grid";
import { cellAt, type Move, moveOf } from "./grid-moves";
import type { GridPerson } from "./grid-rows";
import type { Value } from "./kept-answers";
import { shadeOf } from "./typed-number";

/** An answer that was not taken, and why. */
export type Told = { no: number; item: string; message: string };

/** One person's answers; beneath them why the last one was not taken. */
export function GridLine({
  person,
  row,
  current,
  instrument,
  items,
  values,
  unsaved,
  complete,
  told,
  mean,
  before,
  personPath,
  closed,
  words,
  locale,
  onFocus,
  onType,
  onMove,
  onNext,
}: {
  person: GridPerson;
  row: number;
  /** the column that Tab leads to; -1 in another line */
  current: number;
  instrument: Instrument;
  items: Item[];
  values: Record<string, Value>;
  unsaved: Record<string, Value> | undefined;
  /** all of it is saved, with its score */
  complete: boolean;
  told: Told | null;
  mean: string | null;
  before: string | null;
  personPath: string;
  closed: boolean;
  words: GridWords;
  locale: Locale;
  onFocus: (row: number, column: number) => void;
  onType: (row: number, column: number, text: string) => void;
  onMove: (row: number, column: number, move: Move) => void;
  onNext: (row: number, step: 1 | -1) => void;
}) {
  const toldId = useId();

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, column: number, value: Value) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const move = moveOf(event.key);
    if (move) onMove(row, column, move);
    else if (event.key === "Enter") onNext(row, event.shiftKey ? -1 : 1);
    else if (event.key === "Backspace" || event.key === "Delete") {
      if (value !== null && value !== undefined) onType(row, column, "");
      else if (event.key === "Backspace") onMove(row, column, "left");
    } else return;
    event.preventDefault();
  }

  return (
    <>
      <tr>
        <th scope="row">
          {complete && (
            <span className="done">
              ✓<span className="sr-only"> {words.complete}</span>
            </span>
          )}
          <a href={`${personPath}/${person.no}`}>{person.name}</a> <small>{person.about}</small>
        </th>
        {person.shut !== null ? (
          <td className="shut" colSpan={items.length}>
            {words.shut[person.shut]}
          </td>
        ) : (
          items.map((item, column) => {
            const value = values[item.key] ?? null;
            const refused = told?.item === item.key;
            const shade =
              typeof value === "number" ? shadeOf(answeringOf(instrument, item), value) : null;
            return (
              <td key={item.key} data-shade={shade ?? undefined}>
                <input
                  {...cellAt(row, column)}
                  inputMode="numeric"
                  autoComplete="off"
                  aria-label={fillWords(words.cell, { who: person.name, item: item[locale] })}
                  aria-invalid={refused || undefined}
                  aria-describedby={refused ? toldId : undefined}
                  data-unsaved={unsaved && item.key in unsaved ? "" : undefined}
                  readOnly={closed}
                  tabIndex={column === current ? 0 : -1}
                  value={value ?? ""}
                  onChange={(event) => onType(row, column, event.target.value)}
                  onKeyDown={(event) => onKeyDown(event, column, value)}
                  onClick={(event) => event.currentTarget.select()}
                  onFocus={(event) => {
                    event.target.select();
                    onFocus(row, column);
                  }}
                />
              </td>
            );
          })
        )}
        <td className="mean">{mean ?? ""}</td>
        <td className="mean soft">{before ?? ""}</td>
      </tr>
      {told && (
        <tr className="told-line">
          <td colSpan={items.length + 3}>
            <span className="err" role="alert" id={toldId}>
              {told.message}
            </span>
          </td>
        </tr>
      )}
    </>
  );
}
