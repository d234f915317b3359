"use client";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import { type Choice, NumberField, SelectField, TextField } from "@/components/ui/field";
import { fillWords } from "@/components/ui/fill-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Day, parseDay } from "@/lib/day";
import { recordWork } from "@/lib/fund/actions";
import type { Locale } from "@/lib/i18n/locale";
import type fund from "@/lib/i18n/th/fund";
import { formatBaht, type Satang } from "@/lib/money";
import { toArabicDigits } from "@/lib/thai";
import { type InForce, inForceOn } from "./regulation-days";

/** What one version pays: for what, by what it is counted, how much. */
export type Rates = InForce & {
  rates: { activity: string; name: string; per: string; amount: Satang; article: string }[];
};

/** A day of work or a trip. What it comes to stands beneath while it is typed, from the rule of that day. */
export function WorkForm({
  unitId,
  commandId,
  workers,
  versions,
  today,
  todayText,
  baht,
  locale,
  words,
}: {
  unitId: number;
  commandId: string;
  /** one = it is theirs, and nobody is asked */
  workers: Choice[];
  versions: Rates[];
  today: Day;
  todayText: string;
  baht: string;
  locale: Locale;
  words: typeof fund.workForm;
}) {
  const [day, setDay] = useState<Day | null>(today);
  const [activity, setActivity] = useState("");
  const [count, setCount] = useState(1);
  const [done, setDone] = useState<string | null>(null);
  const version = inForceOn(versions, day);
  const rates = version?.rates ?? [];
  const rate = rates.find((one) => one.activity === activity);
  const only = workers.length === 1 ? workers[0] : undefined;
  const amount = (satang: Satang) => `${formatBaht(satang, locale)} ${baht}`;

  function typed(name: string, value: string) {
    if (name === "happenedOn") setDay(parseDay(value));
    if (name === "activity") setActivity(value);
    if (name === "quantity") setCount(Number(toArabicDigits(value)) || 0);
  }
  return (
    <>
      {done && (
        <p className="told mb-5 max-w-136" role="status">
          {done}
        </p>
      )}
      <ActionForm
        action={recordWork}
        commandId={commandId}
        hidden={
          only ? { unitId: String(unitId), workerId: only.value } : { unitId: String(unitId) }
        }
        onDone={({ amountSatang }) => {
          setDone(fillWords(words.done, { amount: amount(amountSatang) }));
          setDay(today);
          setActivity("");
          setCount(1);
        }}
      >
        <div
          className="form"
          onInput={({ target }) => {
            if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
              typed(target.name, target.value);
            }
          }}
        >
          {!only && (
            <SelectField
              name="workerId"
              label={words.worker}
              choices={workers}
              empty={words.choose}
            />
          )}
          <DateField name="happenedOn" label={words.happened} defaultValue={todayText} />
          <SelectField
            key={version?.version ?? 0}
            name="activity"
            label={words.activity}
            choices={rates.map((one) => ({
              value: one.activity,
              label: `${one.name} · ${fillWords(words.rate, { rate: amount(one.amount), per: one.per })}`,
            }))}
            empty={words.choose}
          />
          {day !== null && rates.length === 0 && <p className="note">{words.norule}</p>}
          <NumberField
            name="quantity"
            label={words.quantityPlain}
            unit={rate?.per.replace(/^ต่อ|^per /, "")}
            defaultValue="1"
          />
          <TextField
            name="place"
            label={words.place}
            hint={words.placeHint}
            maxLength={120}
            optional
          />
        </div>
        <p className="min-h-12" aria-live="polite">
          {rate && version && (
            <>
              <b>
                {fillWords(words.sum, {
                  sum: amount(rate.amount * Math.max(0, Math.trunc(count))),
                })}
              </b>
              <br />
              <span className="note">
                {fillWords(words.rule, { version: version.version, article: rate.article })}
              </span>
            </>
          )}
        </p>
        <SubmitButton tone="main">{words.submit}</SubmitButton>
      </ActionForm>
    </>
  );
}
