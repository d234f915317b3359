import type { Channel } from "@/lib/contributions/channels";
import type { PaymentField } from "@/lib/contributions/import-fields";
import { mayPayFor, shareOut } from "@/lib/contributions/payable";
import type { Day } from "@/lib/day";
import { cellDay, cellText, dayIn, isBroken, isSealed, type StagedCell } from "@/lib/imports/cells";
import type { ColumnOf } from "@/lib/imports/columns";
import { remembered } from "@/lib/imports/remembered";
import type { Sought } from "@/lib/members/import-people";
import { nameKey } from "@/lib/members/search";
import { contributionDue, type Section40Option } from "@/lib/members/section40";
import { parseBaht, type Satang } from "@/lib/money";
import {
  addMonths,
  type Month,
  monthFromName,
  monthNumberOf,
  monthOf,
  parseMonth,
} from "@/lib/month";
import { normalizePhone, toArabicDigits } from "@/lib/thai";

/** What will happen to a row. Only `new` is recorded. */
export const paymentVerdicts = [
  "new",
  "already",
  "unknown_person",
  "ambiguous_person",
  "wrong_amount",
  "paid_after_month",
  "too_far_ahead",
  "not_insured",
  "future",
  "bad_date",
  "bad_month",
  "bad_amount",
  "differs",
  "duplicate",
  "blank",
] as const;
export type PaymentVerdict = (typeof paymentVerdicts)[number];

export type PaymentRead = Sought & {
  paidOn: Day | null;
  month: Month | null;
  amount: Satang | null;
  channel: Channel;
  proof: string | null;
  /** why the row itself cannot be read; null when it can */
  fault: "blank" | "bad_date" | "bad_month" | "bad_amount" | null;
};

/** One row of a payments file as the mapping understands it. Never throws, whatever the cells hold. */
export function readPaymentRow(
  cells: readonly StagedCell[],
  columns: ColumnOf,
  usualChannel: Channel,
): PaymentRead {
  const at = (field: PaymentField): StagedCell | undefined => {
    const index = columns[field];
    return index === undefined ? undefined : cells[index];
  };
  const textAt = (field: PaymentField) => cellText(at(field));
  const name = [textAt("fullName"), textAt("firstName"), textAt("lastName")].join(" ").trim();
  const idCell = at("nationalId");
  const paidOn = cellDay(at("paidOn"));
  const month = readMonth(at("month"), paidOn);
  const amount = readAmount(at("amount"));
  const no = Number(toArabicDigits(textAt("memberNo")).replace(/^0+(?=\d)/, ""));
  const read: PaymentRead = {
    idIndex: isSealed(idCell) ? idCell.id : null,
    no: Number.isSafeInteger(no) && no > 0 && no < 2 ** 31 ? no : null,
    phone: phoneIn(textAt("phone")),
    nameKey: name === "" ? null : nameKeyIn(name),
    village: textAt("village") || null,
    paidOn,
    month,
    amount,
    channel: channelIn(textAt("channel")) ?? usualChannel,
    proof: textAt("proof").slice(0, 60) || null,
    fault: null,
  };
  const nobody =
    name === "" && isSealed(idCell) === false && read.no === null && read.phone === null;
  const empty = textAt("paidOn") === "" && textAt("amount") === "" && !isBroken(at("amount"));
  if ((nobody && empty) || /^(?:รวม|ยอดรวม|ทั้งสิ้น|(?:grand )?total)/i.test(name) || nobodyTotals()) {
    read.fault = "blank";
  } else if (paidOn === null) read.fault = "bad_date";
  else if (month === null) read.fault = "bad_month";
  else if (amount === null) read.fault = "bad_amount";
  return read;

  /** A line under the table with the sum and no date or person of its own. */
  function nobodyTotals() {
    return nobody && textAt("paidOn") === "" && textAt("month") === "";
  }
}

const bahtIn = remembered(parseBaht);
const monthIn = remembered(parseMonth);
const nameKeyIn = remembered((name) => nameKey(name, ""), 20_000);
const channelIn = remembered(readChannel);
const phoneIn = remembered(normalizePhone, 20_000);

function readAmount(cell: StagedCell | undefined): Satang | null {
  if (typeof cell === "number") {
    const satang = Math.round(cell * 100);
    return satang > 0 && Math.abs(satang / 100 - cell) < 1e-6 ? satang : null;
  }
  if (isBroken(cell) || isSealed(cell)) return null;
  return bahtIn(cellText(cell)) || null;
}

