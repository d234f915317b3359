import { weekdaysSaid } from "@/components/regulations/said";
import { LinkButton } from "@/components/ui/button";
import { Empty, PageHead, Section } from "@/components/ui/page";
import { clampPage, type TableState } from "@/components/ui/table-state";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { formatBaht, type Satang } from "@/lib/money";
import { addMonths, formatMonth, isoMonth, monthOf, monthsBetween } from "@/lib/month";
import { serviceName } from "@/lib/regulations/names";
import { isServiceDay, nextSubmission, type Rhythm } from "@/lib/regulations/rhythm";
import type { Desk } from "@/lib/services/desk-queries";
import type { Services } from "@/lib/services/queries";
import { DeskForm } from "./desk-form";
import type { DeskWords } from "./desk-words";
import { serviceRows } from "./services-rows";
import { ServicesTable } from "./services-table";

/** The desk: what was taken today, the form for the next one, and all that was recorded. */
export function DeskScreen({
  unitId,
  unitSlug,
  commandId,
  desk,
  day,
  services,
  state,
  today,
  locale,
}: {
  unitId: number;
  unitSlug: string;
  commandId: string;
  desk: Desk;
  /** what was taken today */
  day: { services: number; amount: Satang };
  services: Services;
  state: TableState;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "services");
  const path = `/unit/${unitSlug}`;
  const now = monthOf(today);
  const found = Object.keys(state.filters).length > 0 || state.q !== "";
  return (
    <>
      <PageHead
        over={t("desk.over", { day: formatDay(today, locale, "full") })}
        title={
          day.services === 0
            ? t("desk.titleNone")
            : t("desk.title", {
                count: String(day.services),
                amount: formatBaht(day.amount, locale),
              })
        }
        note={
          <>
            {t("desk.note")}
            {desk.regulation && (
              <DeskDays rhythm={desk.regulation.rhythm} today={today} locale={locale} />
            )}
          </>
        }
      />
      {desk.regulation && desk.regulation.terms.fees.length > 0 ? (
        <DeskForm
          unitId={unitId}
          commandId={commandId}
          path={path}
          desk={desk}
          today={today}
          words={deskWords(locale)}
          locale={locale}
        />
      ) : (
        <Empty
          title={desk.regulation ? t("desk.noFees") : t("desk.noRegulation")}
          action={
            <LinkButton tone="main" href={`${path}/regulations`}>
              {t("desk.toRegulations")}
            </LinkButton>
          }
        >
          {desk.regulation ? t("desk.noFeesHint") : t("desk.noRegulationHint")}
        </Empty>
      )}
      <Section
        title={t("desk.all")}
        note={
          found
            ? t("list.sum", {
                count: String(services.kept),
                amount: formatBaht(services.amount, locale),
              })
            : undefined
        }
      >
        <ServicesTable
          rows={serviceRows(services.rows, path, locale)}
          total={services.total}
          state={{ ...state, page: clampPage(state, services.total) }}
          path={`${path}/desk`}
          caption={t("list.caption")}
          findLabel={t("list.find")}
          words={{
            payer: t("list.payer"),
            service: t("list.service"),
            day: t("list.day"),
            class: t("list.class"),
            amount: t("list.amount"),
            receipt: t("list.receipt"),
            by: t("list.by"),
            cancelled: t("list.cancelled"),
          }}
          filters={[
            {
              id: "service",
              label: t("list.service"),
              choices: services.services.map((one) => ({
                value: one.service,
                label: serviceName(one, locale),
              })),
            },
            {
              id: "month",
              label: t("list.month"),
              choices: monthsBetween(addMonths(now, -11), now)
                .reverse()
                .map((m) => ({ value: isoMonth(m), label: formatMonth(m, locale, "long") })),
            },
            {
              id: "payer",
              label: t("list.payerKind"),
              choices: [
                { value: "member", label: t("list.members") },
                { value: "visitor", label: t("list.visitors") },
              ],
            },
            {
              id: "state",
              label: t("list.state"),
              choices: [
                { value: "kept", label: t("list.kept") },
                { value: "cancelled", label: t("list.cancelled") },
              ],
            },
          ]}
          exports={[
            { href: `/api/units/${unitSlug}/services.csv`, label: t("list.csv") },
            { href: `/api/units/${unitSlug}/services.xlsx`, label: t("list.xlsx") },
          ]}
          empty={<Empty title={t("list.emptyTitle")}>{t("list.empty")}</Empty>}
        />
      </Section>
    </>
  );
}

function deskWords(locale: Locale): DeskWords {
  return { ...messages[locale].services.form, names: messages[locale].regulations.service };
}

/** The days that the unit's own rules give to the desk and to its papers, where they name any. */
function DeskDays({ rhythm, today, locale }: { rhythm: Rhythm; today: Day; locale: Locale }) {
  const t = translator(locale, "services");
  const papers = nextSubmission(rhythm, today);
  const said = [
    rhythm.serviceWeekdays.length > 0 &&
      t(isServiceDay(rhythm, today) ? "desk.days" : "desk.daysNot", {
        days: weekdaysSaid(rhythm.serviceWeekdays, locale),
      }),
    papers &&
      (papers === today
        ? t("desk.papersToday")
        : t("desk.papers", { day: formatDay(papers, locale, "full") })),
  ].filter(Boolean);
  return said.length > 0 && <span className="block">{said.join(" · ")}</span>;
}
