"use client";
import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { discardBatch } from "@/lib/imports/actions";

/** Throws an unrecorded file away and goes back to the list. */
export function DiscardForm({
  batchId,
  slug,
  label,
  commandId,
}: {
  commandId: string;
  batchId: number;
  slug: string;
  label: string;
}) {
  const router = useRouter();
  return (
    <ActionForm
      action={discardBatch}
      commandId={commandId}
      hidden={{ batchId: String(batchId) }}
      className="mt-6"
      onDone={() => router.push(`/unit/${slug}/imports`)}
    >
      <SubmitButton tone="plain">{label}</SubmitButton>
    </ActionForm>
  );
}
