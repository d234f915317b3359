import { readTableState } from "@/components/ui/table-state";
import type { Actor } from "@/lib/access/actor";
import { committeeAt } from "@/lib/access/policy";
import { askedMonth } from "@/lib/contributions/asked-month";
import { roundPage } from "@/lib/contributions/round-queries";
import { todayInBangkok } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, isoMonth, monthOf } from "@/lib/month";
import { villageShort } from "@/lib/places/names";
import type { FileTable } from "@/lib/spreadsheet/file-response";
import { roundAsk, roundTable } from "./round-config";
import { roundRows, stripMonths } from "./round-rows";

/**
 * What the round shows under that address, all pages, as rows of a spreadsheet: a month is 1 when
 * paid, 0 when not, empty before the insurance. For the unit's committee; null for everybody else.
 */
export async function roundFile(
  actor: Actor,
  slug: string,
  query: URLSearchParams,
  locale: Locale,
): Promise<FileTable | null> {
  const grant = committeeAt(actor, slug);
  if (!grant) return null;
  const today = todayInBangkok();
  const state = readTableState(query, roundTable);
  const month = askedMonth(state.filters.month, today);
  const ask = { ...roundAsk(state, month), limit: 1_000_000, offset: 0 };
  const round = await roundPage(actor, grant.unitId, ask, today);
  if (!round) return null;
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
