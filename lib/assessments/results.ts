import {
  type Answering,
  answeringOf,
  type Instrument,
  type Item,
  itemsOf,
  rangeOf,
  type Said,
  sumRange,
  type Tone,
} from "./instrument";
import { type Answers, turned } from "./scoring";
import { shown, shownOf } from "./suppression";

/** One person's finished answers. */
export type Answered = {
  /** the same person through the rounds of a unit */
  personKey: string;
  answers: Answers;
  /** of the sum, as it was scored */
  total: number | null;
  band: string | null;
};

/** How one question was answered; nothing where fewer than five answered it. */
export type ItemResult =
  | { key: string; shown: false }
  | {
      key: string;
      shown: true;
      /** people counted, and the sum of what their answers count */
      n: number;
      sum: number;
      /** of a choice: how many chose what, by score as answered */
      counts: { score: number; count: number }[] | null;
    };

/** What a group of people comes to. Holds no cell of its own for anybody. */
export type Results = {
  n: number;
  /** of the scores, and of their squares */
  sum: number;
  squares: number;
  bands: { code: string; count: number }[];
  items: ItemResult[];
};

/** A group as it may be shown: bands of a sum, or levels of a profile. */
export type Grade = { code: string; said: Said; tone: Tone };

/** The questions a round asked: all, or those it named. Texts are read by nobody here. */
export function askedOf(instrument: Instrument, itemKeys: readonly string[]): Item[] {
  const asked = new Set(itemKeys);
  return itemsOf(instrument).filter(
    (item) =>
      (asked.size === 0 || asked.has(item.key)) && rangeOf(answeringOf(instrument, item)) !== null,
  );
}

/** The bands people are told apart by; a profile of one choice scale has its levels. */
export function gradesOf(instrument: Instrument): Grade[] {
  if (instrument.bands.length > 0) {
    return instrument.bands.map(({ code, th, en, tone }) => ({ code, said: { th, en }, tone }));
  }
  const { answering, reading } = instrument;
  const oneScale = itemsOf(instrument).every((item) => !item.answering);
  if (reading !== "profile" || answering.by !== "choice" || !oneScale) return [];
  return [...answering.choices]
    .sort((a, b) => a.score - b.score)
    .map(({ score, th, en }) => ({ code: String(score), said: { th, en }, tone: "plain" }));
}

/** From where to where a person's score can lie; null where the questions differ in scale. */
export function scaleOf(
  instrument: Instrument,
  itemKeys: readonly string[],
): readonly [min: number, max: number] | null {
  if (instrument.reading === "sum") {
    return itemKeys.length === 0 ? sumRange(instrument) : null;
  }
  const ranges = askedOf(instrument, itemKeys)
    .filter((item) => !item.unscored)
    .map((item) => rangeOf(answeringOf(instrument, item)));
  const first = ranges[0];
  const same = ranges.every((range) => range?.[0] === first?.[0] && range?.[1] === first?.[1]);
  return first && same ? first : null;
}

/** Whether the mean of people's scores says something: a sum, or questions of one scale. */
export function hasMean(instrument: Instrument, itemKeys: readonly string[]): boolean {
  return instrument.reading === "sum" || scaleOf(instrument, itemKeys) !== null;
}

/** Whether a higher score is the better one; null where the instrument does not say. */
export function higherIsBetter(instrument: Instrument): boolean | null {
  const bands = [...instrument.bands].sort((a, b) => a.from - b.from);
  if (bands.at(-1)?.tone === "good") return true;
  return bands[0]?.tone === "good" ? false : null;
}

/**
 * A person's score: the sum, or the mean of what was answered of a profile (0 where nothing of it is
 * scored). Null without a sum, or where nothing was answered.
 */
export function scoreOf(
  instrument: Instrument,
  itemKeys: readonly string[],
  { answers, total }: Pick<Answered, "answers" | "total">,
): number | null {
  if (instrument.reading === "sum") return total;
  const given = askedOf(instrument, itemKeys).flatMap((item) => {
    const value = countsFor(answeringOf(instrument, item), item, answers);
    return value === null ? [] : [{ value, scored: !item.unscored }];
  });
  if (given.length === 0) return null;
  const scored = given.filter((one) => one.scored);
  return scored.reduce((sum, { value }) => sum + value, 0) / Math.max(1, scored.length);
}

/**
 * What the answers of a group come to; null for fewer than five people. A unit's answers about
 * itself are nobody's: they are shown as they are.
 */
export function resultsOf(
  instrument: Instrument,
  itemKeys: readonly string[],
  people: readonly Answered[],
  about: "people" | "unit" = "people",
): Results | null {
  const scored = people.flatMap((person) => {
    const score = scoreOf(instrument, itemKeys, person);
    return score === null ? [] : [{ ...person, score }];
  });
  const n = scored.length;
  const open = (count: number) => (about === "unit" ? count > 0 : shown(count));
  if (!open(n)) return null;
  const items = itemsIn(instrument, itemKeys, scored, open);
  // Questions that fewer than five answered each say nothing, and neither does their mean.
  if (!items.some((item) => item.shown)) return null;
  const bandOf = ({ band, score }: { band: string | null; score: number }) =>
    instrument.bands.length > 0 ? band : String(Math.floor(score + 0.5));
  return {
    n,
    ...momentsOf(instrument, scored, about === "people" ? items : null),
    bands: gradesOf(instrument).map(({ code }) => ({
      code,
      count: scored.filter((person) => bandOf(person) === code).length,
    })),
    items,
  };
}

