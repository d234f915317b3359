"use client";
import type { FocusEvent, ReactNode } from "react";
import { fillWords } from "@/components/ui/fill-words";
import { useDraftContext } from "./draft-context";
import { cellAt } from "./grid-keys";

type Place = { row: number; column: number };

const id = (cell: string) => `cell-${cell.replace(/[^\w-]/g, "_")}`;

/** The id that a summary of faults links to. */
export const cellId = id;

/** What is wrong in a cell, beneath it. */
export function CellFault({ cell }: { cell: string }) {
  const { faults } = useDraftContext();
  const fault = faults.get(cell);
  if (!fault) return null;
  return (
    <span className="err" id={`${id(cell)}-err`}>
      {fault}
    </span>
  );
}

/** What points from a field to its fault. */
export function useCell(cell: string) {
  const { faults } = useDraftContext();
  const wrong = faults.has(cell);
  return {
    id: id(cell),
    "aria-invalid": wrong || undefined,
    "aria-describedby": wrong ? `${id(cell)}-err` : undefined,
  } as const;
}

/** A field in a table, without a frame of its own until somebody is in it. */
export function TextCell({
  cell,
  at,
  label,
  value,
  onChange,
  numeric,
  was,
  isNew,
  placeholder,
}: {
  /** its name among the faults */
  cell: string;
  at: Place;
  label: string;
  value: string;
  onChange: (value: string) => void;
  numeric?: boolean;
  /** what stands in the version in force, where this differs; "" for nothing */
  was?: string | null;
  /** the whole line is new, so nothing was there */
  isNew?: boolean;
  placeholder?: string;
}) {
  const aria = useCell(cell);
  const changed = isNew || typeof was === "string";
  return (
    <span className={numeric ? "cell n" : "cell"}>
      {typeof was === "string" && <Was text={was} />}
      <input
        className={changed ? "cell-in changed" : "cell-in"}
        type="text"
        inputMode={numeric ? "text" : undefined}
        autoComplete="off"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onFocus={selectAll}
        {...cellAt(at.row, at.column)}
        {...aria}
      />
      <CellFault cell={cell} />
    </span>
  );
}

function selectAll(event: FocusEvent<HTMLInputElement>): void {
  event.target.select();
}

/** The amount of the version in force, struck through and said. */
export function Was({ text }: { text: string }) {
  const { words } = useDraftContext();
  const said = text ? fillWords(words.edit.was, { amount: text }) : words.edit.wasNone;
  return (
    <span className="was">
      {text && <s aria-hidden="true">{text}</s>}
      <span className="sr-only">{said}</span>
    </span>
  );
}

export function SelectCell({
  cell,
  at,
  label,
  value,
  onChange,
  children,
  changed,
}: {
  cell: string;
  at: Place;
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
  changed?: boolean;
}) {
  const aria = useCell(cell);
  return (
    <span className="cell">
      <select
        className={changed ? "cell-in changed" : "cell-in"}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...cellAt(at.row, at.column)}
        {...aria}
      >
        {children}
      </select>
      <CellFault cell={cell} />
    </span>
  );
}
