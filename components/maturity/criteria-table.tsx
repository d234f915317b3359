import { Chip } from "@/components/ui/marks";
import { Stacked } from "@/components/ui/stacked";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { EarnedTier, FigureKey } from "@/lib/maturity/criteria";
import type { Judged } from "@/lib/maturity/tier";
import { criterionName, criterionWhy, figureText, stateMarks, stateTones } from "./words";

/** Where the records behind a figure are listed, in the workspace at hand. */
export type RecordLinks = Partial<Record<FigureKey, string>>;

/** Each of the five marks stands where all of them do. */
export function markLinks(href: string): RecordLinks {
  return {
    mark_team: href,
    mark_data: href,
    mark_rules: href,
    mark_office: href,
    mark_goals: href,
  };
}

/** The criteria of one tier: what is asked, what there is, and whether it is enough. */
export function CriteriaTable({
  tier,
  criteria,
  links,
  judged,
  locale,
}: {
  tier: EarnedTier;
  criteria: readonly Judged[];
  links: RecordLinks;
  /** when the judgements were given */
  judged: string | undefined;
  locale: Locale;
}) {
  const t = translator(locale, "maturity");
  return (
    <Stacked heads={[t("criterion"), t("asked"), t("has"), t("state")]}>
      <table className="tbl">
        <caption className="sr-only">{t("criteria", { tier: t(`tiers.${tier}`) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("criterion")}</th>
            <th scope="col" className="n">
              {t("asked")}
            </th>
            <th scope="col" className="n">
              {t("has")}
            </th>
            <th scope="col">{t("state")}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ criterion, state, value }) => {
            const why = criterionWhy(criterion, locale);
            const figure = criterion.by === "figure" ? criterion.figure : null;
            const seen = state === "no_data" ? "" : (judged ?? "");
            const has = figure ? figureText(figure, value, locale) : seen;
            const link = figure ? links[figure] : seen && "#decisions";
            return (
              <tr key={criterion.key}>
                <th scope="row">
                  {criterionName(criterion, locale)}
                  <small className="note block">{why ?? t("judgement")}</small>
                </th>
                <td className="n">
                  {criterion.by === "figure"
                    ? figureText(criterion.figure, criterion.atLeast, locale)
                    : ""}
                </td>
                <td className="n">
                  {link ? (
                    <a className="link" href={link}>
                      {has}
                    </a>
                  ) : (
                    has
                  )}
                </td>
                <td>
                  <Chip tone={stateTones[state]}>
                    {stateMarks[state]}{" "}
                    {figure === null && state === "no_data" ? t("notJudged") : t(`states.${state}`)}
                  </Chip>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Stacked>
  );
}
