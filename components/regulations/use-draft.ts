"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState, useTransition } from "react";
import { newCommandId } from "@/components/ui/command-id";
import { useWords } from "@/components/ui/words";
import type { FormState } from "@/lib/form-state";
import { saveDraft } from "@/lib/regulations/actions";
import type { Terms } from "@/lib/regulations/terms";
import { forgetDraft, keepDraft, keptDraft } from "./kept-draft";
import { readTyped } from "./read-typed";
import { type Typed, typedOf } from "./typed";

export type SavedDraft = { id: number; revision: number; terms: Terms };

/** What happened to the draft that the reader should know about. */
export type DraftNews =
  | { kind: "kept" }
  /** saved by somebody else since; what was typed here stays until its writer chooses */
  | { kind: "other" }
  | { kind: "refused"; message: string }
  | null;

const AFTER_TYPING = 400;

/**
 * The draft under the fields. What is typed is kept in the tab until it is saved, so that nothing is
 * lost by loading the page anew; what somebody else saved meanwhile is never written over unasked.
 */
export function useDraft(unitId: number, saved: SavedDraft) {
  const say = useWords();
  const router = useRouter();
  const [typed, setTyped] = useState<Typed>(() => typedOf(saved.terms));
  const [base, setBase] = useState<Typed>(typed);
  const [news, setNews] = useState<DraftNews>(null);
  const [saving, setSaving] = useState(false);
  const [justSaved, setJustSaved] = useState(false);
  const [looking, startLooking] = useTransition();
  const command = useRef("");
  const dirty = typed !== base;
  const latest = useRef(typed);
  latest.current = typed;
  // What the server holds and its number. Known at once, where `dirty` is known only after the next
  // drawing: what is kept in between would come back as something that somebody else had saved over.
  const safe = useRef({ typed, revision: saved.revision });

  useEffect(() => {
    // What is being typed here is newer than what was kept of it.
    const kept = latest.current === safe.current.typed ? keptDraft(saved.id) : null;
    if (!kept) return;
    setTyped(kept.typed);
    safe.current.revision = kept.revision;
    setNews({ kind: kept.revision === saved.revision ? "kept" : "other" });
  }, [saved.id, saved.revision]);

  useEffect(() => {
    if (!dirty) return;
    const timer = setTimeout(() => {
      const { typed: known, revision } = safe.current;
      if (typed !== known) keepDraft(saved.id, { revision, typed });
    }, AFTER_TYPING);
    return () => clearTimeout(timer);
  }, [dirty, saved.id, typed]);

  useEffect(() => {
    const leave = () => {
      const { typed: known, revision } = safe.current;
      if (latest.current !== known) keepDraft(saved.id, { revision, typed: latest.current });
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [saved.id]);

  const change = useCallback((next: (typed: Typed) => Typed) => {
    command.current = "";
    setJustSaved(false);
    setTyped(next);
  }, []);

  /**
   * Whether the draft is saved afterwards.
   *
   * @param leaving another page follows, so this one need not be fetched anew
   */
  async function save(leaving = false): Promise<boolean> {
    if (saving) return false;
    const sent = { typed: latest.current, revision: safe.current.revision };
    // The same write when it is sent again after a line that broke.
    command.current ||= newCommandId();
    setSaving(true);
    let answer: FormState<{ revision: number }>;
    try {
      const { terms } = readTyped(sent.typed);
      const input = { commandId: command.current, unitId, revision: sent.revision, terms };
      answer = await saveDraft(input);
    } catch (error) {
      const { digest } = error as { digest?: unknown };
      const message = digest ? say("form.failed", { code: String(digest) }) : say("form.offline");
      answer = { status: "refused", code: "failed", message };
    }
    setSaving(false);
    if (answer.status === "done") {
      command.current = "";
      setBase(sent.typed);
      setNews(null);
      setJustSaved(true);
      safe.current = { typed: sent.typed, revision: answer.value.revision };
      const { revision } = safe.current;
      if (latest.current === sent.typed) forgetDraft(saved.id);
      else keepDraft(saved.id, { revision, typed: latest.current });
      // Otherwise the way back would show the draft as it was before.
      if (!leaving) router.refresh();
      return true;
    }
    if (answer.status === "refused" && answer.code === "draft_changed") {
      keepDraft(saved.id, sent);
      setNews({ kind: "other" });
      // Brings the revision that is saved now; until it is here there is nothing to choose from.
      startLooking(() => router.refresh());
    } else setNews({ kind: "refused", message: messageOf(answer) });
    return false;
  }

  /** What was saved takes the place of what is typed; the page is read anew for it. */
  function takeSaved() {
    safe.current.typed = latest.current;
    forgetDraft(saved.id);
    window.location.reload();
  }

  /** What is typed here goes over what somebody else saved, seen or not: their choice. */
  function takeMine() {
    safe.current.revision = saved.revision;
    setNews(null);
  }

  return { typed, dirty, saving, justSaved, news, looking, change, save, takeSaved, takeMine };
}

function messageOf(answer: FormState): string {
  if (answer.status === "refused") return answer.message;
  if (answer.status !== "invalid") return "";
  return Object.values(answer.fields).flat()[0] ?? "";
}
