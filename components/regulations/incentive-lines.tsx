"use client";
import { freshCode } from "@/lib/regulations/codes";
import { ENROLMENT } from "@/lib/regulations/services";
import { AddLine } from "./add-line";
import { TextCell } from "./cell";
import { changeLine, useDraftContext } from "./draft-context";
import { lineName } from "./editor-words";
import { moveInGrid } from "./grid-keys";
import { LineAmount, LineName } from "./line-cells";
import { type Typed, type TypedIncentive, typedAmount } from "./typed";

/** Money that others pay the unit, and when it is due. */
export function IncentiveLines({ lines }: { lines: Typed["incentives"] }) {
  const { words, taken, change } = useDraftContext();
  const t = words.edit;
  const offered = lines.some(({ kind }) => kind === ENROLMENT) ? [] : [words.incentive.enrolment];
  function add(name: string) {
    const known = offered.includes(name);
    const line: TypedIncentive = {
      kind: known ? ENROLMENT : freshCode("own", taken),
      nameTh: known ? "" : name,
      nameEn: "",
      articleKey: null,
      payer: "",
      amount: "",
      ownKeying: known,
    };
    change((typed) => ({ ...typed, incentives: [...typed.incentives, line] }));
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows among the fields inside
    <div onKeyDown={moveInGrid}>
      {lines.length > 0 && (
        <table className="tbl sheet-edit">
          <thead>
            <tr>
              <th scope="col">{t.incentiveKind}</th>
              <th scope="col">{t.payer}</th>
              <th scope="col" className="n">
                {t.amount}
              </th>
              <th scope="col">{t.article}</th>
              <th scope="col">
                <span className="sr-only">{t.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, row) => (
              <IncentiveRow key={line.kind} line={line} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <AddLine
        label={t.addIncentive}
        hint={t.addServiceHint}
        row={lines.length}
        offered={offered}
        onAdd={add}
      />
    </div>
  );
}

function IncentiveRow({ line, row }: { line: TypedIncentive; row: number }) {
  const { words, locale, base, change } = useDraftContext();
  const t = words.edit;
  const name = lineName(line.kind, line, words.incentive, locale);
  const set = (to: Partial<TypedIncentive>) => change(changeLine("incentives", row, to));
  const before = base?.incentives.find(({ kind }) => kind === line.kind);
  const isNew = base !== null && !before;
  const was = before && typedAmount(before.amount);
  return (
    <tr>
      <LineName
        list="incentives"
        row={row}
        isNew={isNew}
        own={line.kind !== ENROLMENT}
        name={name}
        nameTh={line.nameTh}
        onChange={(nameTh) => set({ nameTh })}
      >
        <label className="check">
          <input
            type="checkbox"
            checked={line.ownKeying}
            onChange={(event) => set({ ownKeying: event.target.checked })}
          />
          <small>{t.ownKeying}</small>
        </label>
      </LineName>
      <td data-label={t.payer}>
        <TextCell
          cell={`incentives.${row}.payer`}
          at={{ row, column: 1 }}
          label={`${t.payer} ${name}`}
          value={line.payer}
          onChange={(payer) => set({ payer })}
          isNew={isNew}
        />
      </td>
      <LineAmount
        list="incentives"
        row={row}
        isNew={isNew}
        name={name}
        line={line}
        was={was}
        set={set}
      />
    </tr>
  );
}
