"use client";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/choice-field";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { invite } from "@/lib/access/actions";
import { formatDay, todayInBangkok } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";

type Choice = { value: string; label: string };

type Labels = Record<
  | "name"
  | "role"
  | "unit"
  | "province"
  | "committeeMember"
  | "nobody"
  | "button"
  | "done"
  | "copy"
  | "copied",
  string
>;

/** Asks for a name and a role; the answer is a link to hand over, shown once. */
export function InviteForm({
  commandId,
  unitId,
  provinceCode,
  roles,
  units,
  committee,
  labels,
  locale,
}: {
  commandId: string;
  unitId: number | null;
  provinceCode: string | null;
  roles: Choice[];
  units: Choice[];
  committee: Choice[];
  labels: Labels;
  locale: Locale;
}) {
  const [role, setRole] = useState(roles[0]?.value ?? "");
  const [link, setLink] = useState<{ address: string; day: string } | null>(null);
  const [copied, setCopied] = useState(false);
  const inUnit = role === "volunteer" || role === "committee";
  const hidden: Record<string, string> = {};
  if (inUnit && unitId !== null) hidden.unitId = String(unitId);
  if (!inUnit && provinceCode !== null) hidden.provinceCode = provinceCode;
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
        <div onChange={(event) => setRole((event.target as HTMLInputElement).value)}>
          <RadioCards name="role" label={labels.role} choices={roles} defaultValue={role} />
        </div>
        {inUnit && unitId === null && (
          <SelectField name="unitId" label={labels.unit} choices={units} />
        )}
        {inUnit && unitId !== null && committee.length > 0 && (
          <SelectField
            name="committeeMemberId"
            label={labels.committeeMember}
            choices={committee}
            empty={labels.nobody}
            optional
          />
        )}
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
