import { Scroll } from "@/components/contributions/scroll";
import { PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { Sheet, SignLines } from "@/components/ui/sheet";
import { type Day, formatDay } from "@/lib/day";
import type { AnnualFee } from "@/lib/fund/fee-queries";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { type VillageName, villageFull } from "@/lib/places/names";
import { shownYear } from "./fees-config";
import { feeRows } from "./fees-rows";

/** Who still owes, village by village, with room for the day and the signature. */
export function FeesPrintScreen({
  fees,
  yearBe,
  place,
  path,
  back,
  today,
  locale,
}: {
  /** those who owe */
  fees: readonly AnnualFee[];
  yearBe: number;
  place: string;
  /** "/unit/…" */
  path: string;
  back: string;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "services");
  const title = t("fees.paper", { year: shownYear(yearBe, locale) });
  const sum = (some: readonly AnnualFee[]) => ({
    count: String(some.length),
    amount: formatBaht(
      some.reduce((total, fee) => total + fee.amount, 0),
      locale,
    ),
  });
  return (
    <>
      <div className="no-print">
        <PageHead
          back={{ href: back, label: t("fees.back") }}
          title={title}
          actions={<PrintButton tone="main" />}
        />
      </div>
      <Sheet
        over={t("fees.paperOver", { place, day: formatDay(today, locale, "long") })}
        title={title}
      >
        <p>{fees.length === 0 ? t("fees.paperNone") : t("fees.paperSum", sum(fees))}</p>
        {villagesOf(fees).map(([id, village, some]) => (
          <Scroll key={id} label={villageFull(village, locale)}>
            <table className="tbl by-hand mt-5">
              <caption>
                <b>{villageFull(village, locale)}</b> {t("fees.paperVillage", sum(some))}
                <small className="sm:hidden print:hidden"> · {t("fees.paperOnly")}</small>
              </caption>
              <thead>
                <tr>
                  <th scope="col" className="name">
                    {t("fees.name")}
                  </th>
                  <th scope="col" className="n short">
                    {t("fees.no")}
                  </th>
                  <th scope="col" className="aside">
                    {t("fees.class")}
                  </th>
                  <th scope="col" className="n short">
                    {t("fees.amount")}
                  </th>
                  <th scope="col" className="write">
                    {t("fees.received")}
                  </th>
                  <th scope="col" className="write">
                    {t("fees.signature")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {feeRows(some, path, locale).map((row) => (
                  <tr key={row.no}>
                    <th scope="row">{row.name}</th>
                    <td className="n">{row.no}</td>
                    <td className="aside">{row.class}</td>
                    <td className="n">{row.amount}</td>
                    <td className="write" />
                    <td className="write" />
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        ))}
        <SignLines signers={[t("fees.collector"), t("fees.treasurer")]} />
      </Sheet>
    </>
  );
}

function villagesOf(fees: readonly AnnualFee[]): [number, VillageName, AnnualFee[]][] {
  const villages = new Map<number, [number, VillageName, AnnualFee[]]>();
  for (const fee of fees) {
    const village = { number: fee.villageNumber, name: fee.villageName };
    const found = villages.get(fee.villageId) ?? [fee.villageId, village, []];
    found[2].push(fee);
    villages.set(fee.villageId, found);
  }
  return [...villages.values()];
}
