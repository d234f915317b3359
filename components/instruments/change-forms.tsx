"use client";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import type { FormAction } from "@/lib/form-state";

type Begun = { id: number };
const goTo = (path: string) => (begun: Begun) => location.assign(`${path}/${begun.id}`);

/** A new questionnaire: its name, and then its draft. */
export function StartForm({
  action,
  commandId,
  province,
  path,
  words,
}: {
  action: FormAction<Begun>;
  commandId: string;
  province: string;
  path: string;
  words: { name: string; hint: string; submit: string };
}) {
  return (
    <ActionForm action={action} commandId={commandId} hidden={{ province }} onDone={goTo(path)}>
      <TextField name="name" label={words.name} hint={words.hint} maxLength={120} />
      <SubmitButton tone="main">{words.submit}</SubmitButton>
    </ActionForm>
  );
}

export function VersionForm({
  action,
  commandId,
  id,
  path,
  label,
}: {
  action: FormAction<Begun>;
  commandId: string;
  id: number;
  path: string;
  label: string;
}) {
  return (
    <ActionForm
      action={action}
      commandId={commandId}
      hidden={{ id: String(id) }}
      onDone={goTo(path)}
      className="contents"
    >
      <SubmitButton>{label}</SubmitButton>
    </ActionForm>
  );
}

export function RetireForm({
  action,
  id,
  words,
}: {
  action: FormAction<{ key: string }>;
  id: number;
  words: { open: string; title: string; note: string; submit: string; done: string };
}) {
  return (
    <Dialog label={words.open} tone="danger" title={words.title} description={words.note}>
      {(close) => (
        <ActionForm
          action={action}
          hidden={{ id: String(id) }}
          onDone={() => {
            close();
            void toastDone(words.done);
          }}
        >
          <SubmitButton tone="danger" wide>
            {words.submit}
          </SubmitButton>
        </ActionForm>
      )}
    </Dialog>
  );
}
