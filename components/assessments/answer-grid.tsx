"use client";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { fillWords } from "@/components/ui/fill-words";
import { PageHead } from "@/components/ui/page";
import { Ready } from "@/components/ui/ready";
import { answeredCount, numericItems } from "@/lib/assessments/asked";
import { saveAnswers } from "@/lib/assessments/entry-actions";
import { answeringOf, type Instrument, rangeOf } from "@/lib/assessments/instrument";
import { meanOf, numbersOf } from "@/lib/assessments/means";
import type { Locale } from "@/lib/i18n/locale";
import { GridFoot } from "./grid-foot";
import { GridLine, type Told } from "./grid-line";
import { focusCell, type Move, moveFrom } from "./grid-moves";
import type { GridPerson } from "./grid-rows";
import type { Value } from "./kept-answers";
import { NotSaved, SavingState, type SavingWords } from "./saving-line";
import { typedNumber } from "./typed-number";
import { type Patch, useAnswers } from "./use-answers";

export type GridWords = SavingWords & {
  title: string;
  who: string;
  mean: string;
  before: string;
  meanOfAll: string;
  meanBefore: string;
  refused: string;
  further: string;
  complete: string;
  cell: string;
  question: string;
  keys: string;
  shut: Record<"skipped" | "withdrew" | "consent", string>;
};

export type AnswerGridProps = {
  back: { href: string; label: string };
  over: string;
  actions: ReactNode;
  roundId: number;
  readerId: number;
  instrument: Instrument;
  people: GridPerson[];
  /** where a person's own page begins; their number follows */
  personPath: string;
  closed: boolean;
  words: GridWords;
  locale: Locale;
};

/** Above that the columns are headed by number, and the question is written out above the grid. */
const WORDED = 10;

/** People × questions by digits and arrows. Every cell is saved by itself. */
export function AnswerGrid({
  back,
  over,
  actions,
  roundId,
  readerId,
  instrument,
  people,
  personPath,
  closed,
  words,
  locale,
}: AnswerGridProps) {
  const items = useMemo(() => numericItems(instrument), [instrument]);
  const box = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const [told, setTold] = useState<Told | null>(null);
  const send = (patch: Patch) => saveAnswers({ ...patch, roundId, way: "grid" });
  const typed = useAnswers(`round-${roundId}-${readerId}`, people, send);
  const { saved, pending, put, finish } = typed;

  const asked = people.filter((one) => one.shut === null);
  const shown = (no: number): Record<string, Value> => ({ ...saved[no], ...pending[no] });
  const of = (no: number) => numbersOf(instrument, shown(no));
  const filled = asked.reduce((sum, one) => sum + answeredCount(instrument, shown(one.no)), 0);
  const numbered = items.length > WORDED;

  function move(row: number, column: number, step: Move) {
    const to = moveFrom({ row, column }, step, asked.length, items.length);
    setTold(null);
    if (to) focusCell(box.current, to.row, to.column);
  }

  function type(row: number, column: number, text: string) {
    const [person, item] = [asked[row], items[column]];
    if (!person || !item || closed) return;
    const answering = answeringOf(instrument, item);
    const read = typedNumber(text, answering, shown(person.no)[item.key]);
    if (read.kind === "nothing") return;
    if (read.kind === "refused") {
      const [from, to] = rangeOf(answering) ?? [0, 0];
      const message = fillWords(read.further ? words.further : words.refused, {
        answer: read.typed,
        held: shown(person.no)[item.key] ?? "",
        from,
        to,
        item: item[locale],
      });
      setTold({ no: person.no, item: item.key, message });
      return;
    }
    setTold(null);
    put(person.no, item.key, read.kind === "clear" ? null : read.value);
    const goesOn = read.kind === "answer" && !read.more && column < items.length - 1;
    if (goesOn) focusCell(box.current, row, column + 1);
  }

  const isComplete = ({ no, complete }: GridPerson) => typed.told[no]?.complete ?? complete;

  /** Whoever goes on to the next person has finished this one, where blanks are answers too. */
  function next(row: number, step: 1 | -1) {
    const person = asked[row];
    const begun = person && answeredCount(instrument, shown(person.no)) > 0;
    const done = person && isComplete(person);
    if (step === 1 && begun && !done && instrument.blanks === "zero" && !closed) finish(person.no);
    setTold(null);
    const to = row + step;
    if (to >= 0 && to < asked.length) focusCell(box.current, to, 0);
  }

  const current = { person: asked[at.row], item: items[at.column] };
  const lines = new Map(asked.map((one, row) => [one.no, row]));
  return (
    <>
      <PageHead
        back={back}
        over={
          <>
            {over} · <SavingState typed={typed} closed={closed} words={words} />
          </>
        }
        title={fillWords(words.title, {
          people: people.length,
          filled,
          cells: asked.length * items.length,
        })}
        actions={actions}
      />
      <NotSaved
        typed={typed}
        words={words}
        labels={(no, item) => [
          people.find((one) => one.no === no)?.name ?? String(no),
          items.find((one) => one.key === item)?.[locale] ?? item,
        ]}
      />
      {numbered && current.item && (
        <p className="grid-question">
          {fillWords(words.question, { no: at.column + 1, text: current.item[locale] })}
        </p>
      )}
      <Ready>
        <div className="grid-box">
          <table className="answers" ref={box} data-numbered={numbered || undefined}>
            <thead>
              <tr>
                <th scope="col">{words.who}</th>
                {items.map((item, column) => (
                  <th scope="col" key={item.key} title={numbered ? item[locale] : undefined}>
                    {numbered ? column + 1 : item[locale]}
                  </th>
                ))}
                <th scope="col">{words.mean}</th>
                <th scope="col">{words.before}</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <GridLine
                  key={person.no}
                  person={person}
                  row={lines.get(person.no) ?? -1}
                  current={lines.get(person.no) === at.row ? at.column : -1}
                  instrument={instrument}
                  items={items}
                  values={shown(person.no)}
                  unsaved={pending[person.no]}
                  complete={person.shut === null && isComplete(person)}
                  told={told?.no === person.no ? told : null}
                  mean={meanOf(of(person.no))}
                  before={person.before && meanOf(numbersOf(instrument, person.before))}
                  personPath={personPath}
                  closed={closed}
                  words={words}
                  locale={locale}
                  onFocus={(row, column) => setAt({ row, column })}
                  onType={type}
                  onMove={move}
                  onNext={next}
                />
              ))}
            </tbody>
            <GridFoot
              instrument={instrument}
              items={items}
              now={asked.map((one) => shown(one.no))}
              before={asked.flatMap((one) => (one.before ? [one.before] : []))}
              words={words}
            />
          </table>
        </div>
      </Ready>
    </>
  );
}
