"use client";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import type { FormAction } from "@/lib/form-state";

export type CancelWords = {
  open: string;
  title: string;
  reason: string;
  reasonHint: string;
  submit: string;
  done: string;
};

/** Takes a record back, with its reason. `what` says what it is, or what goes with it. */
export function CancelForm<T>({
  action,
  hidden,
  what,
  plain,
  words,
}: {
  action: FormAction<T>;
  /** which record */
  hidden: Record<string, string>;
  what: string;
  /** a quiet button, for a row of a table */
  plain?: boolean;
  words: CancelWords;
}) {
  return (
    <Dialog
      label={words.open}
      tone={plain ? "plain" : "danger"}
      title={words.title}
      description={what}
    >
      {(close) => (
        <ActionForm
          action={action}
          hidden={hidden}
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
