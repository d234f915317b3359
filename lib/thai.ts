/** Thai digits to Arabic ones; everything else stays. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

/** Arabic digits to Thai ones; everything else stays. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 48 + 0x0e50));
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

// The order in which the marks of one Thai syllable are stored: below, above, tone, then the rest.
// The first three agree with Unicode's canonical order, so NFC leaves the result alone.
const MARK_ORDER =
  "\u0e3a\u0e38\u0e39\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e";
const SARA_AA = "\u0e32";
const SARA_AM = "\u0e33";
const NIKHAHIT = "\u0e4d";
const MARKS_OF_A_SYLLABLE =
  /([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*)\u0e33([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*)|([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+)(\u0e32?)/g;

/**
 * Text as it should be stored and compared: trimmed, single spaces, NFC, nothing invisible, and
 * one spelling where keyboards and PDFs produce several. Unicode's own forms unify neither
 * นํ้า with น้ำ nor เเ with แ.
 */
export function cleanThai(text: string): string {
  let before = text;
  let after = cleanOnce(before);
  // Joining two pieces may bring a third together; a second pass nearly always changes nothing.
  while (after !== before) {
    before = after;
    after = cleanOnce(before);
  }
  return after;
}

function cleanOnce(text: string): string {
  return text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/เเ/g, "แ")
    .replace(
      MARKS_OF_A_SYLLABLE,
      (_, beforeAm?: string, afterAm?: string, marks?: string, aa?: string) =>
        orderMarks((beforeAm ?? "") + (afterAm ?? "") + (marks ?? ""), aa ?? SARA_AM),
    );
}

function orderMarks(marks: string, vowel: string): string {
  const isAm = vowel === SARA_AM || (vowel === SARA_AA && marks.includes(NIKHAHIT));
  const kept = new Set(isAm ? marks.replaceAll(NIKHAHIT, "") : marks);
  const ordered = [...kept].sort((a, b) => MARK_ORDER.indexOf(a) - MARK_ORDER.indexOf(b));
  return ordered.join("") + (isAm ? SARA_AM : vowel);
}

const HONORIFIC = /^(?:นางสาว|นาง|นาย|น\.\s?ส\.?|นส\.|ด\.\s?[ชญ]\.?|ด[ชญ]\.|(?:mrs?|ms|miss)[. ])/;
const NOT_HEARD_WHEN_SEARCHING = /[\u0e47-\u0e4e\s.\-‐-―]/g;

/**
 * What two spellings of one name share. Both the stored name and the words typed into a search
 * box go through here, and the first is searched for the second. Not for showing.
 */
export function searchKey(text: string): string {
  const clean = toArabicDigits(cleanThai(text).toLowerCase());
  const key = clean.replace(HONORIFIC, "").replace(NOT_HEARD_WHEN_SEARCHING, "");
  // Someone who typed only "นาง" is searching for that, not for everyone.
  return key === "" ? clean.replace(NOT_HEARD_WHEN_SEARCHING, "") : key;
}

const collator = new Intl.Collator("th", { numeric: true });

/** Dictionary order for Thai; by code point every word that starts with เ แ โ ใ ไ would come last. */
export function compareThai(a: string, b: string): number {
  return collator.compare(a, b);
}

/**
 * A Thai telephone number as ten digits (mobile, 06 08 09) or nine (a line on a wall), or null.
 * A mobile number whose first zero a spreadsheet dropped is taken too: nine digits from 6, 8, 9.
 */
export function normalizePhone(text: string): string | null {
  const typed = toArabicDigits(text).replace(INVISIBLE, "").trim();
  if (!/^\+?[0-9\s().‐-―-]+$/.test(typed)) return null;
  const digits = typed.replace(/[^0-9+]/g, "");
  const national = digits.replace(/^(?:\+66|0066|66(?=\d{8,9}$))0?/, "0");
  const withZero = /^[689]\d{8}$/.test(national) ? `0${national}` : national;
  return /^0(?:[689]\d{8}|[2-57]\d{7})$/.test(withZero) ? withZero : null;
}

/** 081-234-5678, 053-123-456, 02-123-4567; anything that is not such a number stays as it is. */
export function formatPhone(phone: string): string {
  if (/^0[689]\d{8}$/.test(phone))
    return `${phone.slice(0, 3)}-${phone.slice(3, 6)}-${phone.slice(6)}`;
  if (/^02\d{7}$/.test(phone)) return `02-${phone.slice(2, 5)}-${phone.slice(5)}`;
  if (/^0[3-57]\d{7}$/.test(phone))
    return `${phone.slice(0, 3)}-${phone.slice(3, 6)}-${phone.slice(6)}`;
  return phone;
}
