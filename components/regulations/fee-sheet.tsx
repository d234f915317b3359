import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { articleNo } from "@/lib/regulations/articles";
import { serviceName } from "@/lib/regulations/names";
import type { Terms } from "@/lib/regulations/terms";
import { amountSaid, columnsOf, priceSaid, splitSaid } from "./said";

/** A fee table to read, as it hangs on the wall: services, prices by class, who gets what. */
export function FeeSheet({
  terms,
  locale,
  digits = (text) => text,
  cite,
}: {
  terms: Terms;
  locale: Locale;
  /** how numbers are written */
  digits?: (text: string) => string;
  /** with the article of each line */
  cite?: boolean;
}) {
  const t = translator(locale, "regulations");
  const columns = columnsOf(terms, locale);
  if (terms.fees.length === 0 && terms.classes.length === 0) {
    return <p className="note">{t("doc.feesNone")}</p>;
  }
  return (
    <table className="tbl fee-sheet">
      <thead>
        <tr>
          <th scope="col">{t("edit.service")}</th>
          <th scope="col">{t("edit.per")}</th>
          {columns.map(({ code, name }) => (
            <th key={code} scope="col" className="n">
              {name}
            </th>
          ))}
          <th scope="col">{t("edit.split")}</th>
          {cite && <th scope="col">{t("doc.by")}</th>}
        </tr>
      </thead>
      <tbody>
        {terms.fees.map((fee) => (
          <tr key={fee.service}>
            <th scope="row">{serviceName(fee, locale)}</th>
            <td>{t(`per.${fee.per}`)}</td>
            {columns.map(({ code, name }) => (
              <td key={code} className="n" data-label={name}>
                {digits(priceSaid(fee, code, locale) ?? "–")}
              </td>
            ))}
            <td>
              <small>{digits(splitSaid(fee.split, locale))}</small>
            </td>
            {cite && <td>{digits(articleNo(terms, fee.articleKey) ?? "–")}</td>}
          </tr>
        ))}
        {terms.classes.length > 0 && (
          <tr>
            <th scope="row">{t("annualFee")}</th>
            <td>{t("per.year")}</td>
            {columns.map(({ code, name }) => (
              <td key={code} className="n" data-label={name}>
                {digits(
                  amountSaid(
                    terms.classes.find((one) => one.code === code)?.annualFee ?? null,
                    locale,
                  ),
                )}
              </td>
            ))}
            <td>
              <small>{t("edit.splitAll")}</small>
            </td>
            {cite && <td>{digits(articleNo(terms, terms.feeArticleKey) ?? "–")}</td>}
          </tr>
        )}
      </tbody>
    </table>
  );
}
