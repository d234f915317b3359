"use client";
import { TextCell } from "./cell";
import { changeLine, useDraftContext } from "./draft-context";
import type { PriceColumn } from "./price-columns";
import { type Typed, typedAmount } from "./typed";

/** The annual fee of each class, the last row of the fee table. */
export function AnnualFeeRow({
  row,
  classes,
  columns,
}: {
  row: number;
  classes: Typed["classes"];
  columns: readonly PriceColumn[];
}) {
  const { words, base, change } = useDraftContext();
  return (
    <tr>
      <th scope="row">{words.annualFee}</th>
      <td data-label={words.edit.per} className="plain-cell">
        {words.per.year}
      </td>
      {columns.map((column, place) => {
        const index = classes.findIndex(({ code }) => code === column.code);
        const one = classes[index];
        if (!one) return <td key={column.code} className="n none" />;
        const before = base?.classes.find(({ code }) => code === one.code);
        const was = before && typedAmount(before.annualFee);
        return (
          <td key={column.code} className="n" data-label={column.name}>
            <TextCell
              cell={`classes.${index}.annualFee`}
              at={{ row, column: place + 2 }}
              label={`${words.annualFee} ${column.name}`}
              numeric
              value={one.annualFee}
              onChange={(annualFee) => change(changeLine("classes", index, { annualFee }))}
              was={was === undefined || sameText(was, one.annualFee) ? null : was}
              isNew={base !== null && !before}
              placeholder="–"
            />
          </td>
        );
      })}
      <td data-label={words.edit.split} className="plain-cell">
        <small>{words.edit.splitAll}</small>
      </td>
    </tr>
  );
}

/** The same amount, however it was typed. */
export const sameText = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (text: string) => text.replace(/[\s,]/g, "");
