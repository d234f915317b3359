import { LinkButton } from "@/components/ui/button";
import { Empty, PageHead } from "@/components/ui/page";
import { clampPage, type TableState, tableQuery } from "@/components/ui/table-state";
import { type Day, formatDay } from "@/lib/day";
import type { AnnualFees } from "@/lib/fund/fee-queries";
import { feeStates } from "@/lib/fund/fee-states";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { BUDDHIST_ERA } from "@/lib/month";
import { villageShort } from "@/lib/places/names";
import { feesConfig, shownYear } from "./fees-config";
import { feeRows } from "./fees-rows";
import { FeesTable } from "./fees-table";

/** The annual fees of a year: who owes, who paid, and money taken on the spot. */
export function FeesScreen({
  unitId,
  unitSlug,
  yearBe,
  fees,
  state,
  today,
  locale,
}: {
  unitId: number;
  unitSlug: string;
  yearBe: number;
  fees: AnnualFees;
  state: TableState;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "services");
  const path = `/unit/${unitSlug}`;
  const year = shownYear(yearBe, locale);
  const thisYear = Number(today.slice(0, 4)) + BUDDHIST_ERA;
  const { owed, paid, coming } = fees.sums;
  const finding =
    owed.people > 0
      ? t("fees.title", { count: String(owed.people), amount: formatBaht(owed.amount, locale) })
      : paid.people > 0
        ? t("fees.titlePaid", {
            count: String(paid.people),
            amount: formatBaht(paid.amount, locale),
          })
        : t("fees.titleNone");
  // The year stands in the address of every link from here, so that a list kept shows the same later.
  const kept = {
    ...state,
    filters: { ...state.filters, year: String(yearBe) },
    page: clampPage(state, fees.total),
  };
  const years = [thisYear + 1, thisYear, thisYear - 1, thisYear - 2];
  // A year alone is not a search: where it holds nobody there is nothing to look through.
  const searched = state.q !== "" || Object.keys(state.filters).some((key) => key !== "year");
  const nobody = fees.total === 0 && !searched;
  return (
    <>
      <PageHead
        over={t("fees.over", { year })}
        title={finding}
        note={
          <>
            {t("fees.note", {
              paid: String(paid.people),
              paidAmount: formatBaht(paid.amount, locale),
              coming: String(coming.people),
            })}
            <br />
            {t("fees.definition")}
          </>
        }
        actions={
          <>
            {!nobody && (
              <LinkButton href={`${path}/fees/print${tableQuery(kept, feesConfig, { page: 1 })}`}>
                {t("fees.print")}
              </LinkButton>
            )}
            <LinkButton href={`${path}/fees/enrolments`}>{t("fees.enrolments")}</LinkButton>
          </>
        }
      />
      {nobody ? (
        <>
          <nav className="pages" aria-label={t("fees.year")}>
            {years.map((one) => (
              <a
                key={one}
                href={`${path}/fees?year=${one}`}
                aria-current={one === yearBe ? "page" : undefined}
              >
                {t("fees.yearOf", { year: shownYear(one, locale) })}
              </a>
            ))}
          </nav>
          <Empty
            title={t("fees.emptyTitle")}
            action={<LinkButton href={`${path}/regulations`}>{t("desk.toRegulations")}</LinkButton>}
          >
            {t("fees.empty")}
          </Empty>
        </>
      ) : (
        <FeesTable
          unitId={unitId}
          unitPath={path}
          yearBe={yearBe}
          year={year}
          today={formatDay(today, locale, "long")}
          words={messages[locale].services.fees}
          rows={feeRows(fees.rows, path, locale)}
          total={fees.total}
          state={kept}
          path={`${path}/fees`}
          caption={t("fees.caption", { year })}
          findLabel={t("fees.find")}
          filters={[
            {
              id: "year",
              label: t("fees.year"),
              choices: years.map((one) => ({
                value: String(one),
                label: t("fees.yearOf", { year: shownYear(one, locale) }),
              })),
            },
            {
              id: "village",
              label: t("fees.village"),
              choices: fees.villages.map((village) => ({
                value: String(village.id),
                label: villageShort(village, locale),
              })),
            },
            {
              id: "state",
              label: t("fees.state"),
              choices: feeStates.map((value) => ({ value, label: t(`fees.${value}`) })),
            },
          ]}
          exports={[
            { href: `/api/units/${unitSlug}/fees.csv`, label: t("fees.csv") },
            { href: `/api/units/${unitSlug}/fees.xlsx`, label: t("fees.xlsx") },
          ]}
        />
      )}
    </>
  );
}
