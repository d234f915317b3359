"use client";
import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import type { Choice } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeMember } from "@/lib/members/actions";
import { NationalIdField } from "./national-id-field";
import { MoreFields, NameFields, type PersonValues } from "./person-fields";
import { useTyped } from "./use-typed";
import type { MemberWords } from "./words";

/** What is kept of a person, to be written anew. */
export function EditMemberForm({
  unitId,
  no,
  commandId,
  villages,
  classes,
  values,
  last4,
  words,
}: {
  unitId: number;
  no: number;
  commandId: string;
  villages: Choice[];
  classes: Choice[];
  values: PersonValues;
  last4: string | null;
  words: MemberWords;
}) {
  const { typed, follow } = useTyped({ nationalId: "" });
  return (
    <ActionForm
      action={changeMember}
      commandId={commandId}
      hidden={{ unitId: String(unitId), no: String(no) }}
      keep
    >
      {(state) => (
        <div className="form" onInput={follow}>
          <NameFields words={words.form} villages={villages} values={values} />
          <NationalIdField
            typed={typed.nationalId}
            asked={state.status === "invalid" && "nameConfirmed" in state.fields}
            last4={last4}
            words={words.form}
          />
          <MoreFields words={words} classes={classes} values={values} />
          <DateField
            name="changedFrom"
            label={words.form.changedFrom}
            hint={words.form.changedFromHint}
            optional
          />
          {state.status === "done" && <output className="told block">{words.edit.saved}</output>}
          <SubmitButton>{words.form.saveChanges}</SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}
