"use client";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { fillWords } from "@/components/ui/fill-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import { reverseEntry } from "@/lib/fund/actions";

/** Takes an entry back, with the reason. */
export function ReverseForm({
  unitId,
  no,
  commandId,
  words,
}: {
  unitId: number;
  no: number;
  commandId: string;
  words: Record<"reason" | "hint" | "button" | "done", string>;
}) {
  return (
    <ActionForm
      action={reverseEntry}
      commandId={commandId}
      hidden={{ unitId: String(unitId), no: String(no) }}
      onDone={(value) => void toastDone(fillWords(words.done, { no: value.no }))}
    >
      <TextField name="reason" label={words.reason} hint={words.hint} maxLength={200} />
      <SubmitButton tone="danger">{words.button}</SubmitButton>
    </ActionForm>
  );
}
