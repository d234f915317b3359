import { Chip } from "@/components/ui/marks";
import { PageHead } from "@/components/ui/page";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, isoMonth, type Month } from "@/lib/month";
import { byUrgency } from "@/lib/reports/due";
import type { ProvinceReports } from "@/lib/reports/queries";
import { stateTone } from "./figures";

/** Which units have reported a month, what is late on top. */
export function ProvinceReportsScreen({
  reports,
  months,
  place,
  path,
  locale,
}: {
  reports: ProvinceReports;
  /** to choose from, the latest first */
  months: readonly Month[];
  place: string;
  /** "/province/…/reports" */
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "reports");
  const { month, units } = reports;
  const sent = units.filter(({ figures }) => figures).length;
  const late = units.filter(({ state }) => state === "late").length;
  const said = { month: formatMonth(month, locale, "long"), sent, all: units.length, late };
  return (
    <>
      <PageHead
        over={`${t("over")} · ${place}`}
        title={t(late > 0 ? "province.titleLate" : "province.title", said)}
        actions={
          <a className="btn" href={`${path}/${isoMonth(month)}`}>
            {t("province.sums")}
          </a>
        }
      />
      <form method="get" className="form line no-print">
        <label htmlFor="report-month">{t("province.pick")}</label>
        <select
          id="report-month"
          className="input"
          name="month"
          defaultValue={isoMonth(month)}
          key={month}
        >
          {months.map((one) => (
            <option key={one} value={isoMonth(one)}>
              {formatMonth(one, locale, "long")}
            </option>
          ))}
        </select>
        <button type="submit" className="btn">
          {t("province.show")}
        </button>
      </form>
      <ul className="rows mt-4 max-w-240">
        {[...units].sort(byUrgency).map((unit) => (
          <li key={unit.unitId}>
            <div>
              <b>
                <a href={`${path}/${isoMonth(month)}/${unit.slug}`}>
                  {locale === "th" ? unit.nameTh : unit.nameEn}
                </a>
              </b>
              <p className="note">
                {unit.submittedOn
                  ? `${t("list.submitted")} ${formatDay(unit.submittedOn, locale, "medium")}`
                  : t("page.due", { day: formatDay(unit.due, locale, "medium") })}
              </p>
            </div>
            <Chip tone={stateTone[unit.state]}>{t(`state.${unit.state}`)}</Chip>
          </li>
        ))}
      </ul>
    </>
  );
}
