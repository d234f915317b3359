"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { newCommandId } from "@/components/ui/command-id";
import { Dialog } from "@/components/ui/dialog";
import { toastDone, toastRefused } from "@/components/ui/toasts";
import { useWords } from "@/components/ui/words";
import { closeRound } from "@/lib/assessments/round-actions";

/** Ends the entering. Nothing undoes it, so it asks. */
export function CloseRound({
  roundId,
  words,
}: {
  roundId: number;
  words: { close: string; closeTitle: string; note: string; closed: string };
}) {
  const say = useWords();
  const router = useRouter();
  const [command] = useState(newCommandId);
  const [sending, setSending] = useState(false);
  async function close(done: () => void) {
    if (sending) return;
    setSending(true);
    try {
      const answer = await closeRound({ commandId: command, roundId });
      if (answer.status === "done") void toastDone(words.closed);
      else if (answer.status === "refused") void toastRefused(answer.message);
      done();
      router.refresh();
    } catch {
      void toastRefused(say("form.offline"));
    }
    setSending(false);
  }
  return (
    <Dialog label={words.close} title={words.closeTitle} description={words.note}>
      {(done) => (
        <Button tone="main" wide onClick={() => void close(done)} aria-disabled={sending}>
          {words.close}
        </Button>
      )}
    </Dialog>
  );
}
