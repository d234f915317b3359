"use client";
import { Button } from "@/components/ui/button";
import { fillWords } from "@/components/ui/fill-words";
import { splitTos } from "@/lib/regulations/terms";
import { ArticleSelect } from "./article-select";
import { CellFault, useCell } from "./cell";
import { moveLine, removeLine, useDraftContext } from "./draft-context";
import type { TypedFee, TypedPart } from "./typed";

/** What a row of the paper table says in small: shares, article, names, its place. */
export function FeeDetails({
  fee,
  row,
  last,
  name,
  set,
}: {
  fee: TypedFee;
  row: number;
  last: boolean;
  name: string;
  set: (to: Partial<TypedFee>) => void;
}) {
  const { words, change } = useDraftContext();
  const t = words.edit;
  const setPart = (place: number, to: Partial<TypedPart>) =>
    set({ split: fee.split.map((part, at) => (at === place ? { ...part, ...to } : part)) });
  // The first share is the unit's; whoever comes next is still to be chosen.
  const nextTo = splitTos.find((to) => !fee.split.some((part) => part.to === to)) ?? "other";
  return (
    <div className="details">
      <ul>
        {fee.split.map((part, place) => (
          <li key={place} className="part">
            <PartFields
              cell={`fees.${row}.split.${place}`}
              part={part}
              set={(to) => setPart(place, to)}
            />
            <Button
              tone="plain"
              onClick={() => set({ split: fee.split.filter((_, at) => at !== place) })}
            >
              {t.removePart}
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => set({ split: [...fee.split, { to: nextTo, name: "", amount: "" }] })}>
        + {t.addPart}
      </Button>
      <div className="part">
        <ArticleSelect
          cell={`fees.${row}.articleKey`}
          value={fee.articleKey}
          onChange={(articleKey) => set({ articleKey })}
        />
        {!fee.service.startsWith("own-") && (
          <label>
            {t.nameTh}
            <input
              className="input"
              value={fee.nameTh}
              onChange={(event) => set({ nameTh: event.target.value })}
            />
          </label>
        )}
        <label>
          {t.nameEn}
          <input
            className="input"
            value={fee.nameEn}
            onChange={(event) => set({ nameEn: event.target.value })}
          />
        </label>
      </div>
      <div className="actions">
        {row > 0 && (
          <Button onClick={() => change(moveLine("fees", row, row - 1))}>↑ {t.up}</Button>
        )}
        {!last && (
          <Button onClick={() => change(moveLine("fees", row, row + 1))}>↓ {t.down}</Button>
        )}
        <Button tone="plain" onClick={() => change(removeLine("fees", row))}>
          {fillWords(t.removeOf, { name })}
        </Button>
      </div>
    </div>
  );
}

function PartFields({
  cell,
  part,
  set,
}: {
  cell: string;
  part: TypedPart;
  set: (to: Partial<TypedPart>) => void;
}) {
  const { words } = useDraftContext();
  const t = words.edit;
  const aria = useCell(cell);
  const others: Record<string, string> = { ...words.party, other: t.partName };
  return (
    <>
      <label>
        {t.partTo}
        <select
          className="input"
          value={part.to}
          onChange={(event) => set({ to: event.target.value as TypedPart["to"] })}
        >
          {splitTos.map((to) => (
            <option key={to} value={to}>
              {others[to]}
            </option>
          ))}
        </select>
      </label>
      {part.to === "other" && (
        <label>
          {t.partName}
          <input
            className="input"
            value={part.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        </label>
      )}
      <label>
        {t.partAmount}
        <input
          className="input num"
          placeholder={t.partRestHint}
          value={part.amount}
          onChange={(event) => set({ amount: event.target.value })}
          {...aria}
        />
        <CellFault cell={cell} />
      </label>
    </>
  );
}
