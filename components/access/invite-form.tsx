"use client";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { invite } from "@/lib/access/actions";
import { formatDay, todayInBangkok } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { type RoleChoices, RoleFields, type RoleLabels, useRole } from "./role-fields";

type Labels = RoleLabels & Record<"name" | "button" | "done" | "copy" | "copied", string>;

/** Asks for a name and a role; the answer is a link to hand over, shown once. */
export function InviteForm({
  commandId,
  choices,
  labels,
  locale,
}: {
  commandId: string;
  choices: RoleChoices;
  labels: Labels;
  locale: Locale;
}) {
  const { role, setRole, hidden } = useRole(choices);
  const [link, setLink] = useState<{ address: string; day: string } | null>(null);
  const [copied, setCopied] = useState(false);
  return (
    <>
      <ActionForm
        action={invite}
        commandId={commandId}
        hidden={hidden}
        onDone={(value) => {
          setCopied(false);
          setLink({
            address: `${location.origin}/invite/${value.token}`,
            day: formatDay(todayInBangkok(new Date(value.expiresAt)), locale, "long"),
          });
        }}
      >
        <TextField name="name" label={labels.name} autoComplete="off" />
        <RoleFields role={role} setRole={setRole} choices={choices} labels={labels} />
        <SubmitButton>{labels.button}</SubmitButton>
      </ActionForm>
      {link && (
        <output className="told block">
          {labels.done.replace("{day}", link.day)}
          <br />
          <code className="break-all">{link.address}</code>
          <br />
          <Button
            type="button"
            onClick={async () => {
              await navigator.clipboard?.writeText(link.address);
              setCopied(true);
            }}
          >
            {copied ? labels.copied : labels.copy}
          </Button>
        </output>
      )}
    </>
  );
}
