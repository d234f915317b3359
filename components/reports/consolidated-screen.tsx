import { Empty, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, isoMonth } from "@/lib/month";
import type { ProvinceReports } from "@/lib/reports/queries";
import { FigureTable } from "./figure-table";

/** The sums of a month's reports, with the names of the units they are of, and of those missing. */
export function ConsolidatedScreen({
  reports,
  place,
  path,
  exports,
  locale,
}: {
  reports: ProvinceReports;
  place: string;
  /** "/province/…/reports" */
  path: string;
  /** where its files are, without the ending */
  exports: string;
  locale: Locale;
}) {
  const t = translator(locale, "reports");
  const month = formatMonth(reports.month, locale, "long");
  const names = (sent: boolean) =>
    reports.units
      .filter(({ figures }) => (figures !== null) === sent)
      .map((unit) => (locale === "th" ? unit.nameTh : unit.nameEn))
      .join(", ");
  const count = reports.units.filter(({ figures }) => figures).length;
  const of = `?month=${isoMonth(reports.month)}`;
  return (
    <>
      <PageHead
        back={{ href: `${path}${of}`, label: t("province.back") }}
        over={place}
        title={
          count > 0 ? t("province.sumsTitle", { count, month }) : t("province.sumsNone", { month })
        }
        note={count > 0 ? t("province.sumsNote", { units: names(true) }) : undefined}
        actions={
          <>
            <a className="btn" href={`${exports}.csv${of}`}>
              {t("province.csv")}
            </a>
            <a className="btn" href={`${exports}.xlsx${of}`}>
              {t("province.xlsx")}
            </a>
            <PrintButton />
          </>
        }
      />
      {count < reports.units.length && (
        <p className="note">
          {t("province.missing", { count: reports.units.length - count, units: names(false) })}
        </p>
      )}
      {count === 0 ? (
        <Empty title={t("province.empty")}>{t("province.emptyHint")}</Empty>
      ) : (
        <FigureTable figures={reports.sums} month={reports.month} many locale={locale} />
      )}
    </>
  );
}
