"use client";
import { ActionForm } from "@/components/ui/action-form";
import { RadioCards } from "@/components/ui/choice-field";
import { TextAreaField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import type { FormAction } from "@/lib/form-state";
import { type Tier, tiers } from "@/lib/maturity/criteria";

type Words = {
  tiers: Record<Tier, string>;
  tier: string;
  computed: string;
  judgement: { yes: string; no: string; none: string };
  reason: string;
  reasonHint: string;
  submit: string;
  done: string;
};

/** The coordinator's decision: a tier, what they judged themselves, and why where it differs. */
export function DecideForm({
  action,
  commandId,
  unitId,
  after,
  computed,
  judgements,
  words,
}: {
  action: FormAction<{ id: number; computed: Tier }>;
  commandId: string;
  unitId: number;
  /** the last decision so far */
  after: number | null;
  computed: Tier;
  judgements: { key: string; name: string; said: boolean | undefined }[];
  words: Words;
}) {
  return (
    <ActionForm
      action={action}
      commandId={commandId}
      hidden={{ unitId: String(unitId), after: String(after ?? "") }}
      onDone={() => toastDone(words.done)}
    >
      {judgements.map(({ key, name, said }) => (
        <RadioCards
          key={key}
          name={`judged.${key}`}
          label={name}
          defaultValue={said === undefined ? "" : said ? "yes" : "no"}
          choices={[
            { value: "yes", label: words.judgement.yes },
            { value: "no", label: words.judgement.no },
            { value: "", label: words.judgement.none },
          ]}
        />
      ))}
      <RadioCards
        name="tier"
        label={words.tier}
        defaultValue={computed}
        choices={tiers.map((tier) => ({
          value: tier,
          label: words.tiers[tier],
          hint: tier === computed ? words.computed : undefined,
        }))}
      />
      <TextAreaField name="reason" label={words.reason} hint={words.reasonHint} optional />
      <SubmitButton>{words.submit}</SubmitButton>
    </ActionForm>
  );
}

/** The unit's answer to the newest decision. */
export function ReplyForm({
  action,
  commandId,
  decisionId,
  words,
}: {
  action: FormAction<{ id: number }>;
  commandId: string;
  decisionId: number;
  words: { label: string; hint: string; submit: string; done: string };
}) {
  return (
    <ActionForm
      action={action}
      commandId={commandId}
      hidden={{ decisionId: String(decisionId) }}
      onDone={() => toastDone(words.done)}
    >
      <TextAreaField name="text" label={words.label} hint={words.hint} />
      <SubmitButton>{words.submit}</SubmitButton>
    </ActionForm>
  );
}
