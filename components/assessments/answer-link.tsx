"use client";
import { useEffect, useState } from "react";
import { useWords } from "@/components/ui/words";
import type { Band, Instrument } from "@/lib/assessments/instrument";
import {
  answerByLink,
  consentByLink,
  declineByLink,
  finishByLink,
} from "@/lib/assessments/link-actions";
import type { Locale } from "@/lib/i18n/locale";
import { AskBoard } from "./ask-board";
import type { AskWords } from "./ask-words";
import { ConsentBox, type ConsentWords } from "./consent-box";
import type { Value } from "./kept-answers";
import { countCells, type Patch, useAnswers } from "./use-answers";

type LinkWords = Record<
  | "send"
  | "doneTitle"
  | "done"
  | "declinedTitle"
  | "declined"
  | "yours"
  | "hotlineTitle"
  | "hotline"
  | "hotlineCall"
  | "care",
  string
>;

type Stage = "consent" | "ask" | "declined" | { band: Band | null };

// There is one person only.
const NO = 1;

/** What somebody answers by themselves on their phone: consent, questions, and their own result. */
export function AnswerLink({
  token,
  instrument,
  answers,
  consented,
  consent,
  words,
  ask,
  locale,
}: {
  token: string;
  instrument: Instrument;
  answers: Record<string, Value>;
  consented: boolean;
  consent: ConsentWords;
  words: LinkWords;
  ask: AskWords;
  locale: Locale;
}) {
  const [stage, setStage] = useState<Stage>(instrument.sensitive && !consented ? "consent" : "ask");
  if (stage === "consent") {
    return (
      <ConsentBox
        words={consent}
        agree={() => consentByLink({ token })}
        decline={() => declineByLink({ token })}
        onDone={(agreed) => setStage(agreed ? "ask" : "declined")}
      />
    );
  }
  if (stage === "declined") {
    return <Said title={words.declinedTitle} text={words.declined} />;
  }
  if (stage === "ask") {
    return (
      <Asking
        token={token}
        instrument={instrument}
        answers={answers}
        words={words}
        ask={ask}
        locale={locale}
        onFinished={(band) => {
          setStage({ band: instrument.bands.find((one) => one.code === band) ?? null });
          window.scrollTo(0, 0);
        }}
      />
    );
  }
  const { band } = stage;
  return (
    <>
      <Said title={words.doneTitle} text={words.done} />
      {band && (
        <section className={band.tone === "alarm" ? "own-result alarm" : "own-result"}>
          <p className="over">{words.yours}</p>
          <h2>{band[locale]}</h2>
          {band.advice && <p>{band.advice[locale]}</p>}
        </section>
      )}
      {band && (band.tone === "alarm" || band.tone === "attention") && (
        <section className="hotline">
          <h2>{words.hotlineTitle}</h2>
          <p>{words.hotline}</p>
          <a className="btn main-act wide" href="tel:1323">
            {words.hotlineCall}
          </a>
          {band.tone === "alarm" && <p>{words.care}</p>}
        </section>
      )}
    </>
  );
}

function Asking({
  token,
  instrument,
  answers,
  words,
  ask,
  locale,
  onFinished,
}: {
  token: string;
  instrument: Instrument;
  answers: Record<string, Value>;
  words: LinkWords;
  ask: AskWords;
  locale: Locale;
  onFinished: (band: string | null) => void;
}) {
  const say = useWords();
  const people = [{ no: NO, answers, complete: false }];
  const send = ({ answers: given }: Patch) => answerByLink({ token, answers: given });
  const typed = useAnswers(`link-${token.slice(0, 12)}`, people, send);
  const [finishing, setFinishing] = useState(false);
  const [message, setMessage] = useState("");
  const unsaved = countCells(typed.pending) > 0;

  // Once for each time it is sent off, when the last answer has got through.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the callbacks are new each time
  useEffect(() => {
    if (!finishing || unsaved) return;
    let gone = false;
    finishByLink({ token })
      .then((state) => {
        if (gone) return;
        if (state.status === "done") onFinished(state.value.band);
        else if (state.status === "refused") setMessage(state.message);
      })
      .catch(() => setMessage(say("form.offline")))
      .finally(() => setFinishing(false));
    return () => {
      gone = true;
    };
  }, [finishing, unsaved]);

  return (
    <AskBoard
      instrument={instrument}
      no={NO}
      typed={typed}
      closed={false}
      finishLabel={words.send}
      finishing={finishing}
      onFinish={() => {
        setMessage("");
        setFinishing(true);
      }}
      words={ask}
      locale={locale}
      above={
        message && (
          <p className="told refused" role="alert">
            {message}
          </p>
        )
      }
    />
  );
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  );
}
