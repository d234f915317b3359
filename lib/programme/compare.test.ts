import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ColumnKey,
  type ComparedRow,
  columnKeys,
  columnsNeeded,
  readView,
  rowsOf,
  viewQuery,
} from "./compare";

const none = Object.fromEntries(columnKeys.map((key) => [key, null])) as ComparedRow["cells"];
const row = (id: number, cells: Partial<ComparedRow["cells"]>, more: Partial<ComparedRow> = {}) =>
  ({
    id,
    slug: `u${id}`,
    shortTh: `ต.${id}`,
    shortEn: `U ${id}`,
    districtTh: "ปง",
    districtEn: "Pong",
    track: "social_security",
    tier: null,
    reportsDue: 6,
    cells: { ...none, ...cells },
    ...more,
  }) satisfies ComparedRow;

const ids = (rows: ComparedRow[]) => rows.map(({ id }) => id);

test("what has no figure comes last, whichever way it is sorted", () => {
  const rows = [row(1, { fund: 500 }), row(2, {}), row(3, { fund: -20 })];
  expect(ids(rowsOf(rows, readView({ sort: "fund" })))).toEqual([3, 1, 2]);
  expect(ids(rowsOf(rows, readView({ sort: "-fund" })))).toEqual([1, 3, 2]);
  expect(ids(rowsOf(rows, readView({})))).toEqual([1, 2, 3]);
  expect(ids(rowsOf(rows, readView({ sort: "-unit" })))).toEqual([3, 2, 1]);
});

test("units are narrowed by track, district and tier together", () => {
  const rows = [
    row(1, {}, { tier: "intensive" }),
    row(2, {}, { tier: "intensive", districtTh: "จุน" }),
    row(3, {}, { track: "livelihood", tier: "intensive" }),
    row(4, {}),
  ];
  expect(ids(rowsOf(rows, readView({ tier: "intensive" })))).toEqual([1, 2, 3]);
  const asked = { tier: "intensive", district: "ปง", track: "social_security" };
  expect(ids(rowsOf(rows, readView(asked)))).toEqual([1]);
});

test("what the address says in no known words is left out", () => {
  const view = readView({
    c: ["secret", "fund"],
    x: "name",
    sort: "-phone",
    tier: "best",
    y: "fund",
  });
  expect(view).toMatchObject({
    columns: ["fund"],
    chart: ["average"],
    sort: "unit",
    tier: null,
  });
});

test("a view survives its address", () => {
  const column = fc.constantFrom<ColumnKey>(...columnKeys);
  const view = fc.record({
    c: fc.uniqueArray(column),
    x: column,
    y: fc.option(column, { nil: undefined }),
    sort: fc.constantFrom("unit", "fund", "-average"),
    district: fc.constantFrom("", "ปง", "เมือง & แม่ใจ"),
    tier: fc.constantFrom("", "learning"),
  });
  fc.assert(
    fc.property(view, (asked) => {
      const read = readView(asked);
      const query = new URLSearchParams(viewQuery(read));
      const again = Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)]));
      expect(readView(again)).toEqual(read);
    }),
  );
});

test("only what is shown, drawn, sorted or filtered by is fetched", () => {
  expect([...columnsNeeded(readView({ c: "insured", x: "fund", sort: "-reports" }))]).toEqual([
    "insured",
    "fund",
    "reports",
    "tier",
  ]);
});
