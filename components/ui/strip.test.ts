import { describe, expect, test } from "vitest";
import { stripIsOpen, stripStyle } from "./strip";

describe("stripStyle", () => {
  test("paid throughout is one run", () => {
    expect(stripStyle("pppppppppppp")).toEqual({ "--s": "var(--p) 12em" });
  });
  test("a missed run at the end and the open month need no stop", () => {
    expect(stripStyle("ppppppppppmo")).toEqual({ "--s": "var(--p) 10em" });
  });
  test("gaps in between are runs of nothing", () => {
    expect(stripStyle("pmpppppppppo")).toEqual({
      "--s": "var(--p) 1em,#0000 0 2em,var(--p) 0 11em",
    });
  });
  test("months before the insurance hide their outline", () => {
    expect(stripStyle("bbbpppmppppp")).toEqual({
      "--s": "var(--b) 3em,var(--p) 0 6em,#0000 0 7em,var(--p) 0 12em",
    });
  });
  test("nobody paid: nothing is painted", () => {
    expect(stripStyle("mmmmmmmmmmmm")).toEqual({});
    expect(stripStyle("mmmmmmmmmmmo")).toEqual({});
  });
  test("other lengths say so", () => {
    expect(stripStyle("pm")).toEqual({ "--n": 2, "--s": "var(--p) 1em" });
    expect(stripStyle("")).toEqual({ "--n": 0 });
    expect(stripStyle("o")).toEqual({ "--n": 1 });
  });
  test("an open month inside, and signs it does not know", () => {
    expect(stripStyle("pop")).toEqual({
      "--n": 3,
      "--s": "var(--p) 1em,var(--t) 0 2em,var(--p) 0 3em",
    });
    expect(stripStyle("p?p")).toEqual({
      "--n": 3,
      "--s": "var(--p) 1em,#0000 0 2em,var(--p) 0 3em",
    });
  });
  test("only the last mark opens the strip", () => {
    expect(stripIsOpen("ppo")).toBe(true);
    expect(stripIsOpen("pop")).toBe(false);
  });
});
