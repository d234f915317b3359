"use client";
import { CheckField, CheckGroup } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { type Choice, SelectField, TextField } from "@/components/ui/field";
import { otherSchemes } from "@/lib/members/new-member";
import type { MemberWords } from "./words";

/** What the fields start with; text as a person would type it. */
export type PersonValues = Partial<
  Record<
    | "title"
    | "firstName"
    | "lastName"
    | "nickname"
    | "villageId"
    | "phone"
    | "birth"
    | "houseNo"
    | "lineName"
    | "sex"
    | "occupation"
    | "classCode"
    | "joinedOn",
    string
  >
> & { vulnerable?: boolean; hardship?: boolean; otherSchemes?: string[] };

/** Who: the few fields every person has. */
export function NameFields({
  words,
  villages,
  values,
}: {
  words: MemberWords["form"];
  villages: Choice[];
  values: PersonValues;
}) {
  const only = villages.length === 1 ? villages[0]?.value : undefined;
  return (
    <>
      <SelectField
        name="title"
        label={words.title}
        choices={words.titles.split(" ").map((title) => ({ value: title, label: title }))}
        empty={words.choose}
        defaultValue={values.title}
        optional
      />
      <TextField
        name="firstName"
        label={words.firstName}
        defaultValue={values.firstName}
        autoComplete="off"
      />
      <TextField
        name="lastName"
        label={words.lastName}
        defaultValue={values.lastName}
        autoComplete="off"
      />
      <TextField
        name="nickname"
        label={words.nickname}
        defaultValue={values.nickname}
        autoComplete="off"
        optional
      />
      <SelectField
        name="villageId"
        label={words.village}
        choices={villages}
        empty={only ? undefined : words.chooseVillage}
        defaultValue={values.villageId ?? only}
      />
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        label={words.phone}
        defaultValue={values.phone}
        autoComplete="off"
        optional
      />
      <DateField
        name="birth"
        label={words.birth}
        hint={words.birthHint}
        defaultValue={values.birth}
        optional
      />
    </>
  );
}

/** What can be filled in later. */
export function MoreFields({
  words,
  classes,
  values,
}: {
  words: MemberWords;
  classes: Choice[];
  values: PersonValues;
}) {
  const { form, sex, schemes } = words;
  return (
    <>
      <TextField name="houseNo" label={form.houseNo} defaultValue={values.houseNo} optional />
      <TextField name="lineName" label={form.lineName} defaultValue={values.lineName} optional />
      <SelectField
        name="sex"
        label={form.sex}
        empty={form.choose}
        choices={(["female", "male", "other"] as const).map((value) => ({
          value,
          label: sex[value],
        }))}
        defaultValue={values.sex}
        optional
      />
      <TextField
        name="occupation"
        label={form.occupation}
        defaultValue={values.occupation}
        optional
      />
      {classes.length > 0 && (
        <SelectField
          name="classCode"
          label={form.memberClass}
          empty={form.choose}
          choices={classes}
          defaultValue={values.classCode}
          optional
        />
      )}
      <DateField name="joinedOn" label={form.joinedOn} defaultValue={values.joinedOn} />
      <fieldset className="field">
        <legend>{form.care}</legend>
        <div className="checks">
          <CheckField
            name="vulnerable"
            label={form.vulnerable}
            hint={form.vulnerableHint}
            defaultChecked={values.vulnerable}
          />
          <CheckField name="hardship" label={form.hardship} defaultChecked={values.hardship} />
        </div>
      </fieldset>
      <CheckGroup
        name="otherSchemes"
        label={form.otherSchemes}
        choices={otherSchemes.map((value) => ({ value, label: schemes[value] }))}
        defaultValues={values.otherSchemes}
        optional
      />
    </>
  );
}

export const moreNames = ["houseNo", "lineName", "sex", "occupation", "classCode", "joinedOn"];
