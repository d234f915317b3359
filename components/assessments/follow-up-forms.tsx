"use client";
import { ActionForm } from "@/components/ui/action-form";
import { RadioCards } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { type Choice, SelectField, TextAreaField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import {
  addStep,
  closeFollowUp,
  endCounsellor,
  nameCounsellor,
} from "@/lib/assessments/follow-up-actions";

/** What was done for somebody, and when. */
export function StepForm({
  followUpId,
  kinds,
  today,
  words,
}: {
  followUpId: number;
  kinds: Choice[];
  today: string;
  words: Record<
    "add" | "addKind" | "addDay" | "addNote" | "addNoteHint" | "addSubmit" | "added",
    string
  >;
}) {
  return (
    <Dialog label={words.add} tone="main" title={words.add}>
      {(close) => (
        <ActionForm
          action={addStep}
          hidden={{ followUpId: String(followUpId) }}
          onDone={() => {
            close();
            void toastDone(words.added);
          }}
        >
          <RadioCards name="kind" label={words.addKind} choices={kinds} />
          <DateField name="happenedOn" label={words.addDay} defaultValue={today} />
          <TextAreaField name="note" label={words.addNote} hint={words.addNoteHint} optional />
          <SubmitButton wide>{words.addSubmit}</SubmitButton>
        </ActionForm>
      )}
    </Dialog>
  );
}

export function CloseFollowUp({
  followUpId,
  words,
}: {
  followUpId: number;
  words: Record<
    "close" | "closeTitle" | "closeNote" | "outcome" | "closeSubmit" | "closed",
    string
  >;
}) {
  return (
    <Dialog label={words.close} title={words.closeTitle} description={words.closeNote}>
      {(close) => (
        <ActionForm
          action={closeFollowUp}
          hidden={{ followUpId: String(followUpId) }}
          onDone={() => {
            close();
            void toastDone(words.closed);
          }}
        >
          <TextAreaField name="outcome" label={words.outcome} />
          <SubmitButton wide>{words.closeSubmit}</SubmitButton>
        </ActionForm>
      )}
    </Dialog>
  );
}

export function NameCounsellor({
  unitId,
  choices,
  today,
  words,
}: {
  unitId: number;
  choices: Choice[];
  today: string;
  words: Record<"name" | "who" | "whoHint" | "sinceDay" | "submit" | "named", string>;
}) {
  return (
    <Dialog label={words.name} title={words.name}>
      {(close) => (
        <ActionForm
          action={nameCounsellor}
          hidden={{ unitId: String(unitId) }}
          onDone={() => {
            close();
            void toastDone(words.named);
          }}
        >
          <SelectField name="userId" label={words.who} hint={words.whoHint} choices={choices} />
          <DateField name="since" label={words.sinceDay} defaultValue={today} />
          <SubmitButton wide>{words.submit}</SubmitButton>
        </ActionForm>
      )}
    </Dialog>
  );
}

export function EndCounsellor({
  counsellorId,
  today,
  title,
  words,
}: {
  counsellorId: number;
  today: string;
  title: string;
  words: Record<"end" | "endNote" | "untilDay" | "ended", string>;
}) {
  return (
    <Dialog label={words.end} tone="plain" title={title} description={words.endNote}>
      {(close) => (
        <ActionForm
          action={endCounsellor}
          hidden={{ counsellorId: String(counsellorId) }}
          onDone={() => {
            close();
            void toastDone(words.ended);
          }}
        >
          <DateField name="until" label={words.untilDay} defaultValue={today} />
          <SubmitButton tone="danger" wide>
            {words.end}
          </SubmitButton>
        </ActionForm>
      )}
    </Dialog>
  );
}