function itemsIn(
  instrument: Instrument,
  itemKeys: readonly string[],
  people: readonly Answered[],
  open: (count: number) => boolean,
): ItemResult[] {
  return askedOf(instrument, itemKeys).map((item) => {
    const answering = answeringOf(instrument, item);
    const given = people.map(({ answers }) => countsFor(answering, item, answers));
    const answered = given.filter((value) => value !== null);
    // A blank that counts nothing in a sum is an answer of everybody: the sum would tell it anyway.
    const counted = instrument.reading === "sum" ? people.length : answered.length;
    if (!open(counted)) return { key: item.key, shown: false };
    return {
      key: item.key,
      shown: true,
      n: counted,
      sum: answered.reduce((sum, value) => sum + value, 0),
      counts: countsOf(answering, item, people),
    };
  });
}

/**
 * The scores of a group and their squares.
 *
 * @param cells of a profile of people, its questions: the mean is then the mean of the means that are
 * shown. Were it the mean of the people's own, it would tell, less the questions, what somebody who
 * left one blank answered to the others, or a question kept back. Null = of the people as they are.
 */
function momentsOf(
  instrument: Instrument,
  people: readonly { score: number }[],
  cells: readonly ItemResult[] | null,
): Pick<Results, "sum" | "squares"> {
  const n = people.length;
  const own = {
    sum: people.reduce((sum, { score }) => sum + score, 0),
    squares: people.reduce((sum, { score }) => sum + score * score, 0),
  };
  if (instrument.reading === "sum" || !cells) return own;
  const unscored = new Set(itemsOf(instrument).flatMap((one) => (one.unscored ? one.key : [])));
  const means = cells.flatMap((cell) =>
    cell.shown && !unscored.has(cell.key) ? [meanOf(cell)] : [],
  );
  const sum = (n * means.reduce((all, mean) => all + mean, 0)) / Math.max(1, means.length);
  // The spread stays that of the people.
  return { sum, squares: own.squares - (own.sum * own.sum) / n + (sum * sum) / n };
}

/** Several groups as one: adds those that are shown, and nothing else. Null when none is. */
export function together(groups: readonly (Results | null)[]): Results | null {
  const parts = shownOf(groups);
  const first = parts[0];
  if (!first) return null;
  const add = (of: (one: Results) => number) => parts.reduce((sum, one) => sum + of(one), 0);
  return {
    n: add((one) => one.n),
    sum: add((one) => one.sum),
    squares: add((one) => one.squares),
    bands: first.bands.map(({ code }) => ({
      code,
      count: add((one) => one.bands.find((band) => band.code === code)?.count ?? 0),
    })),
    items: first.items.map(({ key }) => {
      const cells = parts.flatMap((one) => {
        const item = one.items.find((cell) => cell.key === key);
        return item?.shown ? [item] : [];
      });
      if (cells.length === 0) return { key, shown: false };
      return {
        key,
        shown: true,
        n: cells.reduce((sum, cell) => sum + cell.n, 0),
        sum: cells.reduce((sum, cell) => sum + cell.sum, 0),
        counts:
          cells[0]?.counts?.map(({ score }) => ({
            score,
            count: cells.reduce(
              (sum, cell) => sum + (cell.counts?.find((c) => c.score === score)?.count ?? 0),
              0,
            ),
          })) ?? null,
      };
    }),
  };
}

export function meanOf({ sum, n }: { sum: number; n: number }): number {
  return sum / n;
}

/** Standard deviation of the people asked, as of a sample (n − 1); null for one. */
export function spreadOf({
  sum,
  squares,
  n,
}: Pick<Results, "sum" | "squares" | "n">): number | null {
  return n < 2 ? null : Math.sqrt(Math.max(0, (squares - (sum * sum) / n) / (n - 1)));
}

/** The questions with the highest means, best first; ties in the order asked. */
export function topItems(results: Results, count: number): { key: string; mean: number }[] {
  return results.items
    .flatMap((item, at) => (item.shown ? [{ key: item.key, mean: meanOf(item), at }] : []))
    .sort((a, b) => b.mean - a.mean || a.at - b.at)
    .slice(0, count)
    .map(({ key, mean }) => ({ key, mean }));
}

/** What an answer counts: turned round where the question counts from the other end. Null for a blank. */
function countsFor(answering: Answering, item: Item, answers: Answers): number | null {
  const answer = answers[item.key];
  if (typeof answer !== "number") return null;
  return item.reversed ? turned(answering, answer) : answer;
}

function countsOf(answering: Answering, item: Item, people: readonly Answered[]) {
  if (answering.by !== "choice") return null;
  return answering.choices.map(({ score }) => ({
    score,
    count: people.filter(({ answers }) => answers[item.key] === score).length,
  }));
}
