import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { Month } from "@/lib/month";
import type { Difference, Figure } from "@/lib/reports/assemble";
import { figureName, figureText, recordsOf } from "./figures";

/** The figures of a report, one a line; `at` links each to its records. */
export function FigureTable({
  figures,
  month,
  at,
  many,
  locale,
}: {
  figures: readonly Figure[];
  month: Month;
  /** "/unit/…"; left out where the reader has no such pages */
  at?: string;
  /** sums of several units */
  many?: boolean;
  locale: Locale;
}) {
  const t = translator(locale, "reports");
  return (
    <table className="tbl max-w-160">
      <thead>
        <tr>
          <th scope="col">{t("page.figure")}</th>
          <th scope="col" className="num">
            {t("page.value")}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => {
          const text = figureText(figure, locale, many);
          return (
            <tr key={`${figure.key} ${figure.of ?? ""}`}>
              <th scope="row">{figureName(figure, locale)}</th>
              <td className="num">
                {at ? <a href={recordsOf(figure.key, at, month)}>{text}</a> : text}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What the records say otherwise now than the report that was handed in. */
export function ChangedTable({
  changed,
  locale,
}: {
  changed: readonly Difference[];
  locale: Locale;
}) {
  const t = translator(locale, "reports");
  return (
    <table className="tbl max-w-160">
      <thead>
        <tr>
          <th scope="col">{t("page.figure")}</th>
          <th scope="col" className="num">
            {t("page.before")}
          </th>
          <th scope="col" className="num">
            {t("page.after")}
          </th>
        </tr>
      </thead>
      <tbody>
        {changed.map((one) => (
          <tr key={`${one.key} ${one.of ?? ""}`}>
            <th scope="row">{figureName(one, locale)}</th>
            <td className="num">{figureText({ key: one.key, value: one.was }, locale)}</td>
            <td className="num">{figureText({ key: one.key, value: one.is }, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
