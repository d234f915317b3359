"use client";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { mergeMembers } from "@/lib/members/actions";

/** Keeps the one record and takes the other into it. */
export function MergeForm({
  unitId,
  sides,
  done,
  open,
}: {
  unitId: number;
  /** the two ways to do it */
  sides: { keepNo: number; dropNo: number; commandId: string; label: string; href: string }[];
  /** said afterwards, by the number kept, with the way to the member */
  done: Record<number, string>;
  open: string;
}) {
  const [kept, setKept] = useState<number | null>(null);
  const side = sides.find(({ keepNo }) => keepNo === kept);
  if (side) {
    return (
      <div className="grid gap-4">
        <output className="told block">{done[side.keepNo]}</output>
        <LinkButton href={side.href}>{open}</LinkButton>
      </div>
    );
  }
  return (
    <div className="actions">
      {sides.map(({ keepNo, dropNo, commandId, label }) => (
        <ActionForm
          key={keepNo}
          action={mergeMembers}
          commandId={commandId}
          hidden={{ unitId: String(unitId), keepNo: String(keepNo), dropNo: String(dropNo) }}
          onDone={({ no }) => setKept(no)}
          inline
        >
          <SubmitButton tone="outline">{label}</SubmitButton>
        </ActionForm>
      ))}
    </div>
  );
}
