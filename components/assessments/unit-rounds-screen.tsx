import { LinkButton } from "@/components/ui/button";
import { Empty, PageHead, Section } from "@/components/ui/page";
import type { RoundHead } from "@/lib/assessments/round-queries";
import type { Day } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { RoundList } from "./rounds-screen";

/** The rounds of a unit for its committee: those it enters itself open from here. */
export function UnitRoundsScreen({
  rounds,
  mine,
  today,
  path,
  locale,
}: {
  rounds: RoundHead[];
  /** numbers of those the reader enters */
  mine: ReadonlySet<number>;
  today: Day;
  /** of the unit */
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "assessments");
  const open = rounds.filter((round) => round.closedOn === null);
  const groups = [
    { title: t("rounds.stillOpen"), of: open },
    { title: t("rounds.closed"), of: rounds.filter((round) => round.closedOn !== null) },
  ];
  return (
    <>
      <PageHead
        over={t("unit.over")}
        title={t("unit.title", { open: open.length })}
        note={t("unit.note")}
        actions={
          <>
            <LinkButton tone="main" href={`${path}/assessments/new`}>
              {t("rounds.open")}
            </LinkButton>
            <LinkButton href={`${path}/assessments/code`}>{t("unit.code")}</LinkButton>
            <LinkButton href={`${path}/results`}>{t("unit.results")}</LinkButton>
            <LinkButton href={`${path}/follow-ups`}>{t("unit.followUps")}</LinkButton>
          </>
        }
      />
      {rounds.length === 0 && <Empty title={t("rounds.emptyTitle")}>{t("rounds.emptyUnit")}</Empty>}
      {groups.map(
        ({ title, of }) =>
          of.length > 0 && (
            <Section key={title} title={title}>
              <RoundList
                rounds={of}
                today={today}
                path={(round) => (mine.has(round.id) ? `${path}/assessments/${round.id}` : null)}
                locale={locale}
              />
            </Section>
          ),
      )}
    </>
  );
}
