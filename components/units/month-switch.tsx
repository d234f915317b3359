import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { addMonths, formatMonth, type Month } from "@/lib/month";
import { monthAddress } from "@/lib/units/period";

/** The month before, the one shown, the one after, and the present one, as links of this page. */
export function MonthSwitch({
  month,
  present,
  locale,
  href,
}: {
  month: Month;
  present: Month;
  locale: Locale;
  /** where a month is shown, given as the address writes it */
  href: (month: string) => string;
}) {
  const t = translator(locale, "units");
  const name = (m: Month) => (m === present ? t("month.present") : formatMonth(m, locale, "short"));
  const link = (m: Month, before = "", after = "") => (
    <a href={href(monthAddress(m, locale))} data-keep="">
      {before}
      {name(m)}
      {after}
    </a>
  );
  return (
    <nav className="pages no-print" aria-label={t("month.choose")}>
      {link(addMonths(month, -1), "‹ ")}
      <span aria-current="page">{name(month)}</span>
      {month < present && link(addMonths(month, 1), "", " ›")}
    </nav>
  );
}
