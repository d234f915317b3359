import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import { Empty, Notice, PageHead, Section } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { MentorshipLine } from "@/lib/programme/mentoring-queries";
import { agreeToMentor } from "@/lib/programme/unit-work-actions";
import type { UnitFigures } from "@/lib/units/figures-queries";
import { MentorEffect } from "./mentor-effect";
import { PairForms, PairHead, PairVisits, pairUnitName } from "./mentor-pair";

/** From whom a unit learns and whom it teaches: what is asked of it first. */
export function UnitMentoringScreen({
  unit,
  pairs,
  months,
  today,
  locale,
}: {
  unit: { id: number; name: string };
  pairs: readonly MentorshipLine[];
  /** the unit's own line from before the mentoring began, by pair */
  months: ReadonlyMap<number, readonly UnitFigures[]>;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "mentoring");
  const open = pairs.filter((pair) => pair.endedOn === null);
  const ended = pairs.filter((pair) => pair.endedOn !== null);
  const going = open.filter((pair) => pair.startedOn !== null);
  const learns = going.filter((pair) => pair.unit.id === unit.id).length;
  return (
    <>
      <PageHead
        over={t("overUnit")}
        title={
          going.length === 0
            ? t("titleUnitNone", { unit: unit.name })
            : t("titleUnit", { unit: unit.name, mentors: learns, mentees: going.length - learns })
        }
        note={t("note")}
        actions={<PrintButton />}
      />
      {pairs.length === 0 && <Empty title={t("empty")}>{t("emptyUnit")}</Empty>}
      {open.map((pair) => (
        <Pair key={pair.id} {...{ unit, pair, months, today, locale }} />
      ))}
      {ended.length > 0 && (
        <Section title={`${t("ended")} · ${ended.length}`}>
          {ended.map((pair) => (
            <Pair key={pair.id} {...{ unit, pair, months, today, locale }} />
          ))}
        </Section>
      )}
    </>
  );
}

function Pair({
  unit,
  pair,
  months,
  today,
  locale,
}: {
  unit: { id: number; name: string };
  pair: MentorshipLine;
  months: ReadonlyMap<number, readonly UnitFigures[]>;
  today: Day;
  locale: Locale;
}) {
  const line = months.get(pair.id);
  return (
    <section className="mb-8 max-w-240">
      <PairHead pair={pair} locale={locale} />
      <Ask unitId={unit.id} pair={pair} today={today} locale={locale} />
      <PairVisits pair={pair} locale={locale} />
      <PairForms pair={pair} today={today} locale={locale} />
      {pair.startedOn && line && (
        <MentorEffect unit={unit.name} startedOn={pair.startedOn} months={line} locale={locale} />
      )}
    </section>
  );
}

/** The committee's own yes, where it is still asked for. */
function Ask({
  unitId,
  pair,
  today,
  locale,
}: {
  unitId: number;
  pair: MentorshipLine;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "mentoring");
  const learner = pair.unit.id === unitId;
  if (pair.endedOn || (learner ? pair.unitAgreedOn : pair.mentorAgreedOn)) return null;
  return (
    <Notice tone="amber" title={t("asks")}>
      {learner
        ? t("asLearner", { mentor: pairUnitName(pair.mentor, locale) })
        : t("asMentor", { unit: pairUnitName(pair.unit, locale) })}
      <ActionForm
        action={agreeToMentor}
        commandId={crypto.randomUUID()}
        hidden={{ mentorshipId: String(pair.id), unitId: String(unitId) }}
      >
        <DateField
          name="on"
          label={t("agreedOn")}
          defaultValue={formatDay(today, locale, "medium")}
        />
        <SubmitButton>{t("agree")}</SubmitButton>
      </ActionForm>
    </Notice>
  );
}
