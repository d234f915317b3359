import { LinkButton } from "@/components/ui/button";
import { Chip } from "@/components/ui/marks";
import { Empty, PageHead } from "@/components/ui/page";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { PossibleDuplicate } from "@/lib/members/duplicate-queries";

/** Pairs of records that may be one person. */
export function DuplicatesScreen({
  unit,
  pairs,
  locale,
}: {
  unit: { slug: string; shortTh: string; shortEn: string };
  pairs: PossibleDuplicate[];
  locale: Locale;
}) {
  const t = translator(locale, "members");
  const path = `/unit/${unit.slug}/members`;
  return (
    <>
      <PageHead
        back={{ href: path, label: t("profile.back") }}
        over={t("duplicates.over", { unit: locale === "th" ? unit.shortTh : unit.shortEn })}
        title={t("duplicates.title", { count: pairs.length })}
        note={pairs.length > 0 ? t("duplicates.note") : undefined}
      />
      {pairs.length === 0 && <Empty title={t("duplicates.none")}>{t("duplicates.noneHint")}</Empty>}
      <ul className="rows">
        {pairs.map(({ a, b, reasons }) => (
          <li key={`${a.no}-${b.no}`}>
            <div>
              {[a, b].map((side) => (
                <p key={side.no}>
                  <b>{side.name}</b>{" "}
                  <span className="note">
                    {t("duplicates.pair", { no: side.no })} · {side.village}
                  </span>
                </p>
              ))}
              {reasons.map((reason) => (
                <Chip key={reason} tone="amber">
                  {t(`duplicates.${reason}`)}
                </Chip>
              ))}
            </div>
            <LinkButton href={`${path}/duplicates?a=${a.no}&b=${b.no}`}>
              {t("duplicates.compare")}
            </LinkButton>
          </li>
        ))}
      </ul>
    </>
  );
}
