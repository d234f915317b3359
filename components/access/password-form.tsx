"use client";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { changePassword } from "@/lib/access/actions";

type Labels = Record<"current" | "password" | "passwordHint" | "again" | "button" | "done", string>;

export function PasswordForm({ commandId, labels }: { commandId: string; labels: Labels }) {
  const [done, setDone] = useState(false);
  return (
    <>
      {done && <output className="told block">{labels.done}</output>}
      <ActionForm action={changePassword} commandId={commandId} onDone={() => setDone(true)}>
        <TextField
          name="current"
          type="password"
          label={labels.current}
          autoComplete="current-password"
        />
        <TextField
          name="password"
          type="password"
          label={labels.password}
          hint={labels.passwordHint}
          autoComplete="new-password"
        />
        <TextField name="again" type="password" label={labels.again} autoComplete="new-password" />
        <SubmitButton>{labels.button}</SubmitButton>
      </ActionForm>
    </>
  );
}
