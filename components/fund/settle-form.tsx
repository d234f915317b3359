"use client";
import { ActionForm } from "@/components/ui/action-form";
import { RadioCards } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { NumberField } from "@/components/ui/field";
import { fillWords } from "@/components/ui/fill-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import { remit, settle } from "@/lib/fund/actions";
import type fund from "@/lib/i18n/th/fund";

type Words = typeof fund.settleForm;

type About = {
  unitId: number;
  party: string;
  /** as it stands in the field: all of it */
  amount: string;
  commandId: string;
  todayText: string;
  baht: string;
  words: Words;
};

/** What the unit owed was paid, or what was owed to it came in. */
export function SettleForm({
  side,
  unitId,
  party,
  amount,
  commandId,
  todayText,
  baht,
  words,
}: About & { side: "pay" | "receive" }) {
  const pay = side === "pay";
  return (
    <ActionForm
      action={settle}
      commandId={commandId}
      hidden={{ unitId: String(unitId), side, party }}
      onDone={({ no }) => void toastDone(fillWords(words.done, { no }))}
    >
      <NumberField name="amount" label={words.amount} unit={baht} decimal defaultValue={amount} />
      <RadioCards
        name="money"
        label={pay ? words.moneyPay : words.moneyReceive}
        defaultValue="cash"
        choices={[
          { value: "cash", label: words.cash },
          { value: "bank", label: words.bank },
        ]}
      />
      <DateField
        name="paidOn"
        label={pay ? words.paidOn : words.receivedOn}
        defaultValue={todayText}
      />
      <SubmitButton tone="main">{words.submit}</SubmitButton>
    </ActionForm>
  );
}

/** Contributions that somebody held were paid in for the members. */
export function RemitForm({ unitId, party, amount, commandId, todayText, baht, words }: About) {
  return (
    <ActionForm
      action={remit}
      commandId={commandId}
      hidden={{ unitId: String(unitId), party }}
      onDone={({ no }) => void toastDone(fillWords(words.done, { no }))}
    >
      <NumberField name="amount" label={words.amount} unit={baht} decimal defaultValue={amount} />
      <DateField name="remittedOn" label={words.remittedOn} defaultValue={todayText} />
      <SubmitButton tone="main">{words.submit}</SubmitButton>
    </ActionForm>
  );
}
