"use client";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { mergeMembers } from "@/lib/contributions/actions";

export type WayToMerge = { keepNo: number; dropNo: number; commandId: string; label: string };

/** Keeps the one record and takes the other into it; the page then leads to the one that is kept. */
export function MergeForm({ unitId, ways }: { unitId: number; ways: WayToMerge[] }) {
  return (
    <div className="actions">
      {ways.map(({ keepNo, dropNo, commandId, label }) => (
        <ActionForm
          key={keepNo}
          action={mergeMembers}
          commandId={commandId}
          hidden={{ unitId: String(unitId), keepNo: String(keepNo), dropNo: String(dropNo) }}
          inline
        >
          <SubmitButton tone="outline">{label}</SubmitButton>
        </ActionForm>
      ))}
    </div>
  );
}
