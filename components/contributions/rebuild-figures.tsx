"use client";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { fillWords } from "@/components/ui/fill-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { rebuildFiguresForm } from "@/lib/contributions/actions";

/** Counts a unit's figures anew from its payments, and says whether that changed any month. */
export function RebuildFigures({
  unitId,
  commandId,
  words,
}: {
  unitId: number;
  commandId: string;
  words: { button: string; same: string; changed: string };
}) {
  const [changed, setChanged] = useState<number | null>(null);
  return (
    <>
      <ActionForm
        action={rebuildFiguresForm}
        commandId={commandId}
        hidden={{ unitId: String(unitId) }}
        onDone={(value) => setChanged(value.changed)}
        inline
      >
        <SubmitButton tone="outline">{words.button}</SubmitButton>
      </ActionForm>
      {changed !== null && (
        <output className="told block mt-3">
          {changed === 0 ? words.same : fillWords(words.changed, { changed })}
        </output>
      )}
    </>
  );
}
