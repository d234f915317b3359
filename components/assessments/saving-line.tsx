"use client";
import { Button } from "@/components/ui/button";
import { fillWords } from "@/components/ui/fill-words";
import type { useAnswers } from "./use-answers";

export type SavingWords = Record<
  | "saved"
  | "saving"
  | "offline"
  | "closedLine"
  | "again"
  | "discard"
  | "unsaved"
  | "copyHint"
  | "overtook"
  | "reload",
  string
>;

/** How saving stands, in a few words. */
export function SavingState({
  typed: { saving },
  closed,
  words,
}: {
  typed: ReturnType<typeof useAnswers>;
  closed: boolean;
  words: SavingWords;
}) {
  if (saving.state === "refused") return null;
  const offline = saving.state === "offline";
  const text = offline ? fillWords(words.offline, { cells: saving.cells }) : words[saving.state];
  return (
    <output className={offline ? "saving amber" : "saving"}>
      {closed ? words.closedLine : text}
    </output>
  );
}

/** What was not taken and why, to copy or to try again; or whose answer was typed over meanwhile. */
export function NotSaved({
  typed,
  words,
  labels,
}: {
  typed: ReturnType<typeof useAnswers>;
  words: SavingWords;
  /** how a person and a question are called */
  labels: (no: number, item: string) => [who: string, what: string];
}) {
  const { saving, pending, overtook } = typed;
  if (saving.state !== "refused") {
    return overtook.length > 0 ? (
      <div className="notice amber" role="alert">
        <p>
          {fillWords(words.overtook, {
            cells: [...new Set(overtook.map(({ no, item }) => labels(no, item).join(" · ")))].join(
              ", ",
            ),
          })}
        </p>
        <Button onClick={() => window.location.reload()}>{words.reload}</Button>
      </div>
    ) : null;
  }
  const lines = Object.entries(pending).flatMap(([no, cells]) =>
    Object.entries(cells).map(([item, value]) => {
      const [who, what] = labels(Number(no), item);
      return `${who} · ${what}: ${value ?? "–"}`;
    }),
  );
  return (
    <div className="notice amber saving-refused" role="alert">
      <p>
        <b>{saving.message}</b>
      </p>
      {lines.length > 0 && (
        <label>
          {fillWords(words.unsaved, { cells: lines.length })}
          <textarea
            className="input"
            readOnly
            rows={Math.min(6, lines.length + 1)}
            value={lines.join("\n")}
            onFocus={(event) => event.target.select()}
          />
          <small>{words.copyHint}</small>
        </label>
      )}
      <div className="actions">
        {saving.code !== "assessment_closed" && (
          <Button onClick={typed.again}>{words.again}</Button>
        )}
        <Button tone="plain" onClick={typed.discard}>
          {words.discard}
        </Button>
      </div>
    </div>
  );
}
