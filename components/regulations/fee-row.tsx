"use client";
import { useState } from "react";
import { fillWords } from "@/components/ui/fill-words";
import { parseRange } from "@/lib/regulations/range";
import { CellFault, TextCell, Was } from "./cell";
import { changeLine, useDraftContext } from "./draft-context";
import type { EditorWords } from "./editor-words";
import { FeeDetails } from "./fee-details";
import { cellAt } from "./grid-keys";
import { LineName, LinePer } from "./line-cells";
import type { PriceColumn } from "./price-columns";
import { type TypedFee, type TypedPart, typedFee } from "./typed";

/** One service: what it is counted by, its price for each class, and who gets what of it. */
export function FeeRow({
  fee,
  row,
  last,
  name,
  columns,
}: {
  fee: TypedFee;
  row: number;
  last: boolean;
  name: string;
  columns: readonly PriceColumn[];
}) {
  const { words, base, faults, change } = useDraftContext();
  const t = words.edit;
  const [asked, setOpen] = useState(false);
  // A fault inside is shown without anybody having to look for it.
  const inside = new RegExp(`^fees\\.${row}\\.(split\\.|articleKey)`);
  const open = asked || [...faults.keys()].some((cell) => inside.test(cell));
  const found = base?.fees.find(({ service }) => service === fee.service);
  const before = found && typedFee(found);
  const isNew = base !== null && !before;
  const set = (to: Partial<TypedFee>) => change(changeLine("fees", row, to));
  const shared = splitText(fee.split, words);
  const sharedBefore = before && splitText(before.split, words);
  return (
    <>
      <tr>
        <LineName
          list="fees"
          row={row}
          isNew={isNew}
          own={fee.service.startsWith("own-")}
          name={name}
          nameTh={fee.nameTh}
          onChange={(nameTh) => set({ nameTh })}
        />
        <LinePer
          list="fees"
          row={row}
          isNew={isNew}
          name={name}
          value={fee.per}
          before={before?.per}
          onChange={(per) => set({ per })}
        />
        {columns.map((column, place) => (
          <td key={column.code} className="n" data-label={column.name}>
            <TextCell
              cell={`fees.${row}.amounts.${column.code}`}
              at={{ row, column: place + 2 }}
              label={fillWords(t.priceOf, { service: name, name: column.name })}
              numeric
              value={fee.prices[column.code] ?? ""}
              onChange={(price) => set({ prices: { ...fee.prices, [column.code]: price } })}
              was={before ? wasOf(before.prices[column.code] ?? "", fee, column.code) : null}
              isNew={isNew}
              placeholder={column.code === "" ? "–" : fee.prices[""] || "–"}
            />
            {place === 0 && <CellFault cell={`fees.${row}.amounts`} />}
          </td>
        ))}
        <td data-label={t.split}>
          <button
            type="button"
            className="cell-open"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            {...cellAt(row, columns.length + 2)}
          >
            <span>
              <span className="sr-only">{fillWords(t.details, { name })} </span>
              {sharedBefore !== undefined && sharedBefore !== shared && <Was text={sharedBefore} />}
              <small className={sharedBefore === shared || base === null ? "" : "changed"}>
                {shared}
              </small>
            </span>
            <span aria-hidden="true">{open ? "▴" : "▾"}</span>
          </button>
          <CellFault cell={`fees.${row}.split`} />
        </td>
      </tr>
      {open && (
        <tr className="details-row">
          <td colSpan={columns.length + 3}>
            <FeeDetails fee={fee} row={row} last={last} name={name} set={set} />
          </td>
        </tr>
      )}
    </>
  );
}

/** The price in force where the draft's differs; null where both are the same amount. */
function wasOf(before: string, fee: TypedFee, code: string): string | null {
  const now = parseRange(fee.prices[code] ?? "");
  const then = parseRange(before);
  const same = now?.min === then?.min && now?.max === then?.max;
  return same && (now !== null || (fee.prices[code] ?? "").trim() === "") ? null : before;
}

/** "หน่วย 1 · ค่าไฟ 1 · เจ้าของตู้ 1" */
function splitText(split: readonly TypedPart[], words: EditorWords): string {
  if (split.length === 0) return words.edit.splitAll;
  return split
    .map((part) => `${partyOf(part, words)} ${part.amount || words.edit.splitRest}`)
    .join(" · ");
}

export function partyOf(part: Pick<TypedPart, "to" | "name">, words: EditorWords): string {
  return part.to === "other" ? part.name || "…" : words.party[part.to];
}
