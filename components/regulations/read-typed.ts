import { parseBaht } from "@/lib/money";
import { type Fault, type FaultPart, faultsOf } from "@/lib/regulations/faults";
import { parseRange } from "@/lib/regulations/range";
import type { FeeTerm, Terms } from "@/lib/regulations/terms";
import { toArabicDigits } from "@/lib/thai";
import type { Typed, TypedFee } from "./typed";

/** What is wrong at one cell: a code of the words `fault`, and what its sentence needs. */
export type CellFault = {
  code: string;
  params: Fault["params"];
  where: { part: FaultPart; index: number; field: string };
};

/** The name of a cell, for finding its fault and the cell itself. */
export const cellName = ({ part, index, field }: CellFault["where"]): string =>
  `${part}.${index}.${field}`;

/**
 * The draft that the fields say, as far as they can be read, and everything that is wrong with it,
 * at its cell. What cannot be read is left out of the terms, or 0 where there must be something.
 */
export function readTyped(typed: Typed): { terms: Terms; faults: CellFault[] } {
  const faults: CellFault[] = [];
  const at =
    (part: FaultPart, index: number) =>
    (field: string, code: string): void => {
      faults.push({ code, params: {}, where: { part, index, field } });
    };
  const amount = (text: string, fault: () => void): number | null => {
    if (text.trim() === "") return null;
    const read = parseBaht(text);
    if (read === null) fault();
    return read;
  };
  const terms: Terms = {
    ...readDays(typed, at("days", 0)),
    articles: typed.articles.map((one) => ({
      ...one,
      heading: one.heading.trim(),
      text: one.text.trim(),
    })),
    classes: typed.classes.map((one, index) => ({
      code: one.code,
      nameTh: one.nameTh.trim(),
      nameEn: one.nameEn.trim() || null,
      annualFee: amount(one.annualFee, () => at("classes", index)("annualFee", "amount")),
      forVisitors: one.forVisitors,
    })),
    fees: typed.fees.map((fee, index) => readFee(fee, at("fees", index), amount)),
    compensation: typed.compensation.map((line, index) => ({
      ...line,
      ...names(line),
      amount: amount(line.amount, () => at("compensation", index)("amount", "amount")) ?? 0,
    })),
    incentives: typed.incentives.map((line, index) => ({
      ...line,
      ...names(line),
      payer: line.payer.trim(),
      amount: amount(line.amount, () => at("incentives", index)("amount", "amount")) ?? 0,
    })),
    approvals: typed.approvals.map((line, index) => ({
      ...line,
      upTo: amount(line.upTo, () => at("approvals", index)("upTo", "amount")),
    })),
  };
  const unread = new Set(faults.map(({ where }) => cellName(where)));
  const priced = new Set(faults.map(({ where }) => `${where.part}.${where.index}`));
  const told = faultsOf(terms).filter(
    ({ where }) =>
      !unread.has(cellName(where)) &&
      // A price or a share that cannot be read says so itself; the sum follows from it.
      !(where.part === "fees" && priced.has(`fees.${where.index}`) && isSum(where.field)),
  );
  return { terms, faults: [...faults, ...told] };
}

const isSum = (field: string): boolean => field === "amounts" || field === "split";

const names = (line: { nameTh: string; nameEn: string }) => ({
  nameTh: line.nameTh.trim() || null,
  nameEn: line.nameEn.trim() || null,
});

type At = (field: string, code: string) => void;

function readFee(
  fee: TypedFee,
  at: At,
  amount: (text: string, fault: () => void) => number | null,
): FeeTerm {
  const { service, per, articleKey } = fee;
  const amounts = Object.entries(fee.prices).flatMap(([classCode, text]) => {
    if (text.trim() === "") return [];
    const range = parseRange(text);
    if (range === null) at(`amounts.${classCode}`, "range");
    return range ? [{ classCode, range }] : [];
  });
  const split = fee.split.map((part, place) => ({
    to: part.to,
    name: part.to === "other" ? part.name.trim() || null : null,
    amount: amount(part.amount, () => at(`split.${place}`, "amount")),
  }));
  return { service, per, articleKey, ...names(fee), amounts, split };
}

function readDays({ days }: Typed, at: At) {
  const whole = (field: keyof typeof days, min: number, max: number): number | null => {
    const text = toArabicDigits(String(days[field])).trim();
    if (text === "") return null;
    const read = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
    if (read >= min && read <= max) return read;
    at(field, "number");
    return null;
  };
  if (days.title.trim() === "") at("title", "required");
  const times = whole("meetingTimes", 1, 31);
  const months = whole("meetingMonths", 1, 12);
  if ((days.meetingTimes.trim() === "") !== (days.meetingMonths.trim() === "")) {
    at("meetingTimes", "meetings");
  }
  return {
    title: days.title.trim(),
    // Days past the 31st are for faultsOf to tell.
    cutoffDay: whole("cutoffDay", 0, 9999) ?? 0,
    serviceWeekdays: [...days.serviceWeekdays].sort((a, b) => a - b),
    submissionWeekday: whole("submissionWeekday", 1, 7),
    reportDay: whole("reportDay", 0, 9999),
    meetings: times !== null && months !== null ? { times, months } : null,
    quorum: whole("quorum", 1, 99),
    feeMonth: whole("feeMonth", 1, 12),
    feeArticleKey: days.feeArticleKey,
  };
}
