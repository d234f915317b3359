"use client";
import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import { discardDraft } from "@/lib/regulations/actions";
import { forgetDraft } from "./kept-draft";

/** Throws a draft away, after asking: nobody gets it back. */
export function DiscardDraft({
  unitId,
  draftId,
  revision,
  path,
  words,
}: {
  unitId: number;
  draftId: number;
  revision: number;
  path: string;
  words: { discard: string; discardTitle: string; discardNote: string; discarded: string };
}) {
  const router = useRouter();
  return (
    <Dialog
      label={words.discard}
      tone="danger"
      title={words.discardTitle}
      description={words.discardNote}
    >
      <ActionForm
        action={discardDraft}
        hidden={{ unitId: String(unitId), revision: String(revision) }}
        onDone={() => {
          forgetDraft(draftId);
          void toastDone(words.discarded);
          router.push(path);
        }}
      >
        <SubmitButton tone="danger">{words.discard}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
