"use client";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/page";
import type { EditorWords } from "./editor-words";
import type { DraftNews } from "./use-draft";

/** What happened to the draft beside the typing, and the choice that follows from it. */
export function DraftNewsBox({
  news,
  looking,
  words: t,
  takeMine,
  takeSaved,
}: {
  news: DraftNews;
  /** what somebody else saved is on its way */
  looking: boolean;
  words: EditorWords["edit"];
  takeMine: () => void;
  takeSaved: () => void;
}) {
  return (
    <div aria-live="assertive">
      {news?.kind === "kept" && (
        <Notice tone="teal" title={t.keptTitle}>
          <p>{t.kept}</p>
          <Button tone="plain" onClick={takeSaved}>
            {t.keptDrop}
          </Button>
        </Notice>
      )}
      {news?.kind === "other" && (
        <Notice tone="amber" title={t.otherTitle}>
          <p>{t.other}</p>
          <div className="actions mt-3">
            <Button onClick={takeMine} disabled={looking}>
              {t.otherMine}
            </Button>
            <Button onClick={takeSaved}>{t.otherTheirs}</Button>
          </div>
        </Notice>
      )}
      {news?.kind === "refused" && <p className="told refused">{news.message}</p>}
    </div>
  );
}
