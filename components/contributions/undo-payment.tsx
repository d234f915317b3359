"use client";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import { undoContributionForm } from "@/lib/contributions/actions";

export type UndoWords = {
  open: string;
  title: string;
  reason: string;
  reasonHint: string;
  submit: string;
  done: string;
};

/** Takes a payment back, with its reason. `what` says which months go with it. */
export function UndoPayment({
  memberId,
  month,
  what,
  words,
}: {
  memberId: number;
  month: number;
  what: string;
  words: UndoWords;
}) {
  return (
    <Dialog label={words.open} tone="plain" title={words.title} description={what}>
      {(close) => (
        <ActionForm
          action={undoContributionForm}
          hidden={{ memberId: String(memberId), month: String(month) }}
          onDone={() => {
            close();
            void toastDone(words.done);
          }}
        >
          <TextField name="reason" label={words.reason} hint={words.reasonHint} maxLength={200} />
          <SubmitButton tone="danger" wide>
            {words.submit}
          </SubmitButton>
        </ActionForm>
      )}
    </Dialog>
  );
}
