"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { newCommandId } from "@/components/ui/command-id";
import { DateField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone, toastRefused } from "@/components/ui/toasts";
import { useWords } from "@/components/ui/words";
import { recordConsent, skipPerson, withdrawPerson } from "@/lib/assessments/entry-actions";
import { ConsentBox, type ConsentWords } from "./consent-box";

type At = { roundId: number; no: number };

/** Consent of somebody who is asked by another; kept with who asked. A paper brings its own day. */
export function AskConsent({
  roundId,
  no,
  words,
  paper,
}: At & {
  words: ConsentWords;
  /** null = asked face to face, today */
  paper: { label: string; today: string } | null;
}) {
  const [agreedOn, setAgreedOn] = useState(paper?.today);
  return (
    <ConsentBox
      words={words}
      agree={() => recordConsent({ commandId: newCommandId(), roundId, nos: [no], agreedOn })}
      decline={() => skipPerson({ commandId: newCommandId(), roundId, no })}
    >
      {paper && (
        <div
          className="mt-4"
          onInput={(event) => setAgreedOn((event.target as HTMLInputElement).value)}
        >
          <DateField name="agreedOn" label={paper.label} defaultValue={paper.today} />
        </div>
      )}
    </ConsentBox>
  );
}

/** Leaves somebody out of the round, or asks them after all. */
export function SkipButton({ roundId, no, undo, label }: At & { undo: boolean; label: string }) {
  const say = useWords();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  async function skip() {
    if (busy) return;
    setBusy(true);
    try {
      const state = await skipPerson({ commandId: newCommandId(), roundId, no, undo });
      if (state.status === "refused") void toastRefused(state.message);
      else router.refresh();
    } catch {
      void toastRefused(say("form.offline"));
    }
    setBusy(false);
  }
  return (
    <Button tone="plain" onClick={() => void skip()} aria-disabled={busy}>
      {label}
    </Button>
  );
}

/** Removes what somebody answered, for good. */
export function WithdrawForm({
  roundId,
  no,
  words,
}: At & { words: { open: string; title: string; note: string; submit: string; done: string } }) {
  const router = useRouter();
  return (
    <Dialog label={words.open} tone="plain" title={words.title} description={words.note}>
      {(close) => (
        <ActionForm
          action={withdrawPerson}
          hidden={{ roundId: String(roundId), no: String(no) }}
          onDone={() => {
            close();
            void toastDone(words.done);
            router.refresh();
          }}
        >
          <SubmitButton tone="danger" wide>
            {words.submit}
          </SubmitButton>
        </ActionForm>
      )}
    </Dialog>
  );
}
