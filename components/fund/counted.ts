import { difference } from "@/lib/fund/closing";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { Satang } from "@/lib/money";
import { bahtText } from "./names";

/** "นับได้ 1,200 บาท ตรงกับบัญชี": what was counted, against what the books say. */
export function countedText(counted: Satang, cash: Satang, locale: Locale): string {
  const t = translator(locale, "fund");
  const by = difference(counted, cash);
  const said = { counted: bahtText(counted, locale), difference: bahtText(Math.abs(by), locale) };
  if (by === 0) return t("month.countedExact", said);
  return by < 0 ? t("month.countedShort", said) : t("month.countedOver", said);
}
