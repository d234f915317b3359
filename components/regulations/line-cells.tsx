"use client";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { type Per, pers } from "@/lib/regulations/terms";
import { sameText } from "./annual-fee-row";
import { ArticleSelect } from "./article-select";
import { CellFault, SelectCell, TextCell } from "./cell";
import { removeLine, useDraftContext } from "./draft-context";
import type { Typed } from "./typed";

// Cells that the tables of fees, of work and of incentives share. `list` and `row` name the line.

type Line = { list: keyof Typed & string; row: number; isNew: boolean };

/** What the line is for: a kind that everybody knows, or one of the unit's own, whose name is typed. */
export function LineName({
  list,
  row,
  isNew,
  own,
  name,
  nameTh,
  onChange,
  children,
}: Line & {
  own: boolean;
  name: string;
  nameTh: string;
  onChange: (nameTh: string) => void;
  children?: ReactNode;
}) {
  const t = useDraftContext().words.edit;
  return (
    <th scope="row">
      {own ? (
        <TextCell
          cell={`${list}.${row}.nameTh`}
          at={{ row, column: 0 }}
          label={t.nameTh}
          value={nameTh}
          onChange={onChange}
          isNew={isNew}
        />
      ) : (
        name
      )}
      {isNew && <small className="changed">+ {t.added}</small>}
      <CellFault cell={`${list}.${row}.code`} />
      {children}
    </th>
  );
}

/** What is counted: a case, a day, a trip. */
export function LinePer({
  list,
  row,
  isNew,
  name,
  value,
  before,
  onChange,
}: Line & { name: string; value: Per; before: Per | undefined; onChange: (per: Per) => void }) {
  const { words } = useDraftContext();
  return (
    <td data-label={words.edit.per}>
      <SelectCell
        cell={`${list}.${row}.per`}
        at={{ row, column: 1 }}
        label={`${words.edit.per} ${name}`}
        value={value}
        onChange={(per) => onChange(per as Per)}
        changed={isNew || (before !== undefined && before !== value)}
      >
        {pers.map((per) => (
          <option key={per} value={per}>
            {words.per[per]}
          </option>
        ))}
      </SelectCell>
    </td>
  );
}

/** The end of a line with one amount: how much, by which article, and away with it. */
export function LineAmount({
  list,
  row,
  isNew,
  name,
  line,
  was,
  set,
}: Line & {
  list: "compensation" | "incentives";
  name: string;
  line: { amount: string; articleKey: string | null };
  /** the amount in force, as it would be typed */
  was: string | undefined;
  set: (to: { amount?: string; articleKey?: string | null }) => void;
}) {
  const { words, change } = useDraftContext();
  const t = words.edit;
  return (
    <>
      <td className="n" data-label={t.amount}>
        <TextCell
          cell={`${list}.${row}.amount`}
          at={{ row, column: 2 }}
          label={`${t.amount} ${name}`}
          numeric
          value={line.amount}
          onChange={(amount) => set({ amount })}
          was={was === undefined || sameText(was, line.amount) ? null : was}
          isNew={isNew}
        />
      </td>
      <td data-label={t.article}>
        <ArticleSelect
          cell={`${list}.${row}.articleKey`}
          bare
          value={line.articleKey}
          onChange={(articleKey) => set({ articleKey })}
        />
      </td>
      <td>
        <RemoveButton name={name} onPress={() => change(removeLine(list, row))} />
      </td>
    </>
  );
}

/** Takes a line out; short to the eye, whole to the ear. */
export function RemoveButton({ name, onPress }: { name: string; onPress: () => void }) {
  const { words } = useDraftContext();
  return (
    <Button tone="plain" className="remove" onClick={onPress}>
      {words.edit.remove} <span className="sr-only">{name}</span>
    </Button>
  );
}
