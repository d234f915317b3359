"use client";
import { ActionForm } from "@/components/ui/action-form";
import { RadioCards } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { NumberField } from "@/components/ui/field";
import { fillWords } from "@/components/ui/fill-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import { recordEnrolment } from "@/lib/fund/enrolment-actions";
import type { Locale } from "@/lib/i18n/locale";
import type th from "@/lib/i18n/th/services";
import { formatBaht } from "@/lib/money";

export type EnrolmentWords = (typeof th)["enrolment"];

/** For somebody who was on the register before the unit enrolled them. */
export function RecordEnrolmentForm({
  unitId,
  commandId,
  today,
  words,
  locale,
}: {
  unitId: number;
  commandId: string;
  /** as people write it */
  today: string;
  words: EnrolmentWords;
  locale: Locale;
}) {
  return (
    <ActionForm
      action={recordEnrolment}
      commandId={commandId}
      hidden={{ unitId: String(unitId) }}
      onDone={({ incentive }) => {
        const amount = formatBaht(incentive, locale);
        void toastDone(incentive > 0 ? fillWords(words.done, { amount }) : words.doneNone);
      }}
    >
      <NumberField name="no" label={words.no} />
      <DateField name="happenedOn" label={words.happenedOn} defaultValue={today} />
      <KeyingField words={words} />
      <SubmitButton>{words.submit}</SubmitButton>
    </ActionForm>
  );
}

/** Who typed the application in: what is due for it depends on that. */
export function KeyingField({ words, already }: { words: EnrolmentWords; already?: boolean }) {
  const choices = already
    ? (["unit", "office", "already"] as const)
    : (["unit", "office"] as const);
  return (
    <RadioCards
      name="keying"
      label={already ? words.question : words.keying}
      hint={words.questionHint}
      choices={choices.map((value) => ({
        value,
        label: words[value],
        hint: words[`${value}Hint`],
      }))}
    />
  );
}
