"use client";
import { ActionForm } from "@/components/ui/action-form";
import { RadioCards } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { type Choice, SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { assignCarer, leaveRegister, returnToRegister } from "@/lib/members/actions";
import { leftReasons } from "@/lib/members/choices";
import { useTyped } from "./use-typed";
import type { MemberWords } from "./words";

type Of = { unitId: number; no: number; commandId: string; words: MemberWords };

const hidden = ({ unitId, no }: Of) => ({ unitId: String(unitId), no: String(no) });

/** Who looks after this person. */
export function CarerForm(props: Of & { carers: Choice[]; current: string }) {
  const { edit } = props.words;
  return (
    <ActionForm action={assignCarer} commandId={props.commandId} hidden={hidden(props)} keep>
      {(state) => (
        <>
          <SelectField
            name="committeeMemberId"
            label={edit.carer}
            hint={edit.carerNote}
            empty={edit.carerVillage}
            choices={props.carers}
            defaultValue={props.current}
          />
          {state.status === "done" && <output className="told block">{edit.saved}</output>}
          <SubmitButton tone="outline">{edit.saveCarer}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

/** Off the register, with the day and why. */
export function LeaveForm(props: Of & { today: string }) {
  const { edit, left } = props.words;
  const { typed, follow } = useTyped({ reason: "" });
  return (
    <ActionForm action={leaveRegister} commandId={props.commandId} hidden={hidden(props)} keep>
      <div className="form" onInput={follow}>
        <DateField name="leftOn" label={edit.leftOn} defaultValue={props.today} />
        <RadioCards
          name="reason"
          label={edit.reason}
          choices={leftReasons.map((value) => ({ value, label: left[value] }))}
        />
        <TextField name="note" label={edit.note} optional={typed.reason !== "other"} />
        <SubmitButton tone="danger">{edit.saveLeave}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Back on the register, insured as they say now. */
export function ReturnForm(props: Of & { today: string; insurance: Choice[] }) {
  const { edit } = props.words;
  return (
    <ActionForm action={returnToRegister} commandId={props.commandId} hidden={hidden(props)} keep>
      <DateField name="returnedOn" label={edit.returnedOn} defaultValue={props.today} />
      <RadioCards name="insurance" label={edit.insurance} choices={props.insurance} />
      <SubmitButton>{edit.saveReturn}</SubmitButton>
    </ActionForm>
  );
}
