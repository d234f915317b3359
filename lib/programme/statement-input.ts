import { z } from "zod";
import { commandId, id, optionalDay, optionalText, text } from "@/lib/input";
import { parseMonth } from "@/lib/month";
import { cleanThai, toArabicDigits } from "@/lib/thai";
import { needs, statementKinds } from "./statements";

const clean = (max: number) => text(max).transform(cleanThai);
const plain = /^-?\d{1,12}(\.\d{1,6})?$/;
const numberOf = (written: string) => toArabicDigits(written).replaceAll(",", "").trim();

/**
 * A statement as it is typed: its figures between semicolons or on lines of their own, as printed
 * ("1,750; 2,350"; of months "04/2565; 09/2566"), and what was said of them.
 */
export const addStatementInput = z
  .object({
    commandId,
    unitId: id,
    kind: z.enum(statementKinds, { error: "required" }),
    about: clean(200),
    source: clean(200),
    statedOn: optionalDay,
    given: text(400),
    stated: text(40),
    note: optionalText(500),
  })
  .transform(({ given, stated, ...rest }, ctx) => {
    const issue = (path: string) => {
      ctx.addIssue({ code: "custom", path: [path], message: "number" });
      return z.NEVER;
    };
    const said = numberOf(stated);
    if (!plain.test(said)) return issue("stated");
    const figures: number[] = [];
    for (const one of given.split(/[;\n]/).filter((part) => part.trim() !== "")) {
      const month = rest.kind === "months" ? parseMonth(one.trim()) : null;
      const number = numberOf(one);
      if (rest.kind === "months" ? month === null : !plain.test(number)) return issue("given");
      figures.push(month ?? Number(number));
    }
    const [least, most] = needs[rest.kind];
    if (figures.length < least || figures.length > most) return issue("given");
    const decimals = said.split(".")[1]?.length ?? 0;
    return { ...rest, figures: { given: figures, stated: Number(said), decimals } };
  });
export const removeStatementInput = z.object({ commandId, statementId: id });
