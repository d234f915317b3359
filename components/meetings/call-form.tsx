"use client";
import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import { type Choice, SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type th from "@/lib/i18n/th/meetings";
import { callMeeting } from "@/lib/meetings/actions";

/** Calls a meeting and goes to its agenda. */
export function CallForm({
  unitId,
  commandId,
  kinds,
  today,
  path,
  words: t,
}: {
  unitId: number;
  commandId: string;
  kinds: Choice[];
  /** as people type it */
  today: string;
  /** "/unit/…/meetings" */
  path: string;
  words: (typeof th)["list"];
}) {
  const router = useRouter();
  return (
    <ActionForm
      action={callMeeting}
      commandId={commandId}
      hidden={{ unitId: String(unitId) }}
      onDone={({ id }) => router.push(`${path}/${id}`)}
    >
      <SelectField name="kind" label={t.kind} choices={kinds} />
      <DateField name="heldOn" label={t.day} defaultValue={today} />
      <TextField name="place" label={t.place} maxLength={120} optional />
      <p className="note">{t.submitHint}</p>
      <SubmitButton>{t.submit}</SubmitButton>
    </ActionForm>
  );
}
