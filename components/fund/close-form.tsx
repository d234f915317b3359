"use client";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { NumberField, TextAreaField, TextField } from "@/components/ui/field";
import { fillWords } from "@/components/ui/fill-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import { closeMonth, reopenMonth } from "@/lib/fund/actions";
import { difference } from "@/lib/fund/closing";
import type { Locale } from "@/lib/i18n/locale";
import type fund from "@/lib/i18n/th/fund";
import { formatBaht, parseBaht, type Satang } from "@/lib/money";

/** Counts the cash box against the books, saying how far apart they are while it is typed. */
export function CloseForm({
  unitId,
  month,
  cash,
  commandId,
  baht,
  locale,
  words,
}: {
  unitId: number;
  /** ISO */
  month: string;
  /** in the cash box by the books */
  cash: Satang;
  commandId: string;
  baht: string;
  locale: Locale;
  words: typeof fund.closeForm;
}) {
  const [counted, setCounted] = useState<Satang | null>(null);
  const amount = (satang: Satang) => `${formatBaht(satang, locale)} ${baht}`;
  const apart = counted === null ? null : difference(counted, cash);
  return (
    <ActionForm
      action={closeMonth}
      commandId={commandId}
      hidden={{ unitId: String(unitId), month }}
      onDone={() => void toastDone(words.done)}
    >
      <div
        onInput={({ target }) => {
          if (target instanceof HTMLInputElement) setCounted(parseBaht(target.value));
        }}
      >
        <NumberField
          name="counted"
          label={words.counted}
          hint={fillWords(words.hint, { cash: amount(cash) })}
          unit={baht}
          decimal
        />
        <output className="block min-h-8 font-semibold">
          {apart === null ? null : apart === 0 ? (
            <span className="text-teal">✓ {words.exact}</span>
          ) : (
            <span className="text-amber-ink">
              {fillWords(apart < 0 ? words.short : words.over, {
                amount: amount(Math.abs(apart)),
              })}
            </span>
          )}
        </output>
      </div>
      <TextAreaField name="note" label={words.note} hint={words.noteHint} optional />
      <SubmitButton tone="main">{words.submit}</SubmitButton>
    </ActionForm>
  );
}

/** For the chair: a closed month is opened once more, with the reason. */
export function ReopenForm({
  unitId,
  month,
  commandId,
  words,
}: {
  unitId: number;
  /** ISO */
  month: string;
  commandId: string;
  words: typeof fund.reopenForm;
}) {
  return (
    <ActionForm
      action={reopenMonth}
      commandId={commandId}
      hidden={{ unitId: String(unitId), month }}
      onDone={() => void toastDone(words.done)}
    >
      <TextField name="reason" label={words.reason} maxLength={200} />
      <SubmitButton tone="danger">{words.button}</SubmitButton>
    </ActionForm>
  );
}
