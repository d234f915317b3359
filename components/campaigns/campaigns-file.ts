import type { CampaignLine } from "@/lib/campaigns/queries";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { villageFull } from "@/lib/places/names";
import type { FileTable } from "@/lib/spreadsheet/file-response";

/** Campaign days for a spreadsheet: what each cost and brought; blank where nobody counted. */
export function campaignsFile(
  lines: readonly CampaignLine[],
  slug: string,
  locale: Locale,
): FileTable {
  const t = translator(locale, "campaigns");
  const text = (header: string, width: number) => ({ header, type: "text" as const, width });
  const number = (header: string) => ({ header, type: "number" as const });
  return {
    name: `${slug}-campaigns`,
    sheet: t("list.pageTitle"),
    columns: [
      { header: t("record.day"), type: "date" },
      text(t("record.kind"), 20),
      text(t("record.place"), 28),
      text(t("record.village"), 24),
      text(t("record.workers"), 36),
      number(t("list.reached")),
      number(t("list.cost")),
      number(t("list.applications")),
      number(t("list.optionChanges")),
      text(t("list.cancelledWhy"), 24),
    ],
    rows: lines.map((line) => [
      line.heldOn,
      t(`kind.${line.kind}`),
      line.place,
      line.village === null
        ? ""
        : villageFull({ number: line.villageNumber, name: line.village }, locale),
      line.workers.join(", "),
      line.peopleReached,
      line.cost / 100,
      line.applications,
      line.optionChanges,
      line.cancelReason ?? "",
    ]),
  };
}
