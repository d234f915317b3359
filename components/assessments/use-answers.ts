"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { newCommandId } from "@/components/ui/command-id";
import { useWords } from "@/components/ui/words";
import type { Saved } from "@/lib/assessments/entry-commands";
import type { FormState } from "@/lib/form-state";
import { type Cells, keepAnswers, keptAnswers, type Value } from "./kept-answers";

export type Patch = {
  commandId: string;
  no: number;
  answers: Record<string, Value>;
  /** what the screen showed there before */
  seen: Record<string, Value>;
  finish?: boolean;
};

/** How saving stands, for the line that says so. */
export type Saving =
  | { state: "saved" | "saving" }
  /** it goes on by itself once the line is back */
  | { state: "offline"; cells: number }
  /** nothing more is taken: what is not saved stays on the screen */
  | { state: "refused"; code: string; message: string };

const RETRY = 4_000;

/** A line that broke may say nothing for long: so it is said without waiting for the browser. */
const SILENCE = 6_000;

/**
 * Answers under the fingers. Each is shown at once, kept in the tab, and sent by itself, one person at
 * a time; what did not get through is sent again until it does or is refused.
 *
 * @param name of the store in the tab; the same page finds its own again
 */
export function useAnswers(
  name: string,
  people: readonly { no: number; answers: Record<string, Value>; complete: boolean }[],
  send: (patch: Patch) => Promise<FormState<Saved>>,
) {
  const say = useWords();
  const [saved, setSaved] = useState<Cells>(() =>
    Object.fromEntries(people.map(({ no, answers }) => [no, answers])),
  );
  const [told, setTold] = useState<Record<number, Saved>>({});
  const [pending, setPending] = useState<Cells>({});
  const [overtook, setOvertook] = useState<{ no: number; item: string }[]>([]);
  const [saving, setSaving] = useState<Saving>({ state: "saved" });
  const work = useRef<Cells>({});
  const base = useRef<Cells>(saved);
  const finishing = useRef(new Set<number>());
  const flight = useRef<Patch | null>(null);
  const busy = useRef(false);
  const stopped = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sender = useRef(send);
  sender.current = send;

  const show = useCallback(() => {
    setPending({ ...work.current });
    keepAnswers(name, work.current);
  }, [name]);

  const go = useCallback(async () => {
    if (busy.current || stopped.current) return;
    busy.current = true;
    clearTimeout(timer.current);
    for (;;) {
      // The same write when it is sent again after a line that broke.
      flight.current ??= nextPatch(work.current, base.current, finishing.current);
      const patch = flight.current;
      if (!patch) break;
      setSaving({ state: "saving" });
      const waits = () => setSaving({ state: "offline", cells: countCells(work.current) });
      const silence = setTimeout(waits, navigator.onLine ? SILENCE : 0);
      let answer: FormState<Saved>;
      try {
        answer = await sender.current(patch);
      } catch (error) {
        const { digest } = error as { digest?: unknown };
        if (digest) {
          const message = say("form.failed", { code: String(digest) });
          setSaving({ state: "refused", code: "failed", message });
        } else waits();
        timer.current = setTimeout(() => void go(), RETRY);
        busy.current = false;
        return;
      } finally {
        clearTimeout(silence);
      }
      flight.current = null;
      if (answer.status !== "done") {
        stopped.current = true;
        busy.current = false;
        setSaving(refusalOf(answer));
        return;
      }
      settle(work.current, finishing.current, patch);
      const { value } = answer;
      const { no, answers } = patch;
      base.current = { ...base.current, [no]: { ...base.current[no], ...answers } };
      setSaved(base.current);
      if (value.over) {
        const cells = value.over.map((item) => ({ no, item }));
        setOvertook((all) => [...all, ...cells]);
      }
      setTold((all) => ({ ...all, [patch.no]: value }));
      show();
    }
    busy.current = false;
    setSaving({ state: "saved" });
  }, [say, show]);

  /** What the tab still holds from before is shown again and sent. */
  useEffect(() => {
    const kept = keptAnswers(name);
    for (const [no, cells] of Object.entries(kept)) {
      work.current[Number(no)] = { ...cells, ...work.current[Number(no)] };
    }
    if (Object.keys(kept).length > 0) {
      show();
      void go();
    }
    const back = () => void go();
    window.addEventListener("online", back);
    return () => {
      window.removeEventListener("online", back);
      clearTimeout(timer.current);
    };
  }, [name, show, go]);

  const put = useCallback(
    (no: number, item: string, value: Value) => {
      work.current[no] = { ...work.current[no], [item]: value };
      show();
      void go();
    },
    [show, go],
  );

  /** No more answers are to come of this person. */
  const finish = useCallback(
    (no: number) => {
      finishing.current.add(no);
      void go();
    },
    [go],
  );

  /** After a refusal that may have passed: a consent given meanwhile, a session begun again. */
  const again = useCallback(() => {
    stopped.current = false;
    void go();
  }, [go]);

  /** What was not taken is let go of. */
  const discard = useCallback(() => {
    work.current = {};
    finishing.current.clear();
    flight.current = null;
    show();
    again();
  }, [show, again]);

  return { saved, pending, told, saving, overtook, put, finish, again, discard };
}

function nextPatch(work: Cells, base: Cells, finishing: Set<number>): Patch | null {
  const first = Object.keys(work)[0] ?? [...finishing][0];
  if (first === undefined) return null;
  const no = Number(first);
  const answers = { ...work[no] };
  const seen = Object.fromEntries(
    Object.keys(answers).map((item) => [item, base[no]?.[item] ?? null]),
  );
  const patch: Patch = { commandId: newCommandId(), no, answers, seen };
  return finishing.has(no) ? { ...patch, finish: true } : patch;
}

/** What was sent is done, but for cells that were typed over meanwhile. */
function settle(work: Cells, finishing: Set<number>, { no, answers, finish }: Patch): void {
  const rest = Object.entries(work[no] ?? {}).filter(([item, value]) => answers[item] !== value);
  if (rest.length > 0) work[no] = Object.fromEntries(rest);
  else delete work[no];
  if (finish) finishing.delete(no);
}

export function countCells(cells: Cells): number {
  return Object.values(cells).reduce((sum, one) => sum + Object.keys(one).length, 0);
}

function refusalOf(answer: FormState<Saved>): Saving {
  if (answer.status === "refused") {
    return { state: "refused", code: answer.code, message: answer.message };
  }
  const message = answer.status === "invalid" ? Object.values(answer.fields).flat()[0] : "";
  return { state: "refused", code: "invalid", message: message ?? "" };
}
