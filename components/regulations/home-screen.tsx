import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { Chip } from "@/components/ui/marks";
import { Empty, PageHead, Section } from "@/components/ui/page";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { shortHash } from "@/lib/regulations/hash";
import type { RegulationSummary, RegulationVersion } from "@/lib/regulations/queries";
import type { Terms } from "@/lib/regulations/terms";
import { FeeSheet } from "./fee-sheet";
import { fieldSaid } from "./said";

export type DraftFacts = { begun: Day; basedOnVersion: number | null; differences: number };

/** What is in force, what is being drafted, and every version there was. */
export function HomeScreen({
  inForce,
  versions,
  draft,
  start,
  today,
  path,
  locale,
}: {
  inForce: RegulationVersion | null;
  /** the newest first */
  versions: readonly RegulationSummary[];
  draft: DraftFacts | null;
  /** the form that begins a draft, where there is none */
  start: ReactNode;
  today: Day;
  /** "/unit/…/regulations" */
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "regulations");
  const day = (d: Day) => formatDay(d, locale, "medium");
  const latest = versions[0];
  const title = () => {
    if (inForce) {
      const { version, effectiveFrom, terms } = inForce;
      return t("home.title", { version, from: day(effectiveFrom), cutoff: terms.cutoffDay });
    }
    return latest ? t("home.titleComing", { day: day(latest.effectiveFrom) }) : t("home.titleNone");
  };
  return (
    <>
      <PageHead
        over={t("home.over")}
        title={title()}
        note={
          inForce && t("home.note", { title: inForce.terms.title, adopted: day(inForce.adoptedOn) })
        }
        actions={
          inForce && (
            <>
              <LinkButton href={`${path}/${inForce.version}`}>{t("home.read")}</LinkButton>
              {versions.length + (draft ? 1 : 0) > 1 && (
                <LinkButton href={`${path}/compare`}>{t("home.compareWith")}</LinkButton>
              )}
            </>
          )
        }
      />
      {!latest && !draft && <Empty title={t("home.emptyTitle")}>{t("home.emptyBody")}</Empty>}
      {draft && (
        <Section
          title={t("home.draftTitle")}
          note={
            latest
              ? t("home.draftNote", {
                  day: day(draft.begun),
                  based: draft.basedOnVersion === null ? "none" : String(draft.basedOnVersion),
                  count: draft.differences,
                })
              : t("home.draftFirst", { day: day(draft.begun) })
          }
        >
          <LinkButton tone="main" href={`${path}/draft`}>
            {t("home.open")}
          </LinkButton>
        </Section>
      )}
      {inForce && (
        <Section title={t("feeTable")}>
          <FeeSheet terms={inForce.terms} locale={locale} />
          <p className="note mt-3">{rhythm(inForce.terms, locale)}</p>
        </Section>
      )}
      {start}
      {versions.length > 0 && (
        <Section title={t("home.versions")} note={t("home.versionsNote")}>
          <ul className="rows versions">
            {versions.map((one) => (
              <li key={one.id}>
                <div>
                  <b>
                    <a href={`${path}/${one.version}`}>{t("version", { version: one.version })}</a>
                  </b>{" "}
                  <Chip tone={stateOf(one, today) === "inForce" ? "teal" : "neutral"}>
                    {t(stateOf(one, today))}
                  </Chip>
                  <p>{one.title}</p>
                  <p className="note">
                    {[
                      one.effectiveTo
                        ? t("span", { from: day(one.effectiveFrom), to: day(one.effectiveTo) })
                        : t("from", { from: day(one.effectiveFrom) }),
                      t("home.adopted", { day: day(one.adoptedOn) }),
                      t("home.contents", {
                        articles: one.articles,
                        fees: one.fees,
                        cutoff: one.cutoffDay,
                      }),
                    ].join(" · ")}
                  </p>
                  {one.hash && (
                    <p className="note">
                      {t("home.code", { code: shortHash(one.hash) })} · {t("home.codeNote")}
                    </p>
                  )}
                </div>
                <LinkButton
                  href={`${path}/${one.version}`}
                  aria-label={`${t("home.read")} ${t("version", { version: one.version })}`}
                >
                  {t("home.read")}
                </LinkButton>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** The days by which the unit lives, in a line. */
function rhythm(terms: Terms, locale: Locale): string {
  const t = translator(locale, "regulations");
  const between = locale === "th" ? " " : ": ";
  const set = (["cutoffDay", "submissionWeekday", "reportDay", "meetings"] as const).filter(
    (field) => terms[field] !== null,
  );
  return set
    .map((field) => `${t(`field.${field}`)}${between}${fieldSaid(field, terms, locale)}`)
    .join(" · ");
}

function stateOf(one: RegulationSummary, today: Day): "coming" | "ended" | "inForce" {
  if (one.effectiveFrom > today) return "coming";
  return one.effectiveTo !== null && one.effectiveTo < today ? "ended" : "inForce";
}
