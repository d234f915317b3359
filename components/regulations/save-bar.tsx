"use client";
import { buttonClass } from "@/components/ui/button";
import { fillWords } from "@/components/ui/fill-words";
import type { EditorWords } from "./editor-words";

/** Always in sight: whether everything is saved, and the button that does it. */
export function SaveBar({
  words: t,
  dirty,
  saving,
  justSaved,
  faults,
  onSave,
}: {
  words: EditorWords["edit"];
  dirty: boolean;
  saving: boolean;
  justSaved: boolean;
  faults: number;
  onSave: () => void;
}) {
  const said = () => {
    if (saving) return t.saving;
    if (faults > 0) return fillWords(t.mend, { count: faults });
    if (dirty) return t.unsaved;
    return justSaved ? t.saved : "";
  };
  return (
    <div className={dirty ? "save-bar dirty no-print" : "save-bar no-print"}>
      <output>{said()}</output>
      <button
        type="button"
        className={buttonClass(dirty ? "main" : "outline")}
        aria-disabled={saving || undefined}
        onClick={() => {
          if (!saving) onSave();
        }}
      >
        {t.save}
      </button>
    </div>
  );
}
