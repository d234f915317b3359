"use client";
import { ActionForm } from "@/components/ui/action-form";
import { RadioCards } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/field";
import { fillWords } from "@/components/ui/fill-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import { Fold } from "@/components/units/fold";
import { approveWork, cancelWork, payWork, rejectWork } from "@/lib/fund/actions";
import type { WorkStep } from "@/lib/fund/work";
import type fund from "@/lib/i18n/th/fund";

type Words = typeof fund.workSteps;

/** The steps this reader may take with one piece of work; each one only where the policy allows it. */
export function WorkSteps({
  unitId,
  workId,
  commandIds,
  may,
  own,
  amount,
  todayText,
  words,
}: {
  unitId: number;
  workId: number;
  commandIds: Record<WorkStep, string>;
  may: Record<WorkStep, boolean>;
  /** recorded by the reader or for them: rejecting it is taking it back */
  own: boolean;
  /** in words */
  amount: string;
  todayText: string;
  words: Words;
}) {
  const hidden = { unitId: String(unitId), workId: String(workId) };
  return (
    <div className="no-print col-span-full mt-2 flex flex-wrap gap-2">
      {may.approve && (
        <ActionForm
          action={approveWork}
          commandId={commandIds.approve}
          hidden={hidden}
          className="contents"
          onDone={() => void toastDone(words.approved)}
        >
          <SubmitButton tone="main">{words.approve}</SubmitButton>
        </ActionForm>
      )}
      {may.pay && (
        <Fold label={words.pay} tone="main">
          <ActionForm
            action={payWork}
            commandId={commandIds.pay}
            hidden={hidden}
            onDone={() => void toastDone(fillWords(words.paid, { amount }))}
          >
            <RadioCards
              name="money"
              label={words.money}
              defaultValue="cash"
              choices={[
                { value: "cash", label: words.cash },
                { value: "bank", label: words.bank },
              ]}
            />
            <DateField name="paidOn" label={words.paidOn} defaultValue={todayText} />
            <SubmitButton tone="main">{words.pay}</SubmitButton>
          </ActionForm>
        </Fold>
      )}
      {may.reject && (
        <Reasoned
          label={own ? words.withdraw : words.reject}
          action={rejectWork}
          commandId={commandIds.reject}
          hidden={hidden}
          done={own ? words.withdrawn : words.rejected}
          reason={words.reason}
        />
      )}
      {may.cancel && (
        <Reasoned
          label={words.cancel}
          action={cancelWork}
          commandId={commandIds.cancel}
          hidden={hidden}
          done={words.cancelled}
          reason={words.reason}
        />
      )}
    </div>
  );
}

/** A step that says why. */
function Reasoned({
  label,
  action,
  commandId,
  hidden,
  done,
  reason,
}: {
  label: string;
  action: typeof rejectWork | typeof cancelWork;
  commandId: string;
  hidden: Record<string, string>;
  done: string;
  reason: string;
}) {
  return (
    <Fold label={label} tone="plain">
      <ActionForm
        action={action as typeof rejectWork}
        commandId={commandId}
        hidden={hidden}
        onDone={() => void toastDone(done)}
      >
        <TextField name="reason" label={reason} maxLength={200} />
        <SubmitButton tone="danger">{label}</SubmitButton>
      </ActionForm>
    </Fold>
  );
}
