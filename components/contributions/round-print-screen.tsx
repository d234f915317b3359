import { StripLegend } from "@/components/ui/marks";
import { PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { Sheet, SignLines } from "@/components/ui/sheet";
import { retention } from "@/lib/contributions/retention";
import type { Round } from "@/lib/contributions/round-queries";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, isoMonth, type Month, monthOf } from "@/lib/month";
import { villageFull } from "@/lib/places/names";
import { type PrintRow, PrintRows } from "./print-rows";
import { roundRows, stripMonths } from "./round-rows";
import { Scroll } from "./scroll";
import { live } from "./words";

/** The whole round on paper: every village with its people, their months, and room for a note. */
export function RoundPrintScreen({
  round,
  place,
  path,
  month,
  today,
  locale,
}: {
  round: Round;
  place: string;
  path: string;
  month: Month;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "contributions");
  const over = month < monthOf(today);
  const rows = roundRows(round.people, month, over);
  const name = formatMonth(month, locale, "long");
  const from = formatMonth(stripMonths(month)[0] ?? month, locale, "short");
  const figures = round.figures.at(-1);
  const now = retention(figures?.[2] ?? 0, figures?.[1] ?? 0);
  return (
    <>
      <div className="no-print">
        <PageHead
          back={{ href: `${path}/round?month=${isoMonth(month)}`, label: t("round.back") }}
          title={t("round.paper", { month: name })}
          actions={<PrintButton tone="main" />}
        />
      </div>
      <Sheet
        over={`${place} · ${t("round.printed", { day: formatDay(today, locale, "long") })}`}
        title={t("round.paper", { month: name })}
      >
        <p>
          {t("round.title", { payers: now.payers, insured: now.insured })} ·{" "}
          {t("retention.definition")} {now.percent ?? "–"} %
        </p>
        <StripLegend
          items={[
            { cell: "p", label: t("legend.paid") },
            { cell: "m", label: t("legend.missed") },
            ...(over ? [] : [{ cell: "o", label: t("legend.open") }]),
          ]}
        />
        {round.villages.map(([id, number, villageName], at) => {
          const people = rows.filter((row) => row[2] === at);
          if (people.length === 0) return null;
          const paper = people.map(
            ([no, who, , cells]): PrintRow => [no, who, cells, cells.endsWith("p")],
          );
          return (
            <Scroll key={id} label={villageFull({ number, name: villageName }, locale)}>
              <table className="tbl mt-5">
                <caption>
                  <b>{villageFull({ number, name: villageName }, locale)}</b>{" "}
                  {t("round.title", {
                    payers: paper.filter((row) => row[3]).length,
                    insured: paper.length,
                  })}
                </caption>
                <thead>
                  <tr>
                    <th scope="col" className="n">
                      {t("round.no")}
                    </th>
                    <th scope="col">{t("atRisk.name")}</th>
                    <th scope="col">
                      {from} – {formatMonth(month, locale, "short")}
                    </th>
                    <th scope="col">{formatMonth(month, locale, "short")}</th>
                    <th scope="col">{t("round.note")}</th>
                  </tr>
                </thead>
                <tbody>
                  <PrintRows
                    rows={paper}
                    words={{ strip: live(locale, "strip"), paid: t("legend.paid") }}
                  />
                </tbody>
              </table>
            </Scroll>
          );
        })}
        <SignLines signers={[t("paper.maker"), t("paper.checker")]} />
      </Sheet>
    </>
  );
}
