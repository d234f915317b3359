"use client";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import { closeRoundForm } from "@/lib/contributions/actions";

/** Keeps what the round stood at, with a word about it. */
export function CloseRound({
  unitId,
  month,
  words,
}: {
  unitId: number;
  month: number;
  words: {
    open: string;
    title: string;
    about: string;
    note: string;
    submit: string;
    done: string;
  };
}) {
  return (
    <Dialog label={words.open} title={words.title} description={words.about}>
      {(close) => (
        <ActionForm
          action={closeRoundForm}
          hidden={{ unitId: String(unitId), month: String(month) }}
          onDone={() => {
            close();
            void toastDone(words.done);
          }}
        >
          <TextAreaField name="note" label={words.note} optional />
          <SubmitButton wide>{words.submit}</SubmitButton>
        </ActionForm>
      )}
    </Dialog>
  );
}
