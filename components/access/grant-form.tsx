"use client";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import { grantRole } from "@/lib/access/actions";
import { type RoleChoices, RoleFields, type RoleLabels, useRole } from "./role-fields";

type Labels = RoleLabels &
  Record<"title" | "note" | "account" | "accountHint" | "button" | "done", string>;

/** A further role for somebody who has an account: named by whole username or phone number. */
export function GrantForm({ choices, labels }: { choices: RoleChoices; labels: Labels }) {
  const { role, setRole, hidden } = useRole(choices);
  return (
    <Dialog label={labels.title} title={labels.title} description={labels.note}>
      {(close) => (
        <ActionForm
          action={grantRole}
          hidden={hidden}
          onDone={() => {
            close();
            void toastDone(labels.done);
          }}
        >
          <TextField
            name="account"
            label={labels.account}
            hint={labels.accountHint}
            autoComplete="off"
            autoCapitalize="none"
          />
          <RoleFields role={role} setRole={setRole} choices={choices} labels={labels} />
          <SubmitButton wide>{labels.button}</SubmitButton>
        </ActionForm>
      )}
    </Dialog>
  );
}
