import { ActionForm } from "@/components/ui/action-form";
import { CheckField } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { type Choice, SelectField, TextField } from "@/components/ui/field";
import { Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { Fold, RowActions } from "@/components/units/fold";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { recordDecision, removeDecision } from "@/lib/meetings/actions";
import type { DecisionLine, MeetingPage } from "@/lib/meetings/queries";
import { OneTap } from "./one-tap";

/** What was decided, and who does it until when. */
export function DecisionsSection({
  meeting,
  seats,
  hidden,
  path,
  edit,
  locale,
}: {
  meeting: MeetingPage;
  seats: Choice[];
  hidden: Record<string, string>;
  path: string;
  edit: boolean;
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  return (
    <Section title={t("page.decisions")}>
      {meeting.decisions.length === 0 ? (
        <p>{t("page.noDecision")}</p>
      ) : (
        <ol className="rows max-w-240">
          {meeting.decisions.map((decision, at) => (
            <li key={decision.id}>
              <div>
                {at + 1}. {decision.text}
                <p className="note">{taskSaid(decision, locale)}</p>
                {decision.draft && (
                  <a
                    className="link"
                    href={`${path}/regulations/draft/adopt?meeting=${meeting.id}`}
                  >
                    {t("page.adopt")}
                  </a>
                )}
                {decision.version !== null && (
                  <a className="link" href={`${path}/regulations/${decision.version}`}>
                    {t("page.adopted", { version: String(decision.version) })}
                  </a>
                )}
              </div>
              {edit && decision.doneOn === null && (
                <RowActions>
                  <OneTap
                    action={removeDecision}
                    hidden={{ ...hidden, decisionId: String(decision.id) }}
                    label={t("page.decisionRemove")}
                  />
                </RowActions>
              )}
            </li>
          ))}
        </ol>
      )}
      {edit && (
        <div className="mt-4">
          <Fold label={t("page.decisionAdd")}>
            <ActionForm action={recordDecision} commandId={crypto.randomUUID()} hidden={hidden}>
              <TextField name="text" label={t("page.decisionText")} maxLength={500} />
              <SelectField
                name="committeeMemberId"
                label={t("page.decisionWho")}
                choices={seats}
                empty={t("page.decisionNobody")}
                optional
              />
              <DateField name="dueOn" label={t("page.decisionDue")} optional />
              {meeting.hasDraft && (
                <CheckField
                  name="adopts"
                  label={t("page.decisionAdopts")}
                  hint={t("page.decisionAdoptsHint")}
                />
              )}
              <SubmitButton>{t("page.decisionAdd")}</SubmitButton>
            </ActionForm>
          </Fold>
        </div>
      )}
    </Section>
  );
}

/** "มอบหมาย … · ภายใน …"; nothing where it is nobody's task. */
export function taskSaid(decision: DecisionLine, locale: Locale): string {
  const t = translator(locale, "meetings");
  if (decision.taskId === null) return "";
  return [
    decision.who === null ? t("page.taskAll") : t("page.taskFor", { who: decision.who }),
    decision.dueOn && t("tasks.due", { day: formatDay(decision.dueOn, locale, "medium") }),
    decision.doneOn && t("tasks.doneOn", { day: formatDay(decision.doneOn, locale, "medium") }),
  ]
    .filter(Boolean)
    .join(" · ");
}
