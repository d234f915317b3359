import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { Month } from "@/lib/month";
import type { Difference, Figure } from "@/lib/reports/assemble";
import { figureName, figureText, type Part, partsOf, recordsOf } from "./figures";

type Shown = {
  month: Month;
  /** "/unit/…"; left out where the reader has no such pages */
  at?: string;
  /** sums of several units */
  many?: boolean;
  locale: Locale;
};

/** The figures of a report, one a line, by the part of the work they tell of. */
export function FigureTable({ figures, ...shown }: Shown & { figures: readonly Figure[] }) {
  const t = translator(shown.locale, "reports");
  return (
    <table className="tbl max-w-160">
      <thead>
        <tr>
          <th scope="col">{t("page.figure")}</th>
          <th scope="col" className="n">
            {t("page.value")}
          </th>
        </tr>
      </thead>
      {partsOf(figures).map(([part, some]) => (
        <PartRows key={part} part={part} figures={some} {...shown} />
      ))}
    </table>
  );
}

/** As it lies on paper: the parts in two columns, each a table of its own. */
export function PaperFigures({ figures, ...shown }: Shown & { figures: readonly Figure[] }) {
  return (
    <div className="mt-3 gap-x-6 pr-px sm:columns-2 print:columns-2">
      {partsOf(figures).map(([part, some]) => (
        <table key={part} className="tbl mb-3 break-inside-avoid">
          <PartRows part={part} figures={some} {...shown} />
        </table>
      ))}
    </div>
  );
}

function PartRows({
  part,
  figures,
  month,
  at,
  many,
  locale,
}: Shown & { part: Part; figures: readonly Figure[] }) {
  const t = translator(locale, "reports");
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2} className="pt-4 text-teal print:pt-1 print:text-black">
          {t(`part.${part}`)}
        </th>
      </tr>
      {figures.map((figure) => {
        const text = figureText(figure, locale, many);
        return (
          <tr key={`${figure.key} ${figure.of ?? ""}`}>
            <th scope="row">{figureName(figure, locale)}</th>
            <td className="n">{at ? <a href={recordsOf(figure, at, month)}>{text}</a> : text}</td>
          </tr>
        );
      })}
    </tbody>
  );
}

/** What the records say otherwise now than the report that was handed in. */
export function ChangedTable({
  changed,
  month,
  at,
  locale,
}: Pick<Shown, "month" | "at" | "locale"> & { changed: readonly Difference[] }) {
  const t = translator(locale, "reports");
  return (
    <table className="tbl max-w-160">
      <thead>
        <tr>
          <th scope="col">{t("page.figure")}</th>
          <th scope="col" className="n">
            {t("page.before")}
          </th>
          <th scope="col" className="n">
            {t("page.after")}
          </th>
        </tr>
      </thead>
      <tbody>
        {changed.map((one) => {
          const now = figureText({ key: one.key, value: one.is }, locale);
          return (
            <tr key={`${one.key} ${one.of ?? ""}`}>
              <th scope="row">{figureName(one, locale)}</th>
              <td className="n">{figureText({ key: one.key, value: one.was }, locale)}</td>
              <td className="n">{at ? <a href={recordsOf(one, at, month)}>{now}</a> : now}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
