import { describe, expect, test } from "vitest";
import { checkRows, columnsOf, itemHeading, type KnownPerson, rowOf } from "./answer-sheet";
import { itemsOf } from "./instrument";
import { tmhi15 } from "./mental-health";
import { paperCode } from "./paper-code";
import { capacity } from "./unit-instruments";

const headings = ["คนที่", "รหัสแบบ", ...itemsOf(tmhi15).map(itemHeading)];
const person = (no: number, change: Partial<KnownPerson> = {}): KnownPerson => ({
  no,
  paperCode: paperCode(1_234_560 + no),
  age: 40,
  consented: true,
  gone: false,
  answered: false,
  ...change,
});
const threes = Array(15).fill(3);
function check(rows: (string | number | null)[][], people: readonly KnownPerson[]) {
  const found = columnsOf(tmhi15, [], [["แบบวัดความสุข"], headings, ...rows]);
  if (!found.ok) throw new Error(found.fault.code);
  const { value } = found;
  expect(value.at).toBe(1);
  return checkRows(
    tmhi15,
    [],
    rows.map((cells, at) => ({ row: at + 3, cells: rowOf(value, cells) })),
    people,
  );
}

describe("a sheet of answers", () => {
  test("finds its heading line; questions by number, key or words", () => {
    expect(columnsOf(capacity, ["data", "ncd"], [["no", "1", "ป้องกันโรคไม่ติดต่อ"]])).toMatchObject({
      ok: true,
      value: { at: 0, person: 0, items: { data: 1, ncd: 2 } },
    });
    expect(columnsOf(capacity, [], [["no", "data"]])).toMatchObject({
      value: { items: { data: 1 } },
    });
  });

  test("without people, without questions or with a question missing says so", () => {
    expect(columnsOf(tmhi15, [], [["ชื่อ"]])).toMatchObject({
      fault: { code: "answers_no_questions" },
    });
    expect(columnsOf(tmhi15, [], [headings.slice(2)])).toMatchObject({
      fault: { code: "answers_no_person" },
    });
    expect(columnsOf(tmhi15, [], [headings.slice(0, -2)])).toMatchObject({
      fault: { code: "answers_columns", params: { missing: "14, 15" } },
    });
  });

  test("tells every row what would become of it", () => {
    const people = [
      person(1),
      person(2, { answered: true }),
      person(3, { gone: true }),
      person(4, { consented: false }),
      person(5),
      person(6),
      person(7),
    ];
    const checked = check(
      [
        [1, null, ...threes],
        [2, null, ...threes],
        [3, null, ...threes],
        [4, null, ...threes],
        ["๕", null, ...threes.slice(0, 14), 5],
        [6, null, ...threes.slice(0, 14)],
        [1, null, ...threes],
        [99, null, ...threes],
        [null, null, ...threes],
        [7, paperCode(1_234_561), ...threes],
      ],
      people,
    );
    expect(checked.map(({ verdict, question }) => [verdict, question])).toEqual([
      ["new", null],
      ["there", null],
      ["gone", null],
      ["consent", null],
      ["out_of_range", 15],
      ["blank", 15],
      ["twice", null],
      ["unknown", null],
      ["unknown", null],
      // Number and code of two people.
      ["unknown", null],
    ]);
    // What was typed is told where it is what is wrong.
    expect(checked.flatMap(({ row, said }) => (said === null ? [] : [[row, said]]))).toEqual([
      [7, "5"],
      [10, "99"],
      [12, `7 · ${paperCode(1_234_561)}`],
    ]);
    expect(checked[0]).toMatchObject({ row: 3, no: 1, answers: { h1: 3, h15: 3 } });
  });

  test("reads the words of an answer, Thai digits, and nothing else", () => {
    const words = ["มาก", "๓", "3.0", ...threes.slice(3)];
    expect(check([[1, null, ...words]], [person(1)])[0]).toMatchObject({
      verdict: "new",
      answers: { h1: 3, h2: 3, h3: 3 },
    });
    expect(check([[1, null, "บ่อย", ...threes.slice(1)]], [person(1)])[0]).toMatchObject({
      verdict: "out_of_range",
      question: 1,
    });
  });

  test("finds a person by the code alone", () => {
    const code = paperCode(1_234_562);
    expect(check([[null, code, ...threes]], [person(1), person(2)])[0]).toMatchObject({ no: 2 });
  });
});
