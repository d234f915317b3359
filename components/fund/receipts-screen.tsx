import { Empty, PageHead } from "@/components/ui/page";
import { clampPage, type TableState } from "@/components/ui/table-state";
import type { Receipts } from "@/lib/fund/receipt-queries";
import { ReceiptPurpose } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { receiptRow } from "./receipts-rows";
import { ReceiptsTable } from "./receipts-table";

/** Receipts of a year by number, the cancelled ones among them so that no number is missing. */
export function ReceiptsScreen({
  receipts,
  yearBe,
  state,
  slug,
  locale,
}: {
  receipts: Receipts;
  yearBe: number;
  state: TableState;
  slug: string;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const path = `/unit/${slug}`;
  const { years, valid, amount, total } = receipts;
  // The year stands in the address of every link from here, so that a list kept shows the same later.
  const filters = { ...state.filters, year: String(yearBe) };
  const searched = state.q !== "" || Object.keys(state.filters).some((key) => key !== "year");
  return (
    <>
      <PageHead
        back={{ href: `${path}/fund`, label: t("back") }}
        over={t("receipts.year", { year: String(yearBe) })}
        title={
          total === 0 && !searched
            ? t("receipts.titleNone")
            : t("receipts.title", {
                n: valid,
                amount: formatBaht(amount, locale, { symbol: true }),
              })
        }
        note={t("receipts.note")}
      />
      {years.length > 1 && (
        <nav className="pages" aria-label={t("receipts.years")}>
          {years.map((year) => (
            <a
              key={year}
              href={`${path}/receipts?year=${year}`}
              aria-current={year === yearBe ? "page" : undefined}
            >
              {year}
            </a>
          ))}
        </nav>
      )}
      {total === 0 && !searched ? (
        <Empty title={t("receipts.none")}>{t("receipts.noneHint")}</Empty>
      ) : (
        <ReceiptsTable
          unitPath={path}
          yearBe={yearBe}
          rows={receipts.rows.map((line) => receiptRow(line, yearBe, locale))}
          total={total}
          state={{ ...state, filters, page: clampPage(state, total) }}
          path={`${path}/receipts`}
          caption={t("receipts.year", { year: String(yearBe) })}
          findLabel={t("receipts.find")}
          words={{
            number: t("receipts.number"),
            issued: t("receipts.issued"),
            payer: t("receipts.payer"),
            text: t("receipts.text"),
            receiver: t("receipts.receiver"),
            prints: t("receipts.prints"),
            amount: t("receipts.amount"),
          }}
          filters={[
            {
              id: "purpose",
              label: t("receipts.purposeOf"),
              choices: Object.values(ReceiptPurpose).map((value) => ({
                value,
                label: t(`receipts.purpose.${value}`),
              })),
            },
            {
              id: "standing",
              label: t("receipts.standing"),
              choices: (["valid", "cancelled", "never_printed"] as const).map((value) => ({
                value,
                label: t(`receipts.standings.${value}`),
              })),
            },
          ]}
          exports={[
            { href: `/api/units/${slug}/receipts.csv`, label: t("journal.csv") },
            { href: `/api/units/${slug}/receipts.xlsx`, label: t("journal.xlsx") },
          ]}
        />
      )}
    </>
  );
}
