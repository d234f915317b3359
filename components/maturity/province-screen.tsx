import { LinkButton } from "@/components/ui/button";
import { Chip } from "@/components/ui/marks";
import { Empty, PageHead, Section } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { Stacked } from "@/components/ui/stacked";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { earnedTiers, type Tier, tiers } from "@/lib/maturity/criteria";
import type { UnitTier } from "@/lib/maturity/queries";
import { compareTiers } from "@/lib/maturity/tier";
import { criterionName, figureText, tierTones } from "./words";

/** All units by the tier they were given: what the evidence says today, and what would lift each. */
export function ProvinceMaturityScreen({
  place,
  units,
  path,
  locale,
}: {
  place: string;
  units: readonly UnitTier[];
  /** of this page */
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "maturity");
  const standing = (unit: UnitTier): Tier => unit.current?.tier ?? unit.result.tier;
  const count = (tier: Tier) => units.filter((unit) => standing(unit) === tier).length;
  return (
    <>
      <PageHead
        over={t("over", { place })}
        title={
          units.length === 0
            ? t("none")
            : t("title", {
                system_innovation: count("system_innovation"),
                intensive: count("intensive"),
                learning: count("learning"),
              })
        }
        note={t("note")}
        actions={
          <>
            <LinkButton href={`${path}/standard`}>{t("standard.link")}</LinkButton>
            <PrintButton />
          </>
        }
      />
      {units.length === 0 && <Empty title={t("none")}>{t("noneHint")}</Empty>}
      {[...tiers].reverse().map((tier) => {
        const there = units.filter((unit) => standing(unit) === tier);
        if (there.length === 0) return null;
        return (
          <Section key={tier} title={`${t(`tiers.${tier}`)} · ${there.length}`}>
            <Stacked heads={[t("unit"), t("computed"), t("oneThing")]}>
              <table className="tbl">
                <thead>
                  <tr>
                    <th scope="col">{t("unit")}</th>
                    <th scope="col">{t("computed")}</th>
                    <th scope="col">{t("oneThing")}</th>
                  </tr>
                </thead>
                <tbody>
                  {there.map((unit) => (
                    <UnitRow key={unit.id} unit={unit} path={path} locale={locale} />
                  ))}
                </tbody>
              </table>
            </Stacked>
          </Section>
        );
      })}
    </>
  );
}

function UnitRow({ unit, path, locale }: { unit: UnitTier; path: string; locale: Locale }) {
  const t = translator(locale, "maturity");
  const { result, current } = unit;
  const { oneThing, missing } = result;
  const differs = current !== null && compareTiers(current.tier, result.tier) !== 0;
  return (
    <tr>
      <th scope="row">
        <a className="link" href={`${path}/${unit.slug}`}>
          {locale === "th" ? unit.shortTh : unit.shortEn}
        </a>
        <small className="note block">
          {locale === "th" ? unit.districtTh : unit.districtEn}
          {current === null && ` · ${t("undecided")}`}
        </small>
      </th>
      <td>
        <div>
          <Chip tone={tierTones[result.tier]}>{t(`tiers.${result.tier}`)}</Chip>
          {differs && <small className="note block">{t("differs")}</small>}
          <small className="note block">
            {earnedTiers
              .map((tier) => {
                const of = result.criteria.filter(({ criterion }) => criterion.tier === tier);
                const met = of.filter(({ state }) => state === "met").length;
                return `${t(`tiers.${tier}`)} ${met}/${of.length}`;
              })
              .join(" · ")}
          </small>
        </div>
      </td>
      <td>
        {oneThing ? (
          <div>
            {criterionName(oneThing.criterion, locale)}
            <small className="note block">
              {oneThing.criterion.by === "figure" &&
                `${figureText(oneThing.criterion.figure, oneThing.value, locale)} / ${figureText(oneThing.criterion.figure, oneThing.criterion.atLeast, locale)}`}
              {missing > 1 && ` · ${t("andMore", { count: missing - 1 })}`}
            </small>
          </div>
        ) : (
          t("atTop")
        )}
      </td>
    </tr>
  );
}
