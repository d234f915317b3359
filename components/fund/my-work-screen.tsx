import { LinkButton } from "@/components/ui/button";
import { Empty, Notice, PageHead, Section } from "@/components/ui/page";
import { type Day, formatDay } from "@/lib/day";
import type { WorkLine } from "@/lib/fund/work-queries";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import type { RegulationVersion } from "@/lib/regulations/queries";
import { bahtText } from "./names";
import { WorkForm } from "./work-form";
import { WorkRow } from "./work-line";
import { ratesOf } from "./work-rates";

/** What is paid or refused is looked up seldom: the last few answer "did the money come". */
const SETTLED_SHOWN = 3;

const isOpen = ({ state }: WorkLine) => state === "waiting" || state === "approved";

/** A volunteer's own campaign days and trips: one to record, and where the others stand. */
export function MyWorkScreen({
  work,
  unitId,
  place,
  regulations,
  today,
  locale,
}: {
  work: { rows: WorkLine[]; workerId: number | null };
  unitId: number;
  /** the unit's name */
  place: string;
  regulations: RegulationVersion[];
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const sum = (state: WorkLine["state"]) =>
    work.rows.reduce((all, row) => (row.state === state ? all + row.amount : all), 0);
  const [waiting, approved] = [sum("waiting"), sum("approved")];
  const versions = ratesOf(regulations, locale);
  const line = (row: WorkLine) => <WorkRow key={row.id} work={row} own locale={locale} />;
  const settled = work.rows
    .filter((row) => !isOpen(row))
    .sort((a, b) => (b.paidOn ?? b.happenedOn).localeCompare(a.paidOn ?? a.happenedOn));
  const earlier = settled.slice(SETTLED_SHOWN);
  const near = [...work.rows.filter(isOpen), ...settled.slice(0, SETTLED_SHOWN)];
  const paid = versions.some((version) => version.rates.length > 0);
  return (
    <>
      <PageHead
        over={t("myWork.over", { place })}
        title={
          waiting + approved > 0
            ? t("myWork.title", {
                waiting: bahtText(waiting, locale),
                approved: bahtText(approved, locale),
              })
            : t("myWork.titleNone")
        }
        note={t("myWork.note")}
        actions={
          <LinkButton href="/volunteer/campaigns">
            {messages[locale].campaigns.mine.open}
          </LinkButton>
        }
      />
      {work.workerId === null ? (
        <Notice tone="amber">{t("myWork.noSeat")}</Notice>
      ) : (
        <>
          <Section title={t("myWork.add")}>
            {paid ? (
              <WorkForm
                unitId={unitId}
                commandId={crypto.randomUUID()}
                workers={[{ value: String(work.workerId), label: "" }]}
                versions={versions}
                today={today}
                todayText={formatDay(today, locale, "medium")}
                baht={t("baht")}
                locale={locale}
                words={messages[locale].fund.workForm}
              />
            ) : (
              <Notice>{t("myWork.noRule")}</Notice>
            )}
          </Section>
          <Section title={t("myWork.list")}>
            {work.rows.length === 0 ? (
              <Empty title={t("myWork.none")}>{t("myWork.noneHint")}</Empty>
            ) : (
              <>
                <ul className="rows">{near.map(line)}</ul>
                {earlier.length > 0 && (
                  <details className="numbers">
                    <summary>{t("myWork.earlier", { n: earlier.length })}</summary>
                    <ul className="rows">{earlier.map(line)}</ul>
                  </details>
                )}
              </>
            )}
          </Section>
        </>
      )}
    </>
  );
}
