"use client";
import { fillWords } from "@/components/ui/fill-words";
import { freshCode } from "@/lib/regulations/codes";
import { activities } from "@/lib/regulations/services";
import { AddLine } from "./add-line";
import { changeLine, useDraftContext } from "./draft-context";
import { lineName } from "./editor-words";
import { GoneLines } from "./gone-lines";
import { moveInGrid } from "./grid-keys";
import { LineAmount, LineName, LinePer } from "./line-cells";
import { type Typed, type TypedWork, typedAmount } from "./typed";

/** Compensation: what each kind of work is paid, per day or trip. */
export function WorkLines({ lines }: { lines: Typed["compensation"] }) {
  const { words, locale, base, taken, change } = useDraftContext();
  const t = words.edit;
  const known: Record<string, string> = words.activity;
  const offered = activities.filter((code) => !lines.some((line) => line.activity === code));
  const gone = (base?.compensation ?? []).filter(
    (line) => !lines.some(({ activity }) => activity === line.activity),
  );
  const addLine = (line: TypedWork) =>
    change((typed) => ({ ...typed, compensation: [...typed.compensation, line] }));
  function add(name: string) {
    const code = offered.find((one) => known[one] === name);
    addLine({
      activity: code ?? freshCode("own", taken),
      nameTh: code ? "" : name,
      nameEn: "",
      articleKey: null,
      per: "day",
      amount: "",
    });
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows among the fields inside
    <div onKeyDown={moveInGrid}>
      {lines.length > 0 && (
        <table className="tbl sheet-edit">
          <thead>
            <tr>
              <th scope="col">{t.activity}</th>
              <th scope="col">{t.per}</th>
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
              <WorkRow
                key={line.activity}
                line={line}
                row={row}
                name={lineName(line.activity, line, known, locale)}
              />
            ))}
          </tbody>
        </table>
      )}
      <AddLine
        label={t.addActivity}
        hint={t.addServiceHint}
        row={lines.length}
        offered={offered.map((code) => known[code] ?? code)}
        onAdd={add}
      />
      <GoneLines
        lines={gone.map((term) => {
          const line: TypedWork = {
            ...term,
            nameTh: term.nameTh ?? "",
            nameEn: term.nameEn ?? "",
            amount: typedAmount(term.amount),
          };
          const name = lineName(line.activity, line, known, locale);
          return {
            code: line.activity,
            name,
            label: fillWords(t.putBack, { name }),
            putBack: () => addLine(line),
          };
        })}
      />
    </div>
  );
}

function WorkRow({ line, row, name }: { line: TypedWork; row: number; name: string }) {
  const { base, change } = useDraftContext();
  const set = (to: Partial<TypedWork>) => change(changeLine("compensation", row, to));
  const before = base?.compensation.find(({ activity }) => activity === line.activity);
  const isNew = base !== null && !before;
  const was = before && typedAmount(before.amount);
  return (
    <tr>
      <LineName
        list="compensation"
        row={row}
        isNew={isNew}
        own={line.activity.startsWith("own-")}
        name={name}
        nameTh={line.nameTh}
        onChange={(nameTh) => set({ nameTh })}
      />
      <LinePer
        list="compensation"
        row={row}
        isNew={isNew}
        name={name}
        value={line.per}
        before={before?.per}
        onChange={(per) => set({ per })}
      />
      <LineAmount
        list="compensation"
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
