"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { saveAnswers } from "@/lib/assessments/entry-actions";
import type { Instrument } from "@/lib/assessments/instrument";
import type { Locale } from "@/lib/i18n/locale";
import { AskBoard } from "./ask-board";
import type { AskWords } from "./ask-words";
import type { Value } from "./kept-answers";
import { PaperEntry } from "./paper-entry";
import { type Patch, useAnswers } from "./use-answers";

export type PersonEntryProps = {
  roundId: number;
  no: number;
  readerId: number;
  instrument: Instrument;
  answers: Record<string, Value>;
  complete: boolean;
  way: "person" | "paper";
  closed: boolean;
  /** where to go once the person is finished; null = stay and see */
  after: string | null;
  words: AskWords & { paperTitle: string; paperKeys: string; paperNext: string; refused: string };
  locale: Locale;
};

/** Answers of one person: asked one by one, or typed from their paper. */
export function PersonEntry(props: PersonEntryProps) {
  const { roundId, no, readerId, instrument, answers, complete } = props;
  const { way, closed, after, words, locale } = props;
  const router = useRouter();
  const [finishing, setFinishing] = useState(false);
  const send = async (patch: Patch) => {
    const answer = await saveAnswers({ ...patch, roundId, no, way });
    if (answer.status === "done" && patch.finish) {
      if (answer.value.complete && after) router.push(after);
      else router.refresh();
      setFinishing(false);
    }
    return answer;
  };
  const typed = useAnswers(
    `person-${roundId}-${no}-${readerId}`,
    [{ no, answers, complete }],
    send,
  );
  const onFinish = () => {
    setFinishing(true);
    typed.finish(no);
  };
  const shared = { instrument, no, complete, typed, closed, onFinish, finishing, words, locale };
  return way === "paper" ? <PaperEntry {...shared} /> : <AskBoard {...shared} />;
}
