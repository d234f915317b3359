"use client";
import { Button } from "@/components/ui/button";
import { fillWords } from "@/components/ui/fill-words";
import { freshCode } from "@/lib/regulations/codes";
import { CellFault, TextCell } from "./cell";
import { changeLine, useDraftContext } from "./draft-context";
import { className } from "./editor-words";
import { moveInGrid } from "./grid-keys";
import { RemoveButton } from "./line-cells";
import type { Typed, TypedClass } from "./typed";

export type ClassGone = { code: string; nameTh: string | null; members: number };

/** The member classes: each is a column of the fee table. */
export function ClassLines({
  classes,
  gone,
}: {
  classes: Typed["classes"];
  /** classes that people on the register are of, in the saved draft or the register's own */
  gone: readonly ClassGone[];
}) {
  const { words, taken, change } = useDraftContext();
  const t = words.edit;
  const missing = gone.filter((one) => !classes.some(({ code }) => code === one.code));
  function add() {
    const code = freshCode("class", taken);
    const line = { code, nameTh: "", nameEn: "", annualFee: "", forVisitors: false };
    change((typed) => ({ ...typed, classes: [...typed.classes, line] }));
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows among the fields inside
    <div onKeyDown={moveInGrid}>
      {classes.length > 0 && (
        <table className="tbl sheet-edit">
          <thead>
            <tr>
              <th scope="col">{t.className}</th>
              <th scope="col">{t.nameEn}</th>
              <th scope="col">{t.forVisitors}</th>
              <th scope="col">
                <span className="sr-only">{t.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {classes.map((one, row) => (
              <ClassRow key={one.code} one={one} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {missing.map((one) => (
        <p className="notice amber" key={one.code}>
          {fillWords(t.classGone, { name: one.nameTh ?? one.code, members: one.members })}
        </p>
      ))}
      <p className="mt-3">
        <Button onClick={add}>+ {t.addClass}</Button>
      </p>
    </div>
  );
}

function ClassRow({ one, row }: { one: TypedClass; row: number }) {
  const { words, locale, base, change } = useDraftContext();
  const t = words.edit;
  const set = (to: Partial<TypedClass>) => change(changeLine("classes", row, to));
  const before = base?.classes.find(({ code }) => code === one.code);
  const isNew = base !== null && !before;
  return (
    <tr>
      <th scope="row">
        <TextCell
          cell={`classes.${row}.nameTh`}
          at={{ row, column: 0 }}
          label={t.className}
          value={one.nameTh}
          onChange={(nameTh) => set({ nameTh })}
          was={before && before.nameTh !== one.nameTh.trim() ? before.nameTh : null}
          isNew={isNew}
          placeholder={t.newClass}
        />
        {isNew && <small className="changed">+ {t.added}</small>}
      </th>
      <td data-label={t.nameEn}>
        <TextCell
          cell={`classes.${row}.nameEn`}
          at={{ row, column: 1 }}
          label={t.nameEn}
          value={one.nameEn}
          onChange={(nameEn) => set({ nameEn })}
          isNew={isNew}
        />
      </td>
      <td data-label={t.forVisitors}>
        <label className="check">
          <input
            type="checkbox"
            aria-label={`${t.forVisitors} ${className(one, words, locale)}`}
            checked={one.forVisitors}
            onChange={(event) => set({ forVisitors: event.target.checked })}
          />
        </label>
        <CellFault cell={`classes.${row}.forVisitors`} />
      </td>
      <td>
        <RemoveButton
          name={className(one, words, locale)}
          onPress={() => change(withoutClass(one.code))}
        />
      </td>
    </tr>
  );
}

/** A class goes with its prices. */
function withoutClass(code: string) {
  return (typed: Typed): Typed => ({
    ...typed,
    classes: typed.classes.filter((one) => one.code !== code),
    fees: typed.fees.map((fee) => ({
      ...fee,
      prices: Object.fromEntries(Object.entries(fee.prices).filter(([of]) => of !== code)),
    })),
  });
}
