import type { ReactNode } from "react";
import { ChartFrame } from "@/components/ui/chart-frame";
import { Chip } from "@/components/ui/marks";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { earnedTiers, tiers } from "@/lib/maturity/criteria";
import type { UnitMaturity } from "@/lib/maturity/queries";
import { CriteriaTable, type RecordLinks } from "./criteria-table";
import { criterionName, figureText, tierTones } from "./words";

/** Where a unit stands and why: the next step first, then every criterion, then what was decided. */
export function UnitMaturityScreen({
  unit,
  maturity,
  links,
  back,
  locale,
  children,
}: {
  unit: string;
  maturity: UnitMaturity;
  links: RecordLinks;
  back?: { href: string; label: string };
  locale: Locale;
  /** what may be done here: decide, or answer */
  children?: ReactNode;
}) {
  const t = translator(locale, "maturity");
  const { result, standard, current, history } = maturity;
  const { next, oneThing, missing } = result;
  // What was judged was judged with the last decision about the evidence.
  const last = history.find((step) => step.computed !== null);
  const judged = last && formatDay(last.decidedOn, locale, "medium");
  const short = next !== null && missing === 1;
  return (
    <>
      <PageHead
        back={back}
        over={
          current
            ? `${t("given")}: ${t(`tiers.${current.tier}`)} · ${formatDay(current.since, locale, "medium")}`
            : t("undecided")
        }
        title={t(short ? "unitTitleOne" : "unitTitle", {
          unit,
          tier: t(`tiers.${short ? next : result.tier}`),
        })}
        note={`${t("unitNote", { version: standard.version })}${standard.id === null ? ` · ${t("ours")}` : ""}`}
        actions={<PrintButton />}
      />
      {next && oneThing && (
        <Notice
          tone="amber"
          title={
            missing === 1
              ? t("lift", { tier: t(`tiers.${next}`) })
              : t("liftMany", { tier: t(`tiers.${next}`), count: missing - 1 })
          }
        >
          {criterionName(oneThing.criterion, locale)}
          {oneThing.criterion.by === "figure" &&
            ` · ${t("has")} ${figureText(oneThing.criterion.figure, oneThing.value, locale)} · ${t("asked")} ${figureText(oneThing.criterion.figure, oneThing.criterion.atLeast, locale)}`}
        </Notice>
      )}
      {earnedTiers.map((tier) => {
        const criteria = result.criteria.filter(({ criterion }) => criterion.tier === tier);
        const met = criteria.filter(({ state }) => state === "met").length;
        return (
          <Section
            key={tier}
            title={t("criteria", { tier: t(`tiers.${tier}`) })}
            note={t("metOf", { met, of: criteria.length })}
          >
            <CriteriaTable {...{ tier, criteria, links, judged, locale }} />
          </Section>
        );
      })}
      {children}
      <Section title={t("history")} id="decisions">
        {history.length === 0 ? (
          <p>{t("historyNone")}</p>
        ) : (
          <ul className="rows max-w-240">
            {history.map((step) => (
              <li key={step.id}>
                <span>
                  <b>{formatDay(step.decidedOn, locale, "medium")}</b>
                  <small className="note block">
                    {step.computed === null
                      ? t("earlier")
                      : t("wasComputed", { tier: t(`tiers.${step.computed}`) })}
                    {step.by && ` · ${t("by", { name: step.by })}`}
                  </small>
                  {step.reason && <span className="block">{step.reason}</span>}
                  {step.replies.map((reply) => (
                    <span key={`${reply.at}`} className="block">
                      {t("reply.title")}: {reply.text}
                      <small className="note block">{t("by", { name: reply.by })}</small>
                    </span>
                  ))}
                </span>
                <Chip tone={tierTones[step.tier]}>{t(`tiers.${step.tier}`)}</Chip>
              </li>
            ))}
          </ul>
        )}
        {history.length > 1 && (
          <ChartFrame
            title={t("line")}
            definition={t("lineNote")}
            corner={t("day")}
            height={9}
            spec={{
              kind: "line",
              labels: [...history]
                .reverse()
                .map((step) => formatDay(step.decidedOn, locale, "medium")),
              series: [
                {
                  name: t("tier"),
                  values: [...history].reverse().map((step) => tiers.indexOf(step.tier) + 1),
                },
              ],
              max: 3,
            }}
          />
        )}
      </Section>
    </>
  );
}
