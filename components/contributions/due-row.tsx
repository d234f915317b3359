"use client";
import { fillWords } from "@/components/ui/fill-words";
import { Chip, Strip } from "@/components/ui/marks";
import type { Chip as ChipCode, DueRow } from "./due-rows";
import { stripLabel } from "./strip-label";
import type { Tick } from "./use-ticks";

export type RowWords = {
  /** by benefit: what is lost if this month is missed */
  risk: Record<string, string>;
  owes: string;
  back: string;
  steady: string;
  first: string;
  paid: string;
  strip: string;
  tick: string;
  undo: string;
};

/** One person with their strip, why to remind them, and the round tick. */
export function DueLine({
  row: [id, no, name, , cells, chip],
  village,
  tick,
  words,
  onTick,
  onUndo,
}: {
  row: DueRow;
  village?: string;
  tick: Tick | undefined;
  words: RowWords;
  onTick: (id: number, name: string) => void;
  onUndo: (id: number, name: string) => void;
}) {
  const paid = tick ? tick.state !== "open" : chip === "paid";
  const shown = paid ? `${cells.slice(0, -1)}p` : `${cells.slice(0, -1)}o`;
  return (
    <li>
      <div>
        <a href={`/volunteer/members/${no}`}>{name}</a>
        {village && <small> {village}</small>}
        <Strip cells={shown} label={stripLabel(shown, words.strip)} />
        {(paid || chip !== "paid") && <Why chip={paid ? "paid" : chip} words={words} />}
        {tick?.said && (
          <p className="text-sm" role="status">
            {tick.said}
          </p>
        )}
        {tick?.mine && tick.state === "paid" && (
          <button type="button" className="btn plain" onClick={() => onUndo(id, name)}>
            {words.undo}
          </button>
        )}
      </div>
      <button
        type="button"
        className="tick"
        aria-pressed={paid}
        aria-busy={tick?.state === "sending" || undefined}
        aria-label={fillWords(words.tick, { name })}
        onClick={() => !paid && onTick(id, name)}
      />
    </li>
  );
}

export function Why({
  chip,
  words,
}: {
  chip: ChipCode;
  words: Pick<RowWords, "risk" | "owes" | "back" | "steady" | "first" | "paid">;
}) {
  if (typeof chip === "number")
    return <Chip tone="amber">{fillWords(words.owes, { n: chip })}</Chip>;
  switch (chip) {
    case "paid":
      return <Chip tone="teal">{words.paid}</Chip>;
    case "back":
      return <Chip tone="amber">{words.back}</Chip>;
    case "steady":
    case "first":
      return <small>{words[chip]}</small>;
    default:
      return <Chip tone="red">{words.risk[chip]}</Chip>;
  }
}
