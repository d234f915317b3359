"use client";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { newCommandId } from "@/components/ui/command-id";
import { printReceipt } from "@/lib/fund/actions";

/**
 * Notes the printing before the paper comes out: the first is the original and the unit's copy, every
 * later one a copy. Paper that comes out by another way than this button is a copy too.
 */
export function ReceiptPrint({
  unitId,
  yearBe,
  no,
  printed,
  cancelled,
  first,
  copy,
  words,
}: {
  unitId: number;
  yearBe: number;
  no: number;
  /** printed before */
  printed: boolean;
  cancelled: boolean;
  /** original and the unit's copy */
  first: ReactNode;
  copy: ReactNode;
  words: Record<"print" | "again" | "offline", string>;
}) {
  const [times, setTimes] = useState(0);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    if (times > 0) print();
  }, [times]);

  async function note() {
    if (pending) return;
    setPending(true);
    setProblem(null);
    try {
      const state = await printReceipt({ commandId: newCommandId(), unitId, yearBe, no });
      if (state.status === "done") setTimes(state.value.times);
      else setProblem(state.status === "refused" ? state.message : words.offline);
    } catch {
      setProblem(words.offline);
    }
    setPending(false);
  }

  const original = !cancelled && (times === 0 ? !printed : times === 1);
  return (
    <>
      <div className="no-print my-4">
        <Button tone="main" onClick={note} aria-busy={pending || undefined}>
          {printed || times > 0 ? words.again : words.print}
        </Button>
        {problem && (
          <p className="told refused mt-3" role="alert">
            {problem}
          </p>
        )}
      </div>
      {original && <div className={times === 1 ? undefined : "print:hidden"}>{first}</div>}
      <div className={original ? (times === 1 ? "hidden" : "hidden print:block") : undefined}>
        {copy}
      </div>
    </>
  );
}
