import { readTableState } from "@/components/ui/table-state";
import { committeeAt } from "@/lib/access/policy";
import { currentActor } from "@/lib/access/session";
import { askedMonth } from "@/lib/contributions/asked-month";
import { roundPage } from "@/lib/contributions/round-queries";
import { todayInBangkok } from "@/lib/day";
import { currentLocale } from "@/lib/i18n/server";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, isoMonth, monthOf } from "@/lib/month";
import { villageShort } from "@/lib/places/names";
import type { XlsxColumn } from "@/lib/spreadsheet/write";
import { roundAsk, roundTable } from "./round-config";
import { roundRows, stripMonths } from "./round-rows";

export type RoundFile = {
  name: string;
  sheet: string;
  columns: XlsxColumn[];
  rows: (string | number | null)[][];
};

/**
 * What the round shows under that address, all pages, as rows of a spreadsheet: a month is 1 when
 * paid, 0 when not, empty before the insurance. A status where there is nothing to give.
 */
export async function roundFile(request: Request, slug: string): Promise<RoundFile | 401 | 404> {
  const actor = await currentActor();
  if (!actor) return 401;
  const grant = committeeAt(actor, slug);
  if (!grant) return 404;
  const locale = await currentLocale();
  const today = todayInBangkok();
  const state = readTableState(new URL(request.url).searchParams, roundTable);
  const month = askedMonth(state.filters.month, today);
  const ask = { ...roundAsk(state, month), limit: 1_000_000, offset: 0 };
  const round = await roundPage(actor, grant.unitId, ask, today);
  if (!round) return 404;
  const t = translator(locale, "contributions");
  const villages = round.villages.map(([, number, name]) => villageShort({ number, name }, locale));
  const number = { type: "number" as const };
  const text = { type: "text" as const };
  return {
    name: `round-${slug}-${isoMonth(month)}`,
    sheet: formatMonth(month, locale, "long"),
    columns: [
      { header: t("round.no"), ...number },
      { header: t("atRisk.name"), ...text, width: 26 },
      { header: t("atRisk.village"), ...text },
      { header: t("atRisk.carer"), ...text, width: 22 },
      ...stripMonths(month).map((m) => ({ header: formatMonth(m, locale, "short"), ...number })),
      { header: t("round.paidMonths"), ...number },
    ],
    rows: roundRows(round.people, month, month < monthOf(today)).map(
      ([no, name, village, cells, , carer]) => [
        no,
        name,
        villages[village] ?? null,
        carer,
        ...Array.from(cells, (cell) => (cell === "p" ? 1 : cell === "b" ? null : 0)),
        cells.split("p").length - 1,
      ],
    ),
  };
}
