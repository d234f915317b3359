import { describe, expect, test } from "vitest";
import type { Answering } from "@/lib/assessments/instrument";
import { shadeOf, typedNumber } from "./typed-number";

const four: Answering = {
  by: "choice",
  choices: [1, 2, 3, 4].map((score) => ({ score, th: "ก", en: "a" })),
};
const ten: Answering = { by: "number", min: 1, max: 10 };

describe("a digit typed into a cell", () => {
  test("is the answer, in Thai digits too, and takes the place of the one before", () => {
    expect(typedNumber("3", four)).toEqual({ kind: "answer", value: 3, more: false });
    expect(typedNumber("๓", four)).toEqual({ kind: "answer", value: 3, more: false });
    expect(typedNumber("23", four)).toEqual({ kind: "answer", value: 3, more: false });
  });

  test("behind an answer that stands is refused by itself, unless both are one answer", () => {
    const refused = (typed: string) => ({ kind: "refused", typed, further: true });
    expect(typedNumber("23", four, 2)).toEqual(refused("3"));
    expect(typedNumber("๒๙", four, 2)).toEqual(refused("9"));
    expect(typedNumber("33", four, 3)).toEqual(refused("3"));
    expect(typedNumber("15", ten, 1)).toEqual(refused("5"));
    expect(typedNumber("10", ten, 1)).toEqual({ kind: "answer", value: 10, more: false });
    expect(typedNumber("3", four, 2)).toEqual({ kind: "answer", value: 3, more: false });
    expect(typedNumber("9", four, 2)).toEqual({ kind: "refused", typed: "9" });
  });

  test("outside the scale is refused with what was typed", () => {
    expect(typedNumber("5", four)).toEqual({ kind: "refused", typed: "5" });
    expect(typedNumber("0", ten)).toEqual({ kind: "refused", typed: "0" });
  });

  test("may have a second digit where the scale has", () => {
    expect(typedNumber("1", ten)).toEqual({ kind: "answer", value: 1, more: true });
    expect(typedNumber("10", ten)).toEqual({ kind: "answer", value: 10, more: false });
    expect(typedNumber("7", ten)).toEqual({ kind: "answer", value: 7, more: false });
  });

  test("clears when it is taken out; a letter is nothing", () => {
    expect(typedNumber("", four)).toEqual({ kind: "clear" });
    expect(typedNumber("ก", four)).toEqual({ kind: "nothing" });
  });
});

test("the shades go from the lowest to the highest answer", () => {
  expect([1, 2, 3, 4].map((value) => shadeOf(four, value))).toEqual([1, 2, 3, 4]);
  expect([1, 4, 7, 10].map((value) => shadeOf(ten, value))).toEqual([1, 2, 3, 4]);
});
