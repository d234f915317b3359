import { Scroll } from "@/components/contributions/scroll";
import { Empty, PageHead } from "@/components/ui/page";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { HouseholdsOfVillage } from "@/lib/members/household-queries";
import { villageFull } from "@/lib/places/names";

/** How near each village is to having somebody insured in every household. */
export function HouseholdsScreen({
  unit,
  villages,
  locale,
}: {
  unit: { slug: string; shortTh: string; shortEn: string };
  villages: HouseholdsOfVillage[];
  locale: Locale;
}) {
  const t = translator(locale, "members");
  const done = villages.filter((v) => v.households > 0 && v.missing.length === 0).length;
  return (
    <>
      <PageHead
        back={{ href: `/unit/${unit.slug}/members`, label: t("profile.back") }}
        over={t("duplicates.over", { unit: locale === "th" ? unit.shortTh : unit.shortEn })}
        title={t("households.title", { done, all: villages.length })}
        note={t("households.note")}
      />
      {villages.every((v) => v.households === 0) ? (
        <Empty title={t("households.unknown")} />
      ) : (
        <Scroll label={t("households.known")}>
          <table className="tbl">
            <thead>
              <tr>
                <th scope="col">{t("households.village")}</th>
                <th scope="col" className="n">
                  {t("households.known")}
                </th>
                <th scope="col" className="n">
                  {t("households.insured")}
                </th>
                <th scope="col">{t("households.missing")}</th>
              </tr>
            </thead>
            <tbody>
              {villages.map((v) => (
                <tr key={v.villageId}>
                  <th scope="row">{villageFull(v, locale)}</th>
                  <td className="n">{v.households}</td>
                  <td className="n">{v.insured}</td>
                  <td>{v.missing.join(", ") || (v.households > 0 ? t("households.all") : "")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </>
  );
}
