import { LinkButton } from "@/components/ui/button";
import { StripLegend } from "@/components/ui/marks";
import { pack } from "@/components/ui/packed";
import { Empty, PageHead } from "@/components/ui/page";
import { type TableState, tableQuery } from "@/components/ui/table-state";
import { MonthSwitch } from "@/components/units/month-switch";
import { retention } from "@/lib/contributions/retention";
import type { Round } from "@/lib/contributions/round-queries";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, isoMonth, type Month } from "@/lib/month";
import { villageShort } from "@/lib/places/names";
import { roundTable, withMonth } from "./round-config";
import { RoundFilters } from "./round-filters";
import { roundRows, stripMonths } from "./round-rows";
import { type RoundLine, RoundTable } from "./round-table";
import { riskWords, rowWords } from "./words";

/** The round as members × months, from plain data. */
export function RoundScreen({
  round,
  state,
  slug,
  month,
  present,
  locale,
}: {
  round: Round;
  state: TableState;
  slug: string;
  month: Month;
  present: Month;
  locale: Locale;
}) {
  const t = translator(locale, "contributions");
  const unit = `/unit/${slug}`;
  const path = `${unit}/round`;
  const shown = withMonth(state, month);
  const query = tableQuery(shown, roundTable);
  const months = stripMonths(month);
  const figures = new Map(round.figures.map(([m, insured, payers]) => [m, { insured, payers }]));
  const at = (m: Month) => figures.get(m) ?? { insured: 0, payers: 0 };
  const now = retention(at(month).payers, at(month).insured);
  const { tick: _, undo: __, ...say } = rowWords(locale);
  return (
    <>
      <PageHead
        over={t("monthOver", { month: formatMonth(month, locale, "long") })}
        title={
          now.insured > 0
            ? t("round.title", { payers: now.payers, insured: now.insured })
            : t("unpaid.nobodyInsured")
        }
        note={now.percent !== null && `${t("retention.definition")} ${now.percent} %`}
        actions={
          <>
            <MonthSwitch
              month={month}
              present={present}
              locale={locale}
              href={(m) =>
                path +
                tableQuery(shown, roundTable, {
                  filters: { ...shown.filters, month: m },
                })
              }
            />
            <LinkButton href={`${path}/print?month=${isoMonth(month)}`}>
              {t("overview.print")}
            </LinkButton>
          </>
        }
      />
      <RoundFilters round={round} state={shown} path={path} locale={locale}>
        <a className="btn" href={`/api/units/${slug}/round.csv${query}`} download>
          CSV
        </a>
        <a className="btn" href={`/api/units/${slug}/round.xlsx${query}`} download>
          Excel
        </a>
      </RoundFilters>
      <StripLegend
        items={[
          { cell: "p", label: t("legend.paid") },
          { cell: "m", label: t("legend.missed") },
          ...(month === present ? [{ cell: "o", label: t("legend.open") }] : []),
        ]}
      />
      {round.people.length === 0 ? (
        <Empty title={t("round.none")} action={<a href={path}>{t("round.clear")}</a>} />
      ) : (
        <RoundTable
          packedRows={pack(
            roundRows(round.people, month, month < present).map(
              ([no, name, village, cells, chip]): RoundLine => [no, name, village, cells, chip],
            ),
          )}
          villages={round.villages.map(([, number, name]) =>
            villageShort({ number, name }, locale),
          )}
          total={round.total}
          state={shown}
          path={path}
          register={`${unit}/members`}
          months={months.map((m) => formatMonth(m, locale, "narrow"))}
          payers={months.map((m) => at(m).payers.toLocaleString("en-US"))}
          percents={months.map((m) => retention(at(m).payers, at(m).insured).percent ?? "–")}
          words={{
            ...say,
            risk: riskWords(locale),
            caption: t("round.caption", {
              from: formatMonth(months[0] ?? month, locale, "short"),
              to: formatMonth(month, locale, "short"),
            }),
            no: t("round.no"),
            name: t("atRisk.name"),
            months: t("atRisk.months"),
            missed: t("round.missed"),
            standing: t("round.standing"),
            payers: t("round.payers"),
            retention: t("round.retention"),
          }}
        />
      )}
    </>
  );
}
