"use client";
import { useState } from "react";
import { type EnrolmentWords, KeyingField } from "@/components/fees/record-enrolment-form";
import { ActionForm } from "@/components/ui/action-form";
import { Button, LinkButton } from "@/components/ui/button";
import { CheckField, RadioCards } from "@/components/ui/choice-field";
import { type Choice, SelectField, TextField } from "@/components/ui/field";
import { fillWords } from "@/components/ui/fill-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Day, formatDay, parseDay } from "@/lib/day";
import type { FormState } from "@/lib/form-state";
import { enrolMember } from "@/lib/fund/enrolment-actions";
import type { Locale } from "@/lib/i18n/locale";
import { consentWording } from "@/lib/members/consent";
import type { OtherInsurance } from "@/lib/members/eligibility";
import { formatMonth, monthOf, parseMonth } from "@/lib/month";
import { EligibilityBox } from "./eligibility-box";
import { NationalIdField } from "./national-id-field";
import { MoreFields, moreNames, NameFields } from "./person-fields";
import { useTyped } from "./use-typed";
import type { MemberWords } from "./words";

export type NewMemberFormProps = {
  unitId: number;
  commandId: string;
  /** where members are opened: "/unit/…/members" or "/volunteer/members" */
  path: string;
  villages: Choice[];
  classes: Choice[];
  insurance: Choice[];
  today: Day;
  locale: Locale;
  words: MemberWords;
  enrolment: EnrolmentWords;
};

const others: OtherInsurance[] = ["none", "section33", "section39", "civil_servant"];

/** Puts one person on the register: few fields first, the law explained as they are filled in. */
export function NewMemberForm(props: NewMemberFormProps) {
  const [added, setAdded] = useState<number | null>(null);
  const { words, path } = props;
  if (added !== null) {
    return (
      <div className="grid gap-4">
        <output className="told block">{fillWords(words.form.added, { no: added })}</output>
        <div className="actions">
          <LinkButton tone="main" href={`${path}/${added}`}>
            {words.form.open}
          </LinkButton>
          <Button onClick={() => setAdded(null)}>{words.form.another}</Button>
        </div>
      </div>
    );
  }
  return (
    <ActionForm
      action={enrolMember}
      commandId={props.commandId}
      hidden={{ unitId: String(props.unitId), wording: consentWording }}
      onDone={({ no }) => {
        setAdded(no);
        window.scrollTo(0, 0);
      }}
    >
      {(state) => <Fields {...props} state={state} />}
    </ActionForm>
  );
}

function Fields({
  state,
  ...props
}: NewMemberFormProps & { state: FormState<{ no: number; incentive: number }> }) {
  const { words, locale, today } = props;
  const { form } = words;
  const thisMonth = monthOf(today);
  const { typed, follow } = useTyped({
    birth: "",
    nationalId: "",
    insurance: "",
    insuredFrom: formatMonth(thisMonth, locale, "long"),
    otherInsurance: "",
  });
  const joins40 = typed.insurance.startsWith("40");
  const now = (parseMonth(typed.insuredFrom) ?? thisMonth) >= thisMonth;
  const needy = state.status === "invalid" && moreNames.some((name) => state.fields[name]);
  return (
    <div className="form" onInput={follow}>
      <h2>{form.who}</h2>
      {state.status === "refused" && state.code === "same_name_in_village" && (
        <CheckField name="sameNameIsOther" label={form.sameNameIsOther} />
      )}
      <NameFields words={form} villages={props.villages} values={{}} />
      <h2>{form.card}</h2>
      <NationalIdField
        typed={typed.nationalId}
        asked={state.status === "invalid" && "nameConfirmed" in state.fields}
        last4={null}
        words={form}
      />
      <h2>{form.insurance}</h2>
      <RadioCards name="insurance" label={form.insuranceLabel} choices={props.insurance} />
      {typed.insurance !== "" && typed.insurance !== "none" && (
        <TextField
          name="insuredFrom"
          label={form.insuredFrom}
          hint={form.insuredFromHint}
          defaultValue={typed.insuredFrom}
        />
      )}
      {joins40 && <KeyingField words={props.enrolment} already />}
      {joins40 && now && (
        <>
          <SelectField
            name="otherInsurance"
            label={form.otherInsurance}
            empty={form.unknown}
            choices={others.map((value) => ({ value, label: form[`other_${value}`] }))}
          />
          <EligibilityBox
            birth={parseDay(typed.birth)}
            nationalId={typed.nationalId.trim() || null}
            otherInsurance={others.find((o) => o === typed.otherInsurance) ?? null}
            today={today}
            locale={locale}
            words={words.eligibility}
            form={form}
          />
        </>
      )}
      <details open={needy || undefined}>
        <summary className="btn">{form.more}</summary>
        <div className="form mt-4">
          <MoreFields
            words={words}
            classes={props.classes}
            values={{ joinedOn: formatDay(today, locale, "long") }}
          />
        </div>
      </details>
      <h2>{form.consent}</h2>
      <p className="note">{form.consentNote}</p>
      <p>{words.consent.wording[consentWording].register}</p>
      <CheckField name="consentRegister" label={form.agree} />
      <p>{words.consent.wording[consentWording].reminders}</p>
      <CheckField name="consentReminders" label={form.agreeReminders} />
      <SubmitButton wide>{form.save}</SubmitButton>
    </div>
  );
}
