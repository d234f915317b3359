import type { ReactNode } from "react";
import type { MonthStatement } from "@/lib/fund/statement-queries";
import type { ByAccount } from "@/lib/fund/sums";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { Satang } from "@/lib/money";
import { amountCell, articleName, articleOfVersion, flowName, partyName, signed } from "./names";

type Stood = Pick<MonthStatement, "opening" | "in" | "out" | "closing" | "cash" | "bank">;

/** Opening, in, out, closing, and where the closing balance lies. */
export function Stand({ stood, locale }: { stood: Stood; locale: Locale }) {
  const t = translator(locale, "fund");
  const row = (name: ReactNode, amount: Satang, sign = "") => (
    <tr>
      <th scope="row">{name}</th>
      <td className="n">
        {sign}
        {signed(amount, locale)}
      </td>
    </tr>
  );
  return (
    <table className="tbl">
      <tbody>
        {row(t("month.opening"), stood.opening)}
        {row(t("month.in"), stood.in, "+ ")}
        {row(t("month.out"), stood.out, "− ")}
      </tbody>
      <tfoot>
        {row(t("month.closing"), stood.closing)}
        <tr>
          <td colSpan={2} className="font-normal">
            <small>
              {t("month.cash")} {signed(stood.cash, locale)} · {t("month.bank")}{" "}
              {signed(stood.bank, locale)}
            </small>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** What money came from, or what it went to; each line opens its entries. */
export function Flow({
  title,
  lines,
  side,
  nothing,
  href,
  locale,
}: {
  title: string;
  lines: readonly ByAccount[];
  side: "in" | "out";
  nothing: string;
  href: (account: string) => string;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const sum = lines.reduce((all, line) => all + line[side], 0);
  return (
    <section className="mt-6">
      <h2>{title}</h2>
      {lines.length === 0 ? (
        <p className="note">{nothing}</p>
      ) : (
        <table className="tbl">
          <tbody>
            {lines.map((line) => (
              <tr key={line.account}>
                <th scope="row">
                  <a className="link" href={href(line.account)}>
                    {flowName(line.account, side, locale)}
                  </a>
                </th>
                <td className="n">{signed(line[side], locale)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("month.sum")}</th>
              <td className="n">{signed(sum, locale)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}

/** The same money by article of the regulation. */
export function ByArticle({ rows, locale }: { rows: MonthStatement["byArticle"]; locale: Locale }) {
  const t = translator(locale, "fund");
  if (rows.length === 0) return null;
  const versions = new Set(rows.flatMap(({ version }) => version ?? []));
  const name = versions.size > 1 ? articleOfVersion : articleName;
  return (
    <section className="mt-6">
      <h2>{t("month.byArticle")}</h2>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t("overview.articleHead")}</th>
            <th scope="col" className="n">
              {t("in")}
            </th>
            <th scope="col" className="n">
              {t("out")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.version} ${row.articleNo}`}>
              <th scope="row">{name(row, locale)}</th>
              <td className="n">{amountCell(row.in, locale)}</td>
              <td className="n">{amountCell(row.out, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What stood open at the end of the month, in sentences. */
export function Open({
  statement,
  locale,
}: {
  statement: Pick<MonthStatement, "owed" | "due" | "holding">;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const lines: [string, Satang][] = [
    ...statement.owed.map((one): [string, Satang] => [
      t("month.oweTo", { name: partyName(one, locale) }),
      one.amount,
    ]),
    ...statement.due.map((one): [string, Satang] => [
      t("month.dueFrom", { name: partyName(one, locale) }),
      one.amount,
    ]),
    ...statement.holding.map((one): [string, Satang] => [
      t("month.holds", { name: partyName(one, locale) }),
      one.held,
    ]),
  ];
  return (
    <section className="mt-6">
      <h2>{t("month.owed")}</h2>
      {lines.length === 0 ? (
        <p className="note">{t("month.settled")}</p>
      ) : (
        <table className="tbl">
          <tbody>
            {lines.map(([name, amount], at) => (
              <tr key={at}>
                <th scope="row">{name}</th>
                <td className="n">{signed(amount, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
