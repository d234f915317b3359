import { Chip } from "@/components/ui/marks";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { WideBox } from "@/components/units/wide-box";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { FeeTableUnit } from "@/lib/regulations/fee-table-queries";
import type { Unusual } from "@/lib/regulations/unusual";
import { type Cell, type Mark, servicesOf, unusualSaid } from "./fee-tables";
import { ShareRows } from "./share-rows";
import { TwoUnits } from "./two-units";

const words = { high: "highMark", low: "lowMark", only_here: "onlyMark" } as const;

/** All fee tables of a province side by side, what stands out, and which may serve as a template. */
export function FeeTablesScreen({
  units,
  unusual,
  today,
  path,
  back,
  locale,
}: {
  units: readonly FeeTableUnit[];
  unusual: readonly Unusual[];
  today: Day;
  /** "/province/…/regulations" */
  path: string;
  back: { href: string; label: string };
  locale: Locale;
}) {
  const t = translator(locale, "regulations");
  const ruled = units.filter(({ terms }) => terms !== null);
  const services = servicesOf(ruled, unusual, locale);
  const said = unusualSaid(units, unusual, locale);
  const name = (unit: FeeTableUnit) => (locale === "th" ? unit.shortTh : unit.shortEn);
  return (
    <>
      <PageHead
        back={back}
        over={t("tables.over", { day: formatDay(today, locale, "medium") })}
        title={
          ruled.length === 0
            ? t("tables.titleNone")
            : t("tables.title", { ruled: ruled.length, unusual: said.length })
        }
        note={t("tables.note")}
      />
      <Section title={t("tables.askTitle")}>
        {said.length === 0 ? (
          <p className="note">{t("tables.askNone")}</p>
        ) : (
          <ul className="list-disc pl-6">
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Section>
      {ruled.length > 0 && (
        <Section title={t("feeTable")}>
          <WideBox label={t("tables.caption")}>
            <table className="tbl fee-tables">
              <caption>{t("tables.caption")}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("tables.unit")}</th>
                  <th scope="col" className="n">
                    {t("tables.cutoff")}
                  </th>
                  {services.map((service) => (
                    <th key={service.key} scope="col" className="n">
                      {service.name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {ruled.map((unit) => (
                  <tr key={unit.id}>
                    <th scope="row">
                      <a className="link" href={`${path}/${unit.slug}`}>
                        {name(unit)}
                      </a>
                    </th>
                    <td className="n" data-label={t("tables.cutoff")}>
                      {t("tables.cutoffDay", { day: unit.terms?.cutoffDay ?? 0 })}
                    </td>
                    {services.map((service) => (
                      <PriceCell
                        key={service.key}
                        label={service.name}
                        cell={service.cells.find(({ unitId }) => unitId === unit.id)}
                        locale={locale}
                      />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </WideBox>
        </Section>
      )}
      {ruled.length > 1 && (
        <div className="no-print">
          <Section title={t("tables.compareTitle")}>
            <TwoUnits
              choices={ruled.map((unit) => ({ value: unit.slug, label: name(unit) }))}
              chosen={[]}
              path={`${path}/compare`}
              locale={locale}
            />
          </Section>
        </div>
      )}
      {ruled.length === 0 ? (
        <Notice>{t("tables.titleNone")}</Notice>
      ) : (
        <div className="no-print">
          <ShareRows units={ruled} path={path} locale={locale} />
        </div>
      )}
    </>
  );
}

function PriceCell({
  label,
  cell,
  locale,
}: {
  label: string;
  cell: Cell | undefined;
  locale: Locale;
}) {
  const t = translator(locale, "regulations");
  if (!cell) return <td className="n none">–</td>;
  const mark = (of: Mark) => <Chip tone="amber">{t(`tables.${words[of]}`)}</Chip>;
  return (
    <td className="n" data-label={label}>
      {cell.prices.map(({ name, price, mark: of }) => (
        <span className="price" key={`${name} ${price}`}>
          {name && <small>{name}</small>} {price} {of && mark(of)}
        </span>
      ))}
    </td>
  );
}
