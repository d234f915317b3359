import type { CampaignLine } from "@/lib/campaigns/queries";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { villageFull } from "@/lib/places/names";

/** "ตั้งโต๊ะงานศพ ที่ วัดดอนแก้ว · หมู่ 1" */
export function campaignPlace(
  line: Pick<CampaignLine, "place" | "village" | "villageNumber">,
  locale: Locale,
): string {
  const village =
    line.village === null
      ? null
      : villageFull({ number: line.villageNumber, name: line.village }, locale);
  return [line.place, village].filter(Boolean).join(" · ");
}

/** "พบ 86 คน · สมัคร 1 คน"; "" where nothing was counted. */
export function campaignCame(
  line: Pick<CampaignLine, "peopleReached" | "applications" | "optionChanges">,
  locale: Locale,
): string {
  const t = translator(locale, "campaigns");
  return [
    line.peopleReached !== null && t("list.met", { count: line.peopleReached }),
    line.applications > 0 && t("list.came", { count: line.applications }),
    line.optionChanges > 0 && t("list.changed", { count: line.optionChanges }),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** One day as a row: what, where, who, and what came of it. */
export function CampaignRow({
  line,
  href,
  locale,
}: {
  line: CampaignLine;
  href?: string;
  locale: Locale;
}) {
  const t = translator(locale, "campaigns");
  const kind = t(`kind.${line.kind}`);
  return (
    <li>
      <div>
        <b>{href ? <a href={href}>{kind}</a> : kind}</b>
        <p>
          {formatDay(line.heldOn, locale, "medium")} · {campaignPlace(line, locale)}
        </p>
        <p className="note">
          {[campaignCame(line, locale), line.workers.join(", ")].filter(Boolean).join(" · ")}
        </p>
        {line.cancelReason !== null && <p className="note">{line.cancelReason}</p>}
      </div>
      {line.cost > 0 && (
        <span className="num text-right">
          {t("baht", { amount: formatBaht(line.cost, locale) })}
        </span>
      )}
    </li>
  );
}
