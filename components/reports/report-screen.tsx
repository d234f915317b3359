import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth } from "@/lib/month";
import type { ReportPage, Submission, Words } from "@/lib/reports/queries";
import { ChangedTable, FigureTable } from "./figure-table";
import { WordsForm } from "./words-form";

/** One month's report: what stands in it, what the committee adds, and what became of it. */
export function ReportScreen({
  report,
  at,
  paper,
  back,
  decide,
  locale,
}: {
  report: ReportPage;
  /** "/unit/…" for its committee, who write here; left out for others */
  at?: string;
  /** where its sheet for the file is */
  paper: string;
  back: string;
  /** what the coordinator does with it */
  decide?: ReactNode;
  locale: Locale;
}) {
  const t = translator(locale, "reports");
  const [latest] = report.submissions;
  // One that came back is written anew by its committee; a coordinator reads what they returned.
  const writes = report.own && (!latest || latest.accepted === false);
  const stands = writes ? null : (latest ?? null);
  const month = formatMonth(report.month, locale, "long");
  const place = locale === "th" ? report.unitTh : report.unitEn;
  return (
    <>
      <PageHead
        back={{ href: back, label: t("page.back") }}
        over={place}
        title={t("page.title", { month, state: t(`state.${report.state}`) })}
        note={t("page.due", { day: formatDay(report.due, locale, "long") })}
        actions={(writes || stands) && <LinkButton href={paper}>{t("paper.open")}</LinkButton>}
      />
      {latest?.accepted === false && latest.remark && (
        <Notice tone="amber">{t("list.remark", { remark: latest.remark })}</Notice>
      )}
      {report.early && <Notice>{t("page.running")}</Notice>}
      {decide}
      {latest && report.changed.length > 0 && (
        <Section
          title={t("page.changed", { count: report.changed.length })}
          note={t("page.changedNote")}
        >
          <ChangedTable changed={report.changed} month={report.month} at={at} locale={locale} />
        </Section>
      )}
      {(writes || stands) && (
        <Section title={stands ? t("page.asSubmitted") : t("page.asNow")}>
          <FigureTable
            figures={stands ? stands.figures : report.figures}
            month={report.month}
            at={at}
            locale={locale}
          />
        </Section>
      )}
      {writes && (
        <Section title={t("words.title")}>
          <WordsForm
            unitId={report.unitId}
            month={report.month}
            words={report.words}
            revision={report.revision}
            commandId={crypto.randomUUID()}
            early={report.early !== null}
            labels={{
              went: t("words.went"),
              problems: t("words.problems"),
              needs: t("words.needs"),
              submit: t("words.submit"),
              hint: t("words.hint"),
              keeping: t("words.keeping"),
              kept: t("words.kept"),
              lost: t("words.lost"),
            }}
          />
        </Section>
      )}
      {stands && <WordsSaid words={stands.words} locale={locale} />}
      <Sent submissions={report.submissions} locale={locale} />
    </>
  );
}

function WordsSaid({ words, locale }: { words: Words; locale: Locale }) {
  const t = translator(locale, "reports");
  return (
    <Section title={t("words.title")}>
      {(["went", "problems", "needs"] as const).map((name) => (
        <div key={name} className="mb-3 max-w-160">
          <b>{t(`words.${name}`)}</b>
          <p className="whitespace-pre-line">{words[name] ?? t("words.none")}</p>
        </div>
      ))}
    </Section>
  );
}

function Sent({ submissions, locale }: { submissions: readonly Submission[]; locale: Locale }) {
  const t = translator(locale, "reports");
  if (submissions.length === 0) return null;
  return (
    <ul className="rows max-w-160">
      {submissions.map((one) => (
        <li key={one.id}>
          <div>
            {t("page.sent", {
              no: one.no,
              day: formatDay(one.submittedOn, locale, "medium"),
              name: one.submittedBy,
            })}
            {one.decidedOn && (
              <p className="note">
                {t(one.accepted ? "page.decidedAccepted" : "page.decidedReturned", {
                  day: formatDay(one.decidedOn, locale, "medium"),
                })}
                {one.remark && ` · ${one.remark}`}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
