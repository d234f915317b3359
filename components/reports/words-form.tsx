"use client";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { ActionForm } from "@/components/ui/action-form";
import { newCommandId } from "@/components/ui/command-id";
import { TextAreaField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Month } from "@/lib/month";
import { keepWords, submitReport } from "@/lib/reports/actions";
import type { Words } from "@/lib/reports/queries";

/** How long after the last key the words are kept. */
const pause = 800;

export type WordsLabels = Record<
  "went" | "problems" | "needs" | "submit" | "hint" | "keeping" | "kept" | "lost",
  string
>;

/** The committee's own words on a month, kept while they are typed; handed in with the figures. */
export function WordsForm({
  unitId,
  month,
  words,
  revision: loaded,
  commandId,
  early,
  labels,
}: {
  unitId: number;
  month: Month;
  words: Words;
  /** how often they had been written when the page was made */
  revision: number;
  commandId: string;
  /** the month is not over: words are kept, nothing can be handed in */
  early: boolean;
  labels: WordsLabels;
}) {
  const [state, setState] = useState<"hint" | "keeping" | "kept" | "lost">("hint");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [revision, setRevision] = useState(loaded);
  const known = useRef(loaded);
  // Sent without an answer: it may have been written, and is sent again before anything newer is.
  const unanswered = useRef<Parameters<typeof keepWords>[0] | null>(null);
  const waiting = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => () => clearTimeout(timer.current), []);

  function typed(event: FormEvent<HTMLDivElement>) {
    const form = (event.target as HTMLElement).closest("form");
    if (!form) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const data = new FormData(form);
      const said = (name: string) => String(data.get(name) ?? "");
      setState("keeping");
      waiting.current += 1;
      // One after the other, so that an older text never comes to lie over a newer one.
      turn.current = turn.current
        .then(async () => {
          if (unanswered.current) await keep(unanswered.current);
          await keep({
            commandId: newCommandId(),
            unitId,
            month,
            revision: known.current,
            went: said("went"),
            problems: said("problems"),
            needs: said("needs"),
          });
        })
        .catch(() => setState("lost"))
        .finally(() => {
          waiting.current -= 1;
        });
    }, pause);
  }

  async function keep(command: Parameters<typeof keepWords>[0]) {
    unanswered.current = command;
    const answer = await keepWords(command);
    unanswered.current = null;
    setRefusal(answer.status === "refused" ? answer.message : null);
    if (answer.status !== "done") return setState("lost");
    known.current = answer.value.revision;
    flushSync(() => setRevision(known.current));
    setState("kept");
  }

  /** Handed in is what was kept last: words on their way arrive first. */
  function handIn(event: FormEvent<HTMLDivElement>) {
    clearTimeout(timer.current);
    if (waiting.current === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const form = event.target as HTMLFormElement;
    turn.current.then(() => form.requestSubmit());
  }

  return (
    <div onInput={typed} onSubmitCapture={handIn}>
      <ActionForm
        action={submitReport}
        commandId={commandId}
        hidden={{ unitId: String(unitId), month: String(month), revision: String(revision) }}
        keep
      >
        <TextAreaField name="went" label={labels.went} defaultValue={words.went ?? ""} optional />
        <TextAreaField
          name="problems"
          label={labels.problems}
          defaultValue={words.problems ?? ""}
          optional
        />
        <TextAreaField
          name="needs"
          label={labels.needs}
          defaultValue={words.needs ?? ""}
          optional
        />
        <p className="note" role="status">
          {refusal ?? labels[state]}
        </p>
        {!early && <SubmitButton>{labels.submit}</SubmitButton>}
      </ActionForm>
    </div>
  );
}
