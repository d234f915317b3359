import { Empty } from "@/components/ui/page";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { Period } from "@/lib/members/periods";
import { formatMonth, type Month } from "@/lib/month";
import { choiceOf, memberWords } from "./words";

/** The periods of insurance, the latest first. */
export function InsuranceHistory({
  periods,
  month,
  locale,
}: {
  periods: readonly Period[];
  month: Month;
  locale: Locale;
}) {
  const t = translator(locale, "members");
  const words = memberWords(locale);
  if (periods.length === 0) return <Empty title={words.profile.historyNone} />;
  const span = ({ fromMonth, toMonth }: Period) => {
    const from = formatMonth(fromMonth, locale, "long");
    if (toMonth !== null) {
      return t("profile.historySpan", { from, to: formatMonth(toMonth, locale, "long") });
    }
    return t(fromMonth > month ? "profile.historyFuture" : "profile.historyFrom", { from });
  };
  return (
    <ul className="rows">
      {periods.map((period) => (
        <li key={period.fromMonth}>
          <b>{words.insurance[choiceOf(period)]}</b>
          <span className="note">{span(period)}</span>
        </li>
      ))}
    </ul>
  );
}
