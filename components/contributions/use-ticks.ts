"use client";
import { useRef, useState } from "react";
import { newCommandId } from "@/components/ui/command-id";
import { fillWords } from "@/components/ui/fill-words";
import { toastDone } from "@/components/ui/toasts";
import { recordContribution, undoContribution } from "@/lib/contributions/actions";
import type { Channel } from "@/lib/contributions/channels";

/** What happened to a row since the page came. `said` stands in the row. */
export type Tick = { state: "sending" | "paid" | "open"; said?: string; mine?: boolean };

export type TickWords = {
  done: string;
  undone: string;
  receipt: string;
  offline: string;
  /** while the line says nothing */
  waiting: string;
  undoReason: string;
};

/** A line that broke may say nothing for long: then it is said without waiting for the browser. */
const SILENCE = 6_000;

/**
 * One tap records a payment for `month`. The mark is shown at once and taken back when the answer is
 * a refusal; that the month is paid already is shown as paid, with who recorded it. A tap that did
 * not reach the server keeps its command id, so that the next tap is the same write.
 */
export function useTicks(month: number, words: TickWords) {
  const [ticks, setTicks] = useState<ReadonlyMap<number, Tick>>(new Map());
  const pending = useRef(new Map<number, string>());

  function put(id: number, tick: Tick) {
    setTicks((all) => new Map(all).set(id, tick));
  }

  async function record(id: number, name: string, how: { channel: Channel; paidOn?: string }) {
    const commandId = pending.current.get(id) ?? newCommandId();
    pending.current.set(id, commandId);
    put(id, { state: "sending" });
    const silence = setTimeout(
      () => put(id, { state: "sending", said: words.waiting }),
      navigator.onLine ? SILENCE : 0,
    );
    try {
      const answer = await recordContribution({ commandId, memberId: id, month, ...how });
      pending.current.delete(id);
      if (answer.status === "done") {
        const { receiptNo } = answer.value;
        const receipt =
          receiptNo === null ? undefined : fillWords(words.receipt, { no: receiptNo });
        put(id, { state: "paid", mine: true, said: receipt });
        const said = fillWords(words.done, { name });
        void toastDone(receipt ? `${said} · ${receipt}` : said, { undo: () => undo(id, name) });
      } else if (answer.status === "refused") {
        const paid = answer.code === "already_paid";
        put(id, { state: paid ? "paid" : "open", said: answer.message });
      } else if (answer.status === "invalid") {
        put(id, { state: "open", said: Object.values(answer.fields).flat().join(" ") });
      }
    } catch {
      put(id, { state: "open", said: words.offline });
    } finally {
      clearTimeout(silence);
    }
  }

  async function undo(id: number, name: string) {
    put(id, { state: "sending" });
    try {
      const commandId = newCommandId();
      const reason = words.undoReason;
      const answer = await undoContribution({ commandId, memberId: id, month, reason });
      if (answer.status === "done") {
        put(id, { state: "open" });
        void toastDone(fillWords(words.undone, { name }));
      } else if (answer.status === "refused") {
        const gone = answer.code === "not_paid";
        put(id, { state: gone ? "open" : "paid", said: answer.message, mine: !gone });
      }
    } catch {
      put(id, { state: "paid", mine: true, said: words.offline });
    }
  }

  return { ticks, record, undo };
}
