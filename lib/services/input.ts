import { z } from "zod";
import { commandId, dayInput, id, optionalBaht, optionalText, text, ticked } from "@/lib/input";
import { cleanThai, toArabicDigits } from "@/lib/thai";

/** How many times, days or months; empty is once. Thai digits welcome. */
const quantity = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((typed, ctx) => {
    const digits = toArabicDigits(String(typed ?? "")).trim();
    if (digits === "") return 1;
    const count = /^\d{1,4}$/.test(digits) ? Number(digits) : 0;
    if (count >= 1 && count <= 366) return count;
    ctx.addIssue({ code: "custom", message: "quantity" });
    return z.NEVER;
  });

const digits = /^[0-9๐-๙]{1,7}$/;

/** Who pays: somebody on the register by number, or a visitor by name. */
export type Payer = { no: number } | { visitor: string };

/**
 * The desk's form. `who` is what was typed: a number on the register, or with the tick `visitor` the
 * name of somebody who is not on it. `memberNo` is set where a name was chosen from the list.
 */
export const recordServiceInput = z
  .object({
    commandId,
    unitId: id,
    service: z.string({ error: "choose" }).min(1, { error: "choose" }).max(60),
    who: z.string().nullish(),
    memberNo: optionalText(12),
    visitor: ticked,
    happenedOn: dayInput,
    /** where the price is a range; otherwise it follows from the regulation */
    amount: optionalBaht,
    quantity,
    note: optionalText(200),
  })
  .transform(({ who, memberNo, visitor, ...rest }, ctx) => {
    const typed = cleanThai(who ?? "");
    const payer = payerOf(typed, memberNo, visitor);
    if (payer === null) {
      const message = typed === "" && !memberNo ? "required" : "payer";
      ctx.addIssue({ code: "custom", path: ["who"], message });
      return z.NEVER;
    }
    return { ...rest, payer };
  });

function payerOf(typed: string, memberNo: string | null, visitor: boolean): Payer | null {
  if (visitor) return typed === "" || typed.length > 120 ? null : { visitor: typed };
  const number = toArabicDigits(memberNo ?? typed);
  return digits.test(number) && Number(number) > 0 ? { no: Number(number) } : null;
}

export const cancelServiceInput = z.object({
  commandId,
  unitId: id,
  paidServiceId: id,
  reason: text(200),
});

/** What the desk asks while somebody types. */
export const findPayersInput = z.object({
  unitId: id,
  q: z.string().max(80),
  happenedOn: dayInput,
});

export const deskPricesInput = z.object({ unitId: id, happenedOn: dayInput });

export type RecordService = z.output<typeof recordServiceInput>;
export type CancelService = z.output<typeof cancelServiceInput>;
export type FindPayers = z.output<typeof findPayersInput>;
export type DeskPrices = z.output<typeof deskPricesInput>;
