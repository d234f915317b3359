import { answeringOf, type Instrument, type Item } from "@/lib/assessments/instrument";
import { meanOf, numbersOf } from "@/lib/assessments/means";
import { turned } from "@/lib/assessments/scoring";
import type { Value } from "./kept-answers";

type Answers = Record<string, Value>;

/** The mean of every question over all people, and what it was the time before. */
export function GridFoot({
  instrument,
  items,
  now,
  before,
  words,
}: {
  instrument: Instrument;
  items: Item[];
  now: Answers[];
  before: Answers[];
  words: { meanOfAll: string; meanBefore: string };
}) {
  const of = (people: Answers[], item: Item) =>
    meanOf(
      people.flatMap((answers) => {
        const answer = answers[item.key];
        if (typeof answer !== "number") return [];
        return [item.reversed ? turned(answeringOf(instrument, item), answer) : answer];
      }),
    );
  const all = (people: Answers[]) => meanOf(people.flatMap((one) => numbersOf(instrument, one)));
  return (
    <tfoot>
      <tr>
        <th scope="row">{words.meanOfAll}</th>
        {items.map((item) => (
          <td key={item.key}>{of(now, item) ?? ""}</td>
        ))}
        <td className="mean">{all(now) ?? ""}</td>
        <td className="mean soft">{all(before) ?? ""}</td>
      </tr>
      {before.length > 0 && (
        <tr className="soft">
          <th scope="row">{words.meanBefore}</th>
          {items.map((item) => (
            <td key={item.key}>{of(before, item) ?? ""}</td>
          ))}
          <td />
          <td className="mean">{all(before) ?? ""}</td>
        </tr>
      )}
    </tfoot>
  );
}
