"use client";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { RadioCards } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { type Choice, NumberField, SelectField, TextField } from "@/components/ui/field";
import { fillWords } from "@/components/ui/fill-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Day, parseDay } from "@/lib/day";
import { recordEntry } from "@/lib/fund/actions";
import type fund from "@/lib/i18n/th/fund";
import { type InForce, inForceOn } from "./regulation-days";

export type RecordKind = "in" | "out" | "transfer" | "opening";

export type Articles = InForce & { articles: Choice[]; limit: string | null };

/** What the regulation in force already says of money that comes in. */
export type Known = {
  amount: string;
  text: string;
  account: string;
  articleKey: string;
  payerName: string;
};

type Done = { no: number; receiptNo: number | null; yearBe: number | null };

const moneyLabel = {
  in: "moneyIn",
  out: "moneyOut",
  transfer: "moneyFrom",
  opening: "moneyOpening",
} as const;
const textHint = {
  in: "textHintIn",
  out: "textHintOut",
  transfer: "textHintTransfer",
  opening: "textHintOpening",
} as const;

/** One entry by hand. The articles to choose from are those in force on the day that is typed. */
export function RecordForm({
  kind,
  unitId,
  commandId,
  today,
  todayText,
  accounts,
  money,
  versions,
  meetings,
  known,
  path,
  receipts,
  baht,
  words,
}: {
  kind: RecordKind;
  unitId: number;
  commandId: string;
  today: Day;
  todayText: string;
  accounts: Choice[];
  money: Choice[];
  /** the latest first */
  versions: Articles[];
  /** meetings that may have decided it */
  meetings: Choice[];
  /** what stands in the form from the start */
  known: Known | null;
  /** of the fund's pages */
  path: string;
  receipts: string;
  baht: string;
  words: typeof fund.recordForm;
}) {
  const [day, setDay] = useState<Day | null>(today);
  const [done, setDone] = useState<Done | null>(null);
  const rests = kind === "in" || kind === "out";
  const version = inForceOn(versions, day);
  return (
    <>
      {done && <Recorded done={done} path={path} receipts={receipts} words={words} />}
      <ActionForm
        action={recordEntry}
        commandId={commandId}
        hidden={{ unitId: String(unitId), direction: kind }}
        onDone={(value) => {
          setDone(value);
          setDay(today);
        }}
      >
        <NumberField
          name="amount"
          label={words.amount}
          hint={words.amountHint}
          unit={baht}
          defaultValue={known?.amount}
          decimal
          autoFocus
        />
        <TextField
          name="text"
          label={words.text}
          hint={words[textHint[kind]]}
          defaultValue={known?.text}
          maxLength={200}
        />
        {rests && (
          <SelectField
            name="account"
            label={words.account}
            choices={accounts}
            defaultValue={known?.account}
            empty={words.choose}
          />
        )}
        <RadioCards
          name="money"
          label={words[moneyLabel[kind]]}
          choices={money}
          defaultValue={money[0]?.value}
        />
        <div
          onInput={(event) => {
            if (event.target instanceof HTMLInputElement) setDay(parseDay(event.target.value));
          }}
        >
          <DateField name="happenedOn" label={words.happened} defaultValue={todayText} />
        </div>
        {rests &&
          (version && version.articles.length > 0 ? (
            <SelectField
              key={version.version}
              name="articleKey"
              label={words.article}
              hint={fillWords(words.articleHint, { version: version.version })}
              choices={version.articles}
              defaultValue={known?.articleKey}
              empty={words.choose}
            />
          ) : (
            <p className="note">{words.articleNone}</p>
          ))}
        {rests && meetings.length > 0 && (
          <SelectField
            name="meetingId"
            label={words.meeting}
            choices={meetings}
            empty={words.meetingNone}
            optional
          />
        )}
        {kind === "out" && version?.limit && <p className="note">{version.limit}</p>}
        {kind === "in" && (
          <TextField
            name="payerName"
            label={words.payer}
            hint={words.payerHint}
            defaultValue={known?.payerName}
            maxLength={120}
            autoComplete="off"
            optional
          />
        )}
        {kind === "out" && (
          <TextField
            name="payeeName"
            label={words.payee}
            hint={words.payeeHint}
            maxLength={120}
            autoComplete="off"
            optional
          />
        )}
        <SubmitButton tone="main">{words.submit}</SubmitButton>
      </ActionForm>
    </>
  );
}

/** What was recorded, with the way to it, while the next one is typed. */
function Recorded({
  done,
  path,
  receipts,
  words,
}: {
  done: Done;
  path: string;
  receipts: string;
  words: typeof fund.recordForm;
}) {
  return (
    <p className="told mb-5 max-w-136" role="status">
      {fillWords(words.done, { no: done.no })} ·{" "}
      <a className="link" href={`${path}/entries/${done.no}`}>
        {words.open}
      </a>
      {done.receiptNo !== null && done.yearBe !== null && (
        <>
          {" "}
          ·{" "}
          <a className="link" href={`${receipts}/${done.yearBe}/${done.receiptNo}`}>
            {fillWords(words.receipt, { no: done.receiptNo, year: done.yearBe })}
          </a>
        </>
      )}
    </p>
  );
}
