"use client";
import { type FormEvent, useEffect, useRef, useState } from "react";
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
  commandId,
  early,
  labels,
}: {
  unitId: number;
  month: Month;
  words: Words;
  commandId: string;
  /** the month is not over: words are kept, nothing can be handed in */
  early: boolean;
  labels: WordsLabels;
}) {
  const [state, setState] = useState<"hint" | "keeping" | "kept" | "lost">("hint");
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
      // One after the other, so that an older text never comes to lie over a newer one.
      turn.current = turn.current.then(async () => {
        try {
          const answer = await keepWords({
            commandId: newCommandId(),
            unitId,
            month,
            went: said("went"),
            problems: said("problems"),
            needs: said("needs"),
          });
          setState(answer.status === "done" ? "kept" : "lost");
        } catch {
          setState("lost");
        }
      });
    }, pause);
  }

  return (
    <div onInput={typed} onSubmit={() => clearTimeout(timer.current)}>
      <ActionForm
        action={submitReport}
        commandId={commandId}
        hidden={{ unitId: String(unitId), month: String(month) }}
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
          {labels[state]}
        </p>
        {!early && <SubmitButton>{labels.submit}</SubmitButton>}
      </ActionForm>
    </div>
  );
}
