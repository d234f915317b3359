import { Scroll } from "@/components/contributions/scroll";
import { CancelForm } from "@/components/services/cancel-form";
import { Empty, PageHead, Section } from "@/components/ui/page";
import { type Day, formatDay } from "@/lib/day";
import { cancelEnrolment } from "@/lib/fund/enrolment-actions";
import type { Enrolments } from "@/lib/fund/enrolment-queries";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { formatMonth, type Month } from "@/lib/month";
import { shownYear } from "./fees-config";
import { RecordEnrolmentForm } from "./record-enrolment-form";

/** Whom the unit brought under section 40 in a year or in one month, and what is due for them. */
export function EnrolmentsScreen({
  unitId,
  path,
  yearBe,
  month,
  enrolments,
  today,
  locale,
}: {
  unitId: number;
  /** "/unit/…" */
  path: string;
  yearBe: number;
  /** of that year, where only one is asked for */
  month: Month | null;
  enrolments: Enrolments;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "services");
  const words = messages[locale].services.enrolment;
  const year =
    month === null
      ? t("enrolment.year", { year: shownYear(yearBe, locale) })
      : formatMonth(month, locale, "long");
  const years = enrolments.years.filter((one) => one !== yearBe || month !== null);
  return (
    <>
      <PageHead
        back={{ href: `${path}/fees`, label: t("enrolment.back") }}
        over={t("enrolment.over", { year })}
        title={
          enrolments.count === 0
            ? t("enrolment.titleNone", { year })
            : t("enrolment.title", {
                count: String(enrolments.count),
                amount: formatBaht(enrolments.amount, locale),
              })
        }
        note={t("enrolment.note")}
      />
      {years.length > 0 && (
        <p>
          {years.map((one) => (
            <a key={one} className="link mr-4" href={`${path}/fees/enrolments?year=${one}`}>
              {t("fees.yearOf", { year: shownYear(one, locale) })}
            </a>
          ))}
        </p>
      )}
      {enrolments.rows.length === 0 ? (
        <Empty title={t("enrolment.emptyTitle", { year })}>{t("enrolment.empty")}</Empty>
      ) : (
        <Scroll label={t("enrolment.caption", { year })}>
          <table className="tbl mt-4">
            <caption>{t("enrolment.caption", { year })}</caption>
            <thead>
              <tr>
                <th scope="col">{t("enrolment.name")}</th>
                <th scope="col">{t("enrolment.day")}</th>
                <th scope="col">{t("enrolment.keying")}</th>
                <th scope="col" className="n">
                  {t("enrolment.amount")}
                </th>
                <th scope="col">{t("enrolment.worker")}</th>
                <th scope="col">{t("enrolment.act")}</th>
              </tr>
            </thead>
            <tbody>
              {enrolments.rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <a href={`${path}/members/${row.no}`}>{row.name}</a>
                  </th>
                  <td>{formatDay(row.happenedOn, locale, "medium")}</td>
                  <td>{t(`enrolment.${row.keying}`)}</td>
                  <td className="n">{row.cancelledOn ? "–" : formatBaht(row.amount, locale)}</td>
                  <td>{row.worker ?? row.by}</td>
                  <td>
                    {row.cancelledOn ? (
                      t("enrolment.cancelled", { reason: row.cancelReason ?? "" })
                    ) : (
                      <CancelForm
                        plain
                        action={cancelEnrolment}
                        hidden={{ unitId: String(unitId), enrolmentId: String(row.id) }}
                        what={t("enrolment.cancelWhat")}
                        words={{
                          open: t("enrolment.cancel"),
                          title: t("enrolment.cancelTitle", { name: row.name }),
                          reason: t("enrolment.reason"),
                          reasonHint: t("enrolment.reasonHint"),
                          submit: t("enrolment.cancelSubmit"),
                          done: t("enrolment.cancelDone"),
                        }}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <Section title={t("enrolment.recordTitle")}>
        <RecordEnrolmentForm
          unitId={unitId}
          commandId={crypto.randomUUID()}
          today={formatDay(today, locale, "long")}
          words={words}
          locale={locale}
        />
      </Section>
    </>
  );
}
