"use client";
import { Button } from "@/components/ui/button";
import { fillWords } from "@/components/ui/fill-words";
import { freshCode } from "@/lib/regulations/codes";
import { activities } from "@/lib/regulations/services";
import { type Per, pers } from "@/lib/regulations/terms";
import { AddLine } from "./add-line";
import { sameText } from "./annual-fee-row";
import { ArticleSelect } from "./article-select";
import { CellFault, SelectCell, TextCell } from "./cell";
import { changeLine, removeLine, useDraftContext } from "./draft-context";
import { lineName } from "./editor-words";
import { GoneLines } from "./gone-lines";
import { moveInGrid } from "./grid-keys";
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
  const { words, base, change } = useDraftContext();
  const t = words.edit;
  const set = (to: Partial<TypedWork>) => change(changeLine("compensation", row, to));
  const before = base?.compensation.find(({ activity }) => activity === line.activity);
  const isNew = base !== null && !before;
  const was = before && typedAmount(before.amount);
  return (
    <tr>
      <th scope="row">
        {line.activity.startsWith("own-") ? (
          <TextCell
            cell={`compensation.${row}.nameTh`}
            at={{ row, column: 0 }}
            label={t.nameTh}
            value={line.nameTh}
            onChange={(nameTh) => set({ nameTh })}
            isNew={isNew}
          />
        ) : (
          name
        )}
        {isNew && <small className="changed">+ {t.added}</small>}
        <CellFault cell={`compensation.${row}.code`} />
      </th>
      <td data-label={t.per}>
        <SelectCell
          cell={`compensation.${row}.per`}
          at={{ row, column: 1 }}
          label={`${t.per} ${name}`}
          value={line.per}
          onChange={(per) => set({ per: per as Per })}
          changed={isNew || (before !== undefined && before.per !== line.per)}
        >
          {pers.map((per) => (
            <option key={per} value={per}>
              {words.per[per]}
            </option>
          ))}
        </SelectCell>
      </td>
      <td className="n" data-label={t.amount}>
        <TextCell
          cell={`compensation.${row}.amount`}
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
          cell={`compensation.${row}.articleKey`}
          bare
          value={line.articleKey}
          onChange={(articleKey) => set({ articleKey })}
        />
      </td>
      <td>
        <RemoveButton name={name} onPress={() => change(removeLine("compensation", row))} />
      </td>
    </tr>
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
