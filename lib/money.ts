import type { Locale } from "@/lib/i18n/locale";
import { cleanThai, toArabicDigits } from "@/lib/thai";

/** Money in whole satang (1 baht = 100 satang): sums are exact, fractions of a satang do not exist. */
export type Satang = number;

/** Baht as written in code or in a table of the law. Throws for a fraction of a satang. */
export function baht(amount: number): Satang {
  const satang = Math.round(amount * 100);
  if (!Number.isSafeInteger(satang) || Math.abs(satang / 100 - amount) > 1e-9) {
    throw new RangeError("an amount of money is a whole number of satang");
  }
  return satang;
}

const AMOUNT =
  /^(?:฿|thb)? ?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?)(?:[.,]-)? ?(?:฿|thb|baht|บาท(?:ถ้วน)?|บ\.?)?$/i;
/** Twenty million baht, far past any unit's fund: what one line of the books holds; more is a slip. */
export const MOST: Satang = 2_000_000_000;

/**
 * An amount in baht as people and spreadsheets write it: "70", "๗๐", "70.-", "70 บาท",
 * "฿1,200.50". Null for text, a negative amount, a third decimal (0.005), or misplaced commas.
 */
export function parseBaht(text: string): Satang | null {
  const match = AMOUNT.exec(toArabicDigits(cleanThai(text)));
  const [whole = "", part = ""] = (match?.[1] ?? "").replaceAll(",", "").split(".");
  if (whole === "") return null;
  const satang = Number(whole) * 100 + Number(part.padEnd(2, "0"));
  return satang <= MOST ? satang : null;
}

/** "1,200", or "1,200.50" when there are satang; with `symbol` "฿1,200". Alike in both languages. */
export function formatBaht(
  satang: Satang,
  _locale: Locale,
  { symbol = false }: { symbol?: boolean } = {},
): string {
  const size = Math.abs(satang);
  const whole = String(Math.floor(size / 100)).replace(/\B(?=(?:\d{3})+$)/g, ",");
  const part = size % 100 === 0 ? "" : `.${String(size % 100).padStart(2, "0")}`;
  return `${satang < 0 ? "-" : ""}${symbol ? "฿" : ""}${whole}${part}`;
}

const DIGITS = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
const PLACES = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"];

/** The amount in Thai words, as a receipt carries it: 120050 is "หนึ่งพันสองร้อยบาทห้าสิบสตางค์". */
export function bahtInWords(satang: Satang): string {
  if (satang < 0) return `ลบ${bahtInWords(-satang)}`;
  const whole = Math.floor(satang / 100);
  const part = satang % 100;
  if (part === 0) return `${whole === 0 ? "ศูนย์" : inWords(whole)}บาทถ้วน`;
  return `${whole === 0 ? "" : `${inWords(whole)}บาท`}${inWords(part)}สตางค์`;
}

function inWords(n: number): string {
  if (n >= 1_000_000) {
    const millions = `${inWords(Math.floor(n / 1_000_000))}ล้าน`;
    const rest = n % 1_000_000;
    // A final one after anything is เอ็ด.
    return millions + (rest === 1 ? "เอ็ด" : inWords(rest));
  }
  let words = "";
  for (let place = 5; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit === 0) continue;
    if (place === 1 && digit === 1) words += "สิบ";
    else if (place === 1 && digit === 2) words += "ยี่สิบ";
    else if (place === 0 && digit === 1 && n > 10) words += "เอ็ด";
    else words += `${DIGITS[digit]}${PLACES[place]}`;
  }
  return words;
}