/**
 * The month a cell names; without one, the month of the payment. A bare month name or number takes
 * its year from the payment: the coming one where that is at most three months ahead ("ม.ค." paid in
 * December), else the payment's own year.
 */
function readMonth(cell: StagedCell | undefined, paidOn: Day | null): Month | null {
  const paidIn = paidOn && monthOf(paidOn);
  if (typeof cell === "number" && cell > 12) {
    const asDay = cellDay(cell);
    return asDay && monthOf(asDay);
  }
  const text = cellText(cell);
  if (text === "") return isBroken(cell) ? null : paidIn;
  if (isSealed(cell) || isBroken(cell)) return null;
  const whole = monthIn(text);
  if (whole !== null) return whole;
  const asDay = dayIn(text);
  if (asDay) return monthOf(asDay);
  const bare = toArabicDigits(text).replace(/^เดือน\s*/, "");
  const number = /^\d{1,2}$/.test(bare) ? Number(bare) : (monthFromName(bare)?.number ?? 0);
  if (number < 1 || number > 12 || paidIn === null) return null;
  const ahead = (number - monthNumberOf(paidIn) + 12) % 12;
  return addMonths(paidIn, ahead <= 3 ? ahead : number - monthNumberOf(paidIn));
}

function readChannel(text: string): Channel | null {
  if (text === "") return null;
  if (/ตู้|บุญเติม|kiosk|เติมสบาย|เติมดี|เอเจ้น/i.test(text)) return "kiosk";
  if (/อสม|อาสา|คณะทำงาน|เงินสด|volunteer|cash/i.test(text)) return "volunteer";
  if (/เคาน์เตอร์|เซเว่น|7-?11|7-?eleven|counter|โลตัส|lotus|บิ๊กซี|big ?c|ไปรษณีย์|cenpay|post/i.test(text))
    return "counter";
  if (
    /ธนาคาร|ธ\.|โอน|กรุงไทย|ออมสิน|ธกส|ธ\.ก\.ส|กรุงศรี|กสิกร|หักบัญชี|พร้อมเพย์|แอป|bank|transfer|debit|promptpay|app/i.test(
      text,
    )
  )
    return "bank";
  return null;
}

/** A period under section 40. */
export type Period = { from: Month; to: Month | null; option: Section40Option };

export type Judged =
  | { verdict: "new"; option: Section40Option; amounts: Satang[] }
  | { verdict: Exclude<PaymentVerdict, "new">; due?: Satang };

/**
 * What a read row of a known person comes to. An amount of several months' dues pays for as many
 * months, from the row's month on. `amounts` holds each month's due, in satang.
 */
export function judgePayment(read: PaymentRead, periods: readonly Period[], today: Day): Judged {
  const { paidOn, month, amount } = read;
  if (read.fault) return { verdict: read.fault };
  if (paidOn === null || month === null || amount === null) return { verdict: "blank" };
  const first = periodAt(periods, month);
  if (!first) return { verdict: paidOn > today ? "future" : "not_insured" };
  const months = shareOut(amount, first.option, month) ?? [month];
  const due = contributionDue(first.option, month);
  const amounts: Satang[] = [];
  for (const m of months) {
    const period = periodAt(periods, m);
    if (!period) return { verdict: "not_insured" };
    const share = months.length === 1 ? amount : contributionDue(first.option, m);
    const answer = mayPayFor({
      paidOn,
      month: m,
      today,
      insuredFrom: period.from,
      insuredTo: period.to,
      option: period.option,
      amount: share,
    });
    if (!answer.ok) {
      const verdict = refusedAs[answer.code];
      return verdict === "wrong_amount" ? { verdict, due } : { verdict };
    }
    amounts.push(share);
  }
  return { verdict: "new", option: first.option, amounts };
}

function periodAt(periods: readonly Period[], month: Month): Period | undefined {
  return periods.find((p) => p.from <= month && (p.to === null || month <= p.to));
}

const refusedAs = {
  paid_in_future: "future",
  not_insured_that_month: "not_insured",
  paid_after_month: "paid_after_month",
  too_far_ahead: "too_far_ahead",
  wrong_amount: "wrong_amount",
} as const satisfies Record<string, PaymentVerdict>;
