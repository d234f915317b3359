"use client";
import { useEffect, useRef, useState } from "react";
import { fillWords } from "@/components/ui/fill-words";
import { freshCode } from "@/lib/regulations/codes";
import { services } from "@/lib/regulations/services";
import { AddLine } from "./add-line";
import { AnnualFeeRow } from "./annual-fee-row";
import { useDraftContext } from "./draft-context";
import { className, lineName } from "./editor-words";
import { FeeRow } from "./fee-row";
import { GoneLines } from "./gone-lines";
import { focusCell, moveInGrid } from "./grid-keys";
import { priceColumns } from "./price-columns";
import { type Typed, type TypedFee, typedFee } from "./typed";

/** The fee table as it hangs on the wall, every cell of it a field. */
export function FeeTable({ fees, classes }: Pick<Typed, "fees" | "classes">) {
  const { words, locale, base, taken, change } = useDraftContext();
  const t = words.edit;
  const grid = useRef<HTMLDivElement>(null);
  const [goTo, setGoTo] = useState<string | null>(null);
  const columns = priceColumns(
    fees,
    classes,
    (one) => className(one, words, locale),
    words.everyone,
  );
  const known: Record<string, string> = words.service;
  const nameOf = (fee: TypedFee) => lineName(fee.service, fee, known, locale);
  const gone = (base?.fees ?? []).filter(
    (fee) => !fees.some(({ service }) => service === fee.service),
  );
  const offered = services.filter((code) => !fees.some((fee) => fee.service === code));

  useEffect(() => {
    if (!goTo) return;
    const row = fees.findIndex(({ service }) => service === goTo);
    const cell = grid.current?.querySelector<HTMLElement>(`[data-at="${row}:2"]`);
    if (cell) focusCell(cell);
    setGoTo(null);
  }, [goTo, fees]);

  function putBack(line: TypedFee) {
    setGoTo(line.service);
    change((typed) => ({ ...typed, fees: [...typed.fees, line] }));
  }

  function add(name: string) {
    const there = fees.find((fee) => nameOf(fee) === name);
    const code = offered.find((one) => known[one] === name);
    const service = there?.service ?? code ?? freshCode("own", taken);
    setGoTo(service);
    if (there) return;
    // What was taken out comes back as it was.
    const before = gone.find((fee) => nameOf(typedFee(fee)) === name);
    if (before) return putBack(typedFee(before));
    const fee: TypedFee = {
      service,
      nameTh: code ? "" : name,
      nameEn: "",
      articleKey: null,
      per: "case",
      prices: {},
      split: [],
    };
    change((typed) => ({ ...typed, fees: [...typed.fees, fee] }));
  }

  return (
    // The keys move what has the focus; nothing here takes a press of its own.
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows among the fields inside
    <div ref={grid} onKeyDown={moveInGrid}>
      <p className="note" id="fee-keys">
        {t.keys}
      </p>
      <table className="tbl sheet-edit" aria-describedby="fee-keys">
        <thead>
          <tr>
            <th scope="col">{t.service}</th>
            <th scope="col">{t.per}</th>
            {columns.map((column) => (
              <th key={column.code} scope="col" className="n">
                {column.name} <small>{words.baht}</small>
              </th>
            ))}
            <th scope="col">{t.split}</th>
          </tr>
        </thead>
        <tbody>
          {fees.map((fee, row) => (
            <FeeRow
              key={fee.service}
              fee={fee}
              row={row}
              last={row === fees.length - 1}
              name={nameOf(fee)}
              columns={columns}
            />
          ))}
          {classes.length > 0 && (
            <AnnualFeeRow row={fees.length} classes={classes} columns={columns} />
          )}
        </tbody>
      </table>
      <AddLine
        label={t.addService}
        hint={t.addServiceHint}
        row={fees.length + 1}
        offered={offered.map((code) => known[code] ?? code)}
        onAdd={add}
      />
      <GoneLines
        lines={gone.map((fee) => {
          const line = typedFee(fee);
          const name = nameOf(line);
          return {
            code: fee.service,
            name,
            label: fillWords(t.putBack, { name }),
            putBack: () => putBack(line),
          };
        })}
      />
    </div>
  );
}
