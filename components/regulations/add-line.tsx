"use client";
import { type KeyboardEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { useDraftContext } from "./draft-context";
import { cellAt } from "./grid-keys";

/** The empty line under a table: type a name, known or new, and press Enter. */
export function AddLine({
  label,
  hint,
  row,
  offered,
  onAdd,
}: {
  label: string;
  hint: string;
  row: number;
  /** names that the product knows */
  offered: readonly string[];
  onAdd: (name: string) => void;
}) {
  const { words } = useDraftContext();
  const id = useId();
  const [name, setName] = useState("");
  function add() {
    const given = name.trim();
    if (!given) return;
    setName("");
    onAdd(given);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  }
  return (
    <div className="add-line">
      <label htmlFor={id}>+ {label}</label>
      <input
        id={id}
        className="input"
        list={`${id}-names`}
        autoComplete="off"
        placeholder={hint}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={onKeyDown}
        {...cellAt(row, 0)}
      />
      <datalist id={`${id}-names`}>
        {offered.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <Button onClick={add}>{words.edit.add}</Button>
    </div>
  );
}
