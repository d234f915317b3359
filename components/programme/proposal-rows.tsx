import { Fragment, type ReactNode } from "react";
import { Chip, type Tone } from "@/components/ui/marks";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { type Evidence, type ProposalState, proposalState } from "@/lib/programme/proposal";
import type { ProposalLine } from "@/lib/programme/proposal-queries";
import { evidenceMonth, evidenceSaid } from "./evidence";

const tones: Record<ProposalState, Tone> = {
  waiting: "amber",
  granted: "teal",
  answered: "neutral",
};

/** Requests with the figures behind them and what became of them. */
export function ProposalRows({
  proposals,
  named,
  records,
  locale,
  forms,
}: {
  proposals: readonly ProposalLine[];
  /** whose they are stands at the head of each */
  named?: boolean;
  /** where the records behind a figure stand */
  records: (one: Evidence, slug: string) => string;
  locale: Locale;
  forms?: (proposal: ProposalLine) => ReactNode;
}) {
  const t = translator(locale, "programme");
  const baht = (satang: number) => formatBaht(satang, locale);
  return (
    <ul className="rows max-w-240">
      {proposals.map((one) => {
        const state = proposalState(one);
        const facts = [
          t("proposals.sent", { day: formatDay(one.sentOn, locale, "medium") }),
          one.askedSatang !== null && t("proposals.askedFor", { amount: baht(one.askedSatang) }),
          one.support,
        ];
        const answer = [
          one.answeredOn &&
            t("proposals.answered", { day: formatDay(one.answeredOn, locale, "medium") }),
          one.grantedSatang !== null &&
            t("proposals.grantedSaid", { amount: baht(one.grantedSatang) }),
          one.outcome,
        ].filter(Boolean);
        return (
          <li key={one.id}>
            <div>
              <b>
                {named && `${locale === "en" ? one.shortEn : one.shortTh} → `}
                {one.agency}
              </b>{" "}
              <Chip tone={tones[state]}>{t(`proposals.state.${state}`)}</Chip>
              <p className="whitespace-pre-line">{one.problem}</p>
              <p>{facts.filter(Boolean).join(" · ")}</p>
              {one.evidence[0] && (
                <p className="note">
                  {one.evidence.map((figure) => (
                    <Fragment key={figure.key}>
                      <a className="link" href={records(figure, one.slug)}>
                        {evidenceSaid(figure, locale)}
                      </a>
                      {" · "}
                    </Fragment>
                  ))}
                  {evidenceMonth(one.evidence[0].month, locale)}
                </p>
              )}
              {answer.length > 0 && <p className="whitespace-pre-line">{answer.join(" · ")}</p>}
            </div>
            {forms?.(one)}
          </li>
        );
      })}
    </ul>
  );
}
