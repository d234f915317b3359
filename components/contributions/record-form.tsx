"use client";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { RadioCards } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { SelectField, TextField } from "@/components/ui/field";
import { fillWords } from "@/components/ui/fill-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import { recordContributionForm } from "@/lib/contributions/actions";
import { type Channel, channels } from "@/lib/contributions/channels";
import type { Locale } from "@/lib/i18n/locale";
import { formatBaht } from "@/lib/money";
import { formatMonth, type Month } from "@/lib/month";
import { type PayableMonth, runsFrom } from "./payable-months";

export type RecordWords = {
  open: string;
  title: string;
  first: string;
  past: string;
  months: string;
  monthsOf: string;
  channel: string;
  channels: Record<Channel, string>;
  cashHint: string;
  paidOn: string;
  proof: string;
  proofHint: string;
  submit: string;
  done: string;
  receipt: string;
};

/** Records one month or several from the first chosen, with the day and the way it was paid. */
export function RecordForm({
  memberId,
  name,
  payable,
  month,
  today,
  locale,
  words,
}: {
  memberId: number;
  name: string;
  payable: PayableMonth[];
  /** the present month: earlier ones can only have been paid in their time */
  month: Month;
  /** as people write it */
  today: string;
  locale: Locale;
  words: RecordWords;
}) {
  const usual = payable.find(([m]) => m >= month) ?? payable.at(-1);
  const [first, setFirst] = useState(usual?.[0]);
  if (!usual) return null;
  const runs = runsFrom(payable, first ?? usual[0]);
  const name12 = (m: Month) => formatMonth(m, locale, "short");
  return (
    <Dialog label={words.open} tone="main" wide title={fillWords(words.title, { name })}>
      {(close) => (
        <ActionForm
          action={recordContributionForm}
          hidden={{ memberId: String(memberId) }}
          onDone={({ receiptNo }) => {
            close();
            const said = fillWords(words.done, { name });
            const receipt =
              receiptNo === null ? "" : ` · ${fillWords(words.receipt, { no: receiptNo })}`;
            void toastDone(said + receipt);
          }}
        >
          <SelectField
            name="month"
            label={words.first}
            defaultValue={String(usual[0])}
            onChange={(event) => setFirst(Number(event.target.value) as Month)}
            choices={payable.map(([m]) => ({
              value: String(m),
              label: m < month ? `${name12(m)} ${words.past}` : name12(m),
            }))}
          />
          <SelectField
            key={first}
            name="months"
            label={words.months}
            choices={runs.map(({ last, amount }, at) => ({
              value: String(at + 1),
              label: fillWords(words.monthsOf, {
                n: at + 1,
                span: at === 0 ? name12(last) : `${name12(first ?? usual[0])} – ${name12(last)}`,
                amount: formatBaht(amount, locale, { symbol: true }),
              }),
            }))}
          />
          <RadioCards
            name="channel"
            label={words.channel}
            defaultValue="kiosk"
            choices={channels.map((one) => ({
              value: one,
              label: words.channels[one],
              hint: one === "volunteer" ? words.cashHint : undefined,
            }))}
          />
          <DateField name="paidOn" label={words.paidOn} defaultValue={today} />
          <TextField
            name="proof"
            label={words.proof}
            hint={words.proofHint}
            optional
            maxLength={60}
          />
          <SubmitButton wide>{words.submit}</SubmitButton>
        </ActionForm>
      )}
    </Dialog>
  );
}
