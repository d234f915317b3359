import { Scroll } from "@/components/contributions/scroll";
import { type CampaignSums, sumOf } from "@/lib/campaigns/kinds";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";

/** Sums by kind or by month, each opening its days, with the line that adds them up. */
export function SumsTable({
  head,
  rows,
  nowrap,
  locale,
}: {
  head: string;
  rows: { name: string; href: string; sums: CampaignSums }[];
  /** names that stay on one line, as months do */
  nowrap?: boolean;
  locale: Locale;
}) {
  const t = translator(locale, "campaigns");
  const cells = (sums: CampaignSums) => [
    sums.days.toLocaleString("en-US"),
    sums.reached.toLocaleString("en-US"),
    sums.applications.toLocaleString("en-US"),
    sums.optionChanges.toLocaleString("en-US"),
    formatBaht(sums.cost, locale),
  ];
  const heads = [
    t("list.days"),
    t("list.reached"),
    t("list.applications"),
    t("list.optionChanges"),
    t("list.cost"),
  ];
  const numbers = (name: string, sums: CampaignSums) =>
    cells(sums).map((cell, at) => (
      <td className="n" key={`${name} ${heads[at]}`}>
        {cell}
      </td>
    ));
  return (
    <Scroll label={head}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {heads.map((one) => (
              <th scope="col" className="n" key={one}>
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, href, sums }) => (
            <tr key={name}>
              <th scope="row" className={nowrap ? "whitespace-nowrap" : undefined}>
                <a href={href}>{name}</a>
              </th>
              {numbers(name, sums)}
            </tr>
          ))}
        </tbody>
        {rows.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{t("list.total")}</th>
              {numbers("total", sumOf(rows.map(({ sums }) => sums)))}
            </tr>
          </tfoot>
        )}
      </table>
    </Scroll>
  );
}
