import { expect, test } from "vitest";
import { changeOf } from "@/lib/assessments/comparison";
import type { Instrument } from "@/lib/assessments/instrument";
import { spst20, tmhi15 } from "@/lib/assessments/mental-health";
import { type Answered, resultsOf, topItems } from "@/lib/assessments/results";
import { type Answers, score } from "@/lib/assessments/scoring";
import { capacity } from "@/lib/assessments/unit-instruments";
import { before, capacityOf, happinessIn, stressIn } from "./answers";

const people = (instrument: Instrument, answers: readonly Answers[]): Answered[] =>
  answers.map((given, at) => {
    const scored = score(instrument, given, null);
    if (!scored.ok) throw new Error(JSON.stringify(scored.faults));
    const { total, band } = scored.value;
    return { personKey: `c${at}`, answers: given, total, band: band?.code ?? null };
  });
const counts = (instrument: Instrument, answers: readonly Answers[]) =>
  resultsOf(instrument, [], people(instrument, answers))?.bands.map(({ count }) => count);

test("answers come to the bands asked for, the family highest", () => {
  const answers = happinessIn([2, 10, 16], "a unit");
  expect(counts(tmhi15, answers)).toEqual([2, 10, 16]);
  const results = resultsOf(tmhi15, [], people(tmhi15, answers));
  expect(results && topItems(results, 3).map(({ key }) => key)).toEqual(["h15", "h13", "h14"]);
  expect(happinessIn([2, 10, 16], "a unit")).toEqual(answers);
});

test("the same people before moved as told", () => {
  const after = happinessIn([3, 2, 3], "a committee");
  const moved = { up: 5, same: 2, down: 1 };
  const asked = { instrument: tmhi15, itemKeys: [] };
  const change = changeOf(
    { ...asked, people: people(tmhi15, before(after, moved, "before")) },
    { ...asked, people: people(tmhi15, after) },
  );
  expect(change).toEqual({ n: 8, ...moved });
});

test("stress comes to its bands", () => {
  expect(counts(spst20, stressIn([1, 4, 2, 0], "a unit"))).toEqual([1, 4, 2, 0]);
});

test("levels are as told, and so is who rose", () => {
  const weak = ["data", "social_security", "proposals"];
  const levels = [2, 3, 3, 3, 3, 3, 4, 3, 3];
  const after = capacityOf(levels, weak, "a unit");
  expect(counts(capacity, after)).toEqual([0, 1, 7, 1]);
  const earlier = capacityOf(levels, weak, "a unit", { same: 4 });
  const asked = { instrument: capacity, itemKeys: [] };
  expect(
    changeOf(
      { ...asked, people: people(capacity, earlier) },
      { ...asked, people: people(capacity, after) },
    ),
  ).toEqual({ n: 9, up: 5, same: 4, down: 0 });
});
