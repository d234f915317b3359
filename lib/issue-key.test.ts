import { expect, test } from "vitest";
import { z } from "zod";
import th from "./i18n/th/issues";
import { id, registerNo } from "./input";
import { issueKey } from "./issue-key";

const known = (key: string) => key in th;

function keys(schema: z.ZodType, input: unknown): string[] {
  const { error } = schema.safeParse(input);
  return error?.issues.map((issue) => issueKey(issue, input, known)) ?? [];
}

const form = z.object({
  kind: z.enum(["in", "out"], { error: "required" }),
  account: z.enum(["grants"]).nullish(),
});

test("a list or a row of choices left as it was asks to choose", () => {
  expect(keys(form, { account: "" })).toEqual(["choose", "choose"]);
  expect(keys(z.object({ village: id }), { village: "" })).toEqual(["choose"]);
});

test("what is there and is none of the choices is wrong, not missing", () => {
  expect(keys(form, { kind: "in", account: "gold" })).toEqual(["invalid"]);
});

test("a sentence that the schema names is kept; others go by what is wrong", () => {
  expect(keys(z.object({ group: z.enum(["a"], { error: "payer" }) }), {})).toEqual(["payer"]);
  expect(keys(z.object({ text: z.string() }), {})).toEqual(["required"]);
  expect(keys(z.object({ text: z.string().max(2) }), { text: "abc" })).toEqual(["too_long"]);
  expect(keys(z.object({ n: z.number().max(2) }), { n: 3 })).toEqual(["invalid"]);
});

test("a number of the register is typed, in Thai digits too", () => {
  const typed = z.object({ no: registerNo });
  expect(typed.parse({ no: "๔๗๕" })).toEqual({ no: 475 });
  expect(keys(typed, { no: "" })).toEqual(["required"]);
  expect(keys(typed, { no: "ป้าแดง" })).toEqual(["number"]);
});
