import { Chip } from "@/components/ui/marks";
import { PageHead } from "@/components/ui/page";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, isoMonth } from "@/lib/month";
import { byUrgency } from "@/lib/reports/due";
import type { MonthLine } from "@/lib/reports/queries";
import { stateTone } from "./figures";

/** The months of a unit and where each report stands, what is late on top. */
export function ReportsScreen({
  months,
  path,
  locale,
}: {
  months: readonly MonthLine[];
  /** "/unit/…/reports" */
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "reports");
  const sorted = [...months].sort((a, b) => byUrgency(a, b) || b.month - a.month);
  const late = months.filter(({ state }) => state === "late");
  const oldest = late.at(-1);
  const returned = months.find(({ state }) => state === "returned");
  const open = months.find(({ state }) => state === "open");
  const name = (one: MonthLine) => formatMonth(one.month, locale, "long");
  const title = () => {
    if (oldest) return t("list.titleLate", { count: late.length, month: name(oldest) });
    if (returned) return t("list.titleReturned", { month: name(returned) });
    if (!open) return t("list.titleNone");
    return t("list.titleOpen", { month: name(open), day: formatDay(open.due, locale, "long") });
  };
  return (
    <>
      <PageHead over={t("over")} title={title()} note={t("list.note")} />
      <ul className="rows max-w-240">
        {sorted.map((one) => (
          <li key={one.month}>
            <div>
              <b>
                <a href={`${path}/${isoMonth(one.month)}`}>{name(one)}</a>
              </b>
              <p className="note">
                {one.submittedOn
                  ? `${t("list.submitted")} ${formatDay(one.submittedOn, locale, "medium")}`
                  : t("page.due", { day: formatDay(one.due, locale, "medium") })}
              </p>
              {one.state === "returned" && one.remark && (
                <p>{t("list.remark", { remark: one.remark })}</p>
              )}
            </div>
            <Chip tone={stateTone[one.state]}>{t(`state.${one.state}`)}</Chip>
          </li>
        ))}
      </ul>
    </>
  );
}
