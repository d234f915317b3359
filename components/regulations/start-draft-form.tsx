"use client";
import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { RadioCards } from "@/components/ui/choice-field";
import type { Choice } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { startDraft } from "@/lib/regulations/actions";

/** Begins a draft from something that is there, or from nothing, and opens it. */
export function StartDraftForm({
  unitId,
  commandId,
  path,
  label,
  button,
  choices,
}: {
  unitId: number;
  commandId: string;
  path: string;
  label: string;
  button: string;
  choices: Choice[];
}) {
  const router = useRouter();
  return (
    <ActionForm
      action={startDraft}
      commandId={commandId}
      hidden={{ unitId: String(unitId) }}
      onDone={() => router.push(`${path}/draft`)}
    >
      <RadioCards name="from" label={label} choices={choices} defaultValue={choices[0]?.value} />
      <SubmitButton>{button}</SubmitButton>
    </ActionForm>
  );
}
