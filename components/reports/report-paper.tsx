import { PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { Sheet, SignLines } from "@/components/ui/sheet";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth } from "@/lib/month";
import type { ReportPage } from "@/lib/reports/queries";
import { ChangedTable, PaperFigures } from "./figure-table";

/** What a committee files of a month: its figures, its words, and lines to sign on. */
export function ReportPaper({
  report,
  back,
  today,
  locale,
}: {
  report: ReportPage;
  /** the report's own page */
  back: string;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "reports");
  const [latest] = report.submissions;
  // One that came back is being written anew by whoever may write it; the others read what came.
  const filed = latest && (latest.accepted !== false || !report.own) ? latest : null;
  const day = (on: Day) => formatDay(on, locale, "long");
  const title = t("paper.title", { month: formatMonth(report.month, locale, "long") });
  const words = filed ? filed.words : report.words;
  return (
    <>
      <div className="no-print">
        <PageHead
          back={{ href: back, label: t("paper.back") }}
          title={title}
          actions={<PrintButton tone="main" />}
        />
      </div>
      <Sheet over={locale === "th" ? report.unitTh : report.unitEn} title={title}>
        <p>
          {filed
            ? t("page.sent", { no: filed.no, day: day(filed.submittedOn), name: filed.submittedBy })
            : t("paper.draft", { day: day(today) })}
          {filed?.decidedOn && (
            <>
              {" · "}
              {t(filed.accepted ? "page.decidedAccepted" : "page.decidedReturned", {
                day: day(filed.decidedOn),
              })}
            </>
          )}
        </p>
        <PaperFigures
          figures={filed ? filed.figures : report.figures}
          month={report.month}
          locale={locale}
        />
        {filed && report.changed.length > 0 && (
          <section className="mt-2">
            <h3>{t("paper.changed", { count: report.changed.length })}</h3>
            <ChangedTable changed={report.changed} month={report.month} locale={locale} />
          </section>
        )}
        {(["went", "problems", "needs"] as const).map((name) => (
          <section key={name} className="mt-2 break-inside-avoid">
            <h3>{t(`words.${name}`)}</h3>
            {words[name] ? (
              <p className="whitespace-pre-line">{words[name]}</p>
            ) : filed ? (
              <p>{t("words.none")}</p>
            ) : (
              <Lines />
            )}
          </section>
        ))}
        <div className="break-inside-avoid">
          <SignLines signers={[t("paper.writer"), t("paper.chair"), t("paper.coordinator")]} />
        </div>
      </Sheet>
    </>
  );
}

/** Room to write by hand. */
function Lines() {
  return (
    <>
      <p className="sheet-blank h-8 w-full" />
      <p className="sheet-blank h-8 w-full" />
    </>
  );
}
