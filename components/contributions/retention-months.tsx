import { retention } from "@/lib/contributions/retention";
import type { RetentionMonth } from "@/lib/contributions/retention-queries";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, isoMonth } from "@/lib/month";
import { Scroll } from "./scroll";

/** Month by month: who paid, who did not, who came back, who joined. */
export function RetentionMonths({
  months,
  path,
  locale,
}: {
  months: RetentionMonth[];
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "contributions");
  const count = (n: number) => n.toLocaleString("en-US");
  return (
    <Scroll label={t("details.byMonth")}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t("retention.month")}</th>
            {(["payers", "insured", "percent", "missed", "returned", "joined"] as const).map(
              (one) => (
                <th scope="col" className="n" key={one}>
                  {t(`details.${one}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {months.map((m) => {
            const round = `${path}/round?month=${isoMonth(m.month)}`;
            const { percent } = retention(m.payers, m.insured);
            return (
              <tr key={m.month}>
                <th scope="row" className="whitespace-nowrap">
                  {formatMonth(m.month, locale, "short")}
                </th>
                <td className="n">
                  <a href={`${round}&standing=paid`}>{count(m.payers)}</a>
                </td>
                <td className="n">
                  <a href={round}>{count(m.insured)}</a>
                </td>
                <td className="n">{percent} %</td>
                <td className="n">
                  <a href={`${round}&standing=unpaid`}>{count(m.insured - m.payers)}</a>
                </td>
                <td className="n">{count(m.returned)}</td>
                <td className="n">{count(m.joined)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
