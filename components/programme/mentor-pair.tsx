import { CancelForm } from "@/components/services/cancel-form";
import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import { TextAreaField, TextField } from "@/components/ui/field";
import { Chip, type Tone } from "@/components/ui/marks";
import { SubmitButton } from "@/components/ui/submit-button";
import { Fold, RowActions } from "@/components/units/fold";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { type MentorshipState, mentorshipState } from "@/lib/programme/mentoring";
import type { MentorshipLine, PairUnit } from "@/lib/programme/mentoring-queries";
import {
  endMentorship,
  recordMentorVisit,
  removeMentorVisit,
} from "@/lib/programme/unit-work-actions";

const tones: Record<MentorshipState, Tone> = {
  asked: "amber",
  started: "teal",
  declined: "neutral",
  ended: "neutral",
};

export function pairUnitName(unit: PairUnit, locale: Locale): string {
  return locale === "th" ? unit.shortTh : unit.shortEn;
}

/** Who learns from whom, about what, and how far it has come. */
export function PairHead({
  pair,
  named = true,
  locale,
}: {
  pair: MentorshipLine;
  /** left out where the page's title says it */
  named?: boolean;
  locale: Locale;
}) {
  const t = translator(locale, "mentoring");
  const state = mentorshipState(pair);
  const day = (given: Day) => formatDay(given, locale, "medium");
  const side = (unit: PairUnit, agreedOn: Day | null) =>
    t(agreedOn ? "agreed" : "waiting", { unit: pairUnitName(unit, locale) });
  const last = pair.visits[0];
  const facts = [
    !pair.startedOn && t("proposedOn", { day: day(pair.proposedOn) }),
    state === "asked" && side(pair.unit, pair.unitAgreedOn),
    state === "asked" && side(pair.mentor, pair.mentorAgreedOn),
    pair.startedOn && t("startedOn", { day: day(pair.startedOn) }),
    pair.endedOn &&
      t(state === "declined" ? "declinedOn" : "endedOn", {
        day: day(pair.endedOn),
        reason: pair.endReason ?? "",
      }),
    pair.startedOn && t("visitCount", { count: pair.visits.length }),
    last && t("lastVisit", { day: day(last.happenedOn) }),
  ];
  return (
    <>
      {named && (
        <b>
          {t("pair", {
            unit: pairUnitName(pair.unit, locale),
            mentor: pairUnitName(pair.mentor, locale),
          })}
        </b>
      )}{" "}
      <Chip tone={tones[state]}>{t(`states.${state}`)}</Chip>
      <p className="whitespace-pre-line">{pair.focus}</p>
      <p className="note">{facts.filter(Boolean).join(" · ")}</p>
    </>
  );
}

export function PairVisits({ pair, locale }: { pair: MentorshipLine; locale: Locale }) {
  const t = translator(locale, "mentoring");
  if (pair.visits.length === 0) return null;
  return (
    <ul className="rows">
      {pair.visits.map((visit) => (
        <li key={visit.id}>
          <div>
            <b>{formatDay(visit.happenedOn, locale, "medium")}</b>
            {visit.place && ` · ${visit.place}`}
            <p className="whitespace-pre-line">{visit.notes}</p>
            {visit.learned && (
              <p className="whitespace-pre-line">{t("learnedSaid", { text: visit.learned })}</p>
            )}
            <small className="note block">{t("by", { name: visit.by })}</small>
          </div>
          <RowActions>
            <CancelForm
              action={removeMentorVisit}
              hidden={{ visitId: String(visit.id) }}
              what={[formatDay(visit.happenedOn, locale, "medium"), visit.place]
                .filter(Boolean)
                .join(" · ")}
              words={messages[locale].programme.takeOut}
              plain
            />
          </RowActions>
        </li>
      ))}
    </ul>
  );
}

/** A visit is recorded once it has begun; it ends, or is declined, with the reason. */
export function PairForms({
  pair,
  today,
  locale,
}: {
  pair: MentorshipLine;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "mentoring");
  const hidden = { mentorshipId: String(pair.id) };
  return (
    <div className="no-print mt-4 flex flex-wrap gap-2">
      {pair.startedOn && (
        <Fold label={t("addVisit")} tone={pair.endedOn ? "plain" : "main"}>
          <ActionForm action={recordMentorVisit} commandId={crypto.randomUUID()} hidden={hidden}>
            <DateField
              name="happenedOn"
              label={t("happenedOn")}
              defaultValue={formatDay(pair.endedOn ?? today, locale, "medium")}
            />
            <TextField name="place" label={t("place")} maxLength={200} optional />
            <TextAreaField name="notes" label={t("notes")} />
            <TextAreaField name="learned" label={t("learned")} optional />
            <SubmitButton>{t("addVisit")}</SubmitButton>
          </ActionForm>
        </Fold>
      )}
      {!pair.endedOn && (
        <Fold label={t(pair.startedOn ? "end" : "decline")} tone="plain">
          <ActionForm action={endMentorship} commandId={crypto.randomUUID()} hidden={hidden}>
            <TextAreaField name="reason" label={t("reason")} />
            <SubmitButton>{t(pair.startedOn ? "end" : "decline")}</SubmitButton>
          </ActionForm>
        </Fold>
      )}
    </div>
  );
}
