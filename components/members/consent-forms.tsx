"use client";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { giveConsent, withdrawConsent } from "@/lib/members/actions";
import { type ConsentPurpose, consentWording } from "@/lib/members/consent";

/** One button that keeps that consent was given, or that it was withdrawn. */
export function ConsentButton({
  unitId,
  no,
  purpose,
  given,
  commandId,
  label,
}: {
  unitId: number;
  no: number;
  purpose: ConsentPurpose;
  given: boolean;
  commandId: string;
  label: string;
}) {
  const hidden = { unitId: String(unitId), no: String(no), purpose };
  return given ? (
    <ActionForm action={withdrawConsent} commandId={commandId} hidden={hidden} className="contents">
      <SubmitButton tone="outline">{label}</SubmitButton>
    </ActionForm>
  ) : (
    <ActionForm
      action={giveConsent}
      commandId={commandId}
      hidden={{ ...hidden, wording: consentWording }}
      className="contents"
    >
      <SubmitButton tone="outline">{label}</SubmitButton>
    </ActionForm>
  );
}
