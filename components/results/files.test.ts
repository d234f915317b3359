import { expect, test } from "vitest";
import { itemsOf } from "@/lib/assessments/instrument";
import { type ReadRound, seriesOf } from "@/lib/assessments/series";
import { capacity } from "@/lib/assessments/unit-instruments";
import type { Day } from "@/lib/day";
import type { XlsxValue } from "@/lib/spreadsheet/write";
import { unitResultsFile } from "./files";

const topics = ["data", "finance"];
const round = (id: number, heldOn: string, answers: Record<string, number>[]): ReadRound => ({
  id,
  instrument: capacity,
  itemKeys: topics,
  phase: id === 1 ? "baseline" : "endline",
  group: "committee",
  name: null,
  heldOn: heldOn as Day,
  closed: true,
  withdrawnSinceClosed: 0,
  asked: answers.length,
  skipped: 0,
  withdrawn: 0,
  people: answers.map((given, at) => ({
    personKey: `c${at}`,
    answers: given,
    total: null,
    band: null,
  })),
});
const both = { data: 2, finance: 3 };
const five = Array.from({ length: 5 }, () => both);

/** Lines of the file: what they are about, how many answered, the mean, the spread. */
const linesOf = (...rounds: ReadRound[]) => {
  const { rows } = unitResultsFile(seriesOf(rounds, false), "somewhere", "en");
  if (!Array.isArray(rows)) throw new Error("the rows are made at once");
  return (rows as XlsxValue[][]).map((row) => row.slice(7, 11));
};
const whole = (lines: ReturnType<typeof linesOf>) =>
  lines.find(([item, n]) => item === "" && n !== null);

test("the mean of a round less its topics is nobody's", () => {
  // The sixth left a topic blank: whether they said 1 or 4, the others' answers evening it out.
  const file = (mine: number, other: number) =>
    linesOf(
      round(1, "2022-11-30", [{ data: mine }, { data: other, finance: 3 }, ...five.slice(0, 4)]),
    );
  expect(whole(file(1, 4))?.slice(1, 3)).toEqual(whole(file(4, 1))?.slice(1, 3));
  // A topic of four has no line of figures, and the mean is that of the other alone.
  const four = linesOf(round(1, "2022-11-30", [{ data: 1 }, { data: 4 }, ...five.slice(0, 4)]));
  expect(whole(four)?.[2]).toBe(2.17);
  const finance = itemsOf(capacity).find(({ key }) => key === "finance")?.en;
  expect(four.find(([item]) => item === finance)).toEqual([finance, null, null, null]);
});

test("two rounds a person apart tell no more than each by itself", () => {
  const first = round(1, "2022-11-30", [...five, { data: 4, finance: 4 }]);
  const later = round(2, "2023-08-31", five);
  expect(linesOf(first, later)).toEqual([...linesOf(first), ...linesOf(later)]);
  // Of four the later one says nothing, whoever else was there before.
  const few = linesOf(first, round(2, "2023-08-31", five.slice(0, 4)));
  expect(few.at(-1)).toEqual(["", null, null, null]);
});
