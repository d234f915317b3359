"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { useWords } from "@/components/ui/words";
import type { FormState } from "@/lib/form-state";

export type ConsentWords = {
  title: string;
  points: string[];
  agree: string;
  decline: string;
};

/** The words before anybody is asked about their mind, to read aloud or to oneself; then yes or no. */
export function ConsentBox({
  words,
  agree,
  decline,
  onDone,
  children,
}: {
  words: ConsentWords;
  agree: () => Promise<FormState<unknown>>;
  decline: () => Promise<FormState<unknown>>;
  /** left out: the page is read anew */
  onDone?: (agreed: boolean) => void;
  /** what else there is to say with a yes */
  children?: ReactNode;
}) {
  const say = useWords();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState("");
  async function answer(agreed: boolean) {
    if (busy) return;
    setBusy(true);
    setMessage("");
    try {
      const state = await (agreed ? agree() : decline());
      if (state.status === "refused") setMessage(state.message);
      else if (state.status === "invalid") setMessage(Object.values(state.fields).flat()[0] ?? "");
      else if (onDone) onDone(agreed);
      else router.refresh();
    } catch {
      setMessage(say("form.offline"));
    }
    setBusy(false);
  }
  return (
    <section className="consent" aria-labelledby="consent-title">
      <h2 id="consent-title">{words.title}</h2>
      <ul>
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {children}
      {message && (
        <p className="told refused" role="alert">
          {message}
        </p>
      )}
      <div className="actions ask-ways">
        <Button tone="main" onClick={() => void answer(true)} aria-disabled={busy}>
          {words.agree}
        </Button>
        <Button onClick={() => void answer(false)} aria-disabled={busy}>
          {words.decline}
        </Button>
      </div>
    </section>
  );
}
