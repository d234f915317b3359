import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clampPage,
  nextSort,
  pageCount,
  pagesShown,
  readTableState,
  type TableConfig,
  tableQuery,
} from "./table-state";

const config: TableConfig = {
  columns: [
    { id: "name", sortable: true, fixed: true },
    { id: "village", sortable: true },
    { id: "phone", hidden: true },
    { id: "strip" },
  ],
  filters: { village: ["1", "2"], note: null },
  sort: [{ id: "name", desc: false }],
};

const usual = readTableState({}, config);

describe("readTableState", () => {
  test("an empty address is the default", () => {
    expect(usual).toEqual({
      sort: [{ id: "name", desc: false }],
      q: "",
      filters: {},
      page: 1,
      size: 50,
      columns: ["name", "village", "strip"],
    });
  });
  test("reads everything it offers", () => {
    const query = "q=+สม+&sort=-village,name&village=2&note=x&page=3&size=100&cols=phone,strip";
    expect(readTableState(new URLSearchParams(query), config)).toEqual({
      sort: [
        { id: "village", desc: true },
        { id: "name", desc: false },
      ],
      q: "สม",
      filters: { village: "2", note: "x" },
      page: 3,
      size: 100,
      columns: ["name", "phone", "strip"],
    });
  });
  test("nonsense falls back to the default", () => {
    const odd = {
      sort: "strip,-nothing,__proto__",
      village: "99",
      other: "1",
      page: "-2",
      size: "100000",
      cols: "nothing",
    };
    expect(readTableState(odd, config)).toEqual(usual);
    expect(readTableState({ page: "1e9" }, config).page).toBe(1);
    expect(readTableState({ page: "0" }, config).page).toBe(1);
  });
  test("repeated parameters: the first counts, for columns all", () => {
    const state = readTableState({ q: ["a", "b"], cols: ["phone", "village"] }, config);
    expect(state.q).toBe("a");
    expect(state.columns).toEqual(["name", "village", "phone"]);
  });
  test("never throws, and what it reads it can write and read again", () => {
    const word = fc.oneof(fc.string(), fc.constantFrom("name", "-village", "2", "100", "phone"));
    const params = fc.record(
      { q: word, sort: word, village: word, note: word, page: word, size: word, cols: word },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(params, (asked) => {
        const state = readTableState(asked, config);
        const query = tableQuery(state, config);
        expect(readTableState(new URLSearchParams(query), config)).toEqual(state);
      }),
    );
  });
});

describe("tableQuery", () => {
  test("names only what differs", () => {
    expect(tableQuery(usual, config)).toBe("");
    expect(tableQuery(usual, config, { page: 2 })).toBe("?page=2");
    expect(tableQuery(usual, config, { columns: ["name", "phone"] })).toBe("?cols=name,phone");
  });
  test("another order or filter starts at page 1, other columns do not", () => {
    const third = { ...usual, page: 3 };
    expect(tableQuery(third, config, { filters: { village: "1" } })).toBe("?village=1");
    expect(tableQuery(third, config, { columns: ["name"] })).toBe("?page=3&cols=name");
  });
});

test("a heading asks for up, down, and the default again", () => {
  const up = nextSort(usual, config, "village");
  expect(up).toEqual([{ id: "village", desc: false }]);
  const down = nextSort({ ...usual, sort: up }, config, "village");
  expect(down).toEqual([{ id: "village", desc: true }]);
  expect(nextSort({ ...usual, sort: down }, config, "village")).toEqual(usual.sort);
  const nameDown = nextSort(usual, config, "name");
  expect(nameDown).toEqual([{ id: "name", desc: true }]);
  expect(nextSort({ ...usual, sort: nameDown }, config, "name")).toEqual(usual.sort);
});

test("pages", () => {
  expect(pageCount(0, 50)).toBe(1);
  expect(pageCount(101, 50)).toBe(3);
  expect(clampPage({ ...usual, page: 9 }, 101)).toBe(3);
  expect(pagesShown(1, 1)).toEqual([1]);
  expect(pagesShown(5, 9)).toEqual([1, null, 4, 5, 6, null, 9]);
  expect(pagesShown(2, 4)).toEqual([1, 2, 3, 4]);
});
