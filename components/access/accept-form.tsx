"use client";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { acceptInvitation } from "@/lib/access/actions";

type Labels = Record<
  | "username"
  | "usernameHint"
  | "phone"
  | "phoneHint"
  | "password"
  | "passwordHint"
  | "again"
  | "button"
  | "done"
  | "signIn",
  string
>;

/** A new person chooses how to sign in; the link stops working with it. */
export function AcceptForm({
  token,
  commandId,
  labels,
}: {
  token: string;
  commandId: string;
  labels: Labels;
}) {
  const [username, setUsername] = useState<string | null>(null);
  if (username !== null) {
    return (
      <>
        <output className="told block">{labels.done.replace("{username}", username)}</output>
        <LinkButton href="/sign-in" tone="main" wide>
          {labels.signIn}
        </LinkButton>
      </>
    );
  }
  return (
    <ActionForm
      action={acceptInvitation}
      commandId={commandId}
      hidden={{ token }}
      onDone={(value) => setUsername(value.username)}
    >
      <TextField
        name="username"
        label={labels.username}
        hint={labels.usernameHint}
        autoComplete="username"
        autoCapitalize="none"
      />
      <TextField
        name="phone"
        label={labels.phone}
        hint={labels.phoneHint}
        autoComplete="tel"
        inputMode="tel"
        optional
      />
      <TextField
        name="password"
        type="password"
        label={labels.password}
        hint={labels.passwordHint}
        autoComplete="new-password"
      />
      <TextField name="again" type="password" label={labels.again} autoComplete="new-password" />
      <SubmitButton wide>{labels.button}</SubmitButton>
    </ActionForm>
  );
}
