"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { CheckGroup, RadioCards } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { type Choice, NumberField, SelectField, TextField } from "@/components/ui/field";
import { fillWords } from "@/components/ui/fill-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import { openRounds } from "@/lib/assessments/round-actions";

export type OpenChoices = {
  instruments: (Choice & { group: string; items: Choice[] })[];
  units: (Choice & { carers: Choice[]; rounds: Choice[] })[];
  groups: Choice[];
  phases: Choice[];
  entries: Choice[];
};

type Words = Record<
  | "instrument"
  | "units"
  | "unitsHint"
  | "group"
  | "memberNos"
  | "memberNosHint"
  | "carer"
  | "carerNone"
  | "participants"
  | "participantsHint"
  | "sameAs"
  | "sameAsHint"
  | "sameAsNone"
  | "phase"
  | "heldOn"
  | "dueOn"
  | "entry"
  | "more"
  | "name"
  | "nameHint"
  | "items"
  | "itemsHint"
  | "submit"
  | "done",
  string
>;

/** Opens a round: what is asked, of whom, when. */
export function OpenForm({
  commandId,
  choices,
  unitId,
  byUnit,
  today,
  path,
  words,
}: {
  commandId: string;
  choices: OpenChoices;
  /** chosen already */
  unitId: string | null;
  /** the committee opens it for its own unit and enters the answers */
  byUnit: boolean;
  /** as people write it */
  today: string;
  path: string;
  words: Words;
}) {
  const router = useRouter();
  return (
    <ActionForm
      action={openRounds}
      commandId={commandId}
      hidden={byUnit && unitId ? { unitIds: unitId, entry: "unit" } : undefined}
      onDone={({ ids, people }) => {
        void toastDone(fillWords(words.done, { rounds: ids.length, people }));
        router.push(ids.length === 1 ? `${path}/${ids[0]}` : path);
      }}
    >
      <Fields choices={choices} unitId={unitId} byUnit={byUnit} today={today} words={words} />
    </ActionForm>
  );
}

function Fields({
  choices,
  unitId,
  byUnit,
  today,
  words,
}: {
  choices: OpenChoices;
  unitId: string | null;
  byUnit: boolean;
  today: string;
  words: Words;
}) {
  const [typed, setTyped] = useState({ instrument: "", group: "", unitIds: [unitId ?? ""] });
  function follow(event: FormEvent<HTMLElement>) {
    const target = event.target as HTMLInputElement;
    if (!target.form || !["instrument", "group", "unitIds"].includes(target.name)) return;
    const data = new FormData(target.form);
    const chosen = String(data.get("instrument") ?? "");
    // A questionnaire brings the group it is usually asked of.
    const usual = choices.instruments.find((one) => one.value === chosen)?.group ?? "";
    const group = target.name === "instrument" ? usual : String(data.get("group") ?? "");
    setTyped({ instrument: chosen, group, unitIds: data.getAll("unitIds").map(String) });
  }
  const instrument = choices.instruments.find((one) => one.value === typed.instrument);
  const { group, unitIds } = typed;
  const unit = unitIds.length === 1 ? choices.units.find((one) => one.value === unitIds[0]) : null;
  const named = group === "members" || group === "recipients";
  return (
    <div className="form" onInput={follow}>
      <RadioCards name="instrument" label={words.instrument} choices={choices.instruments} />
      {!byUnit && (
        <div className="unit-choice">
          <CheckGroup
            name="unitIds"
            label={words.units}
            hint={words.unitsHint}
            choices={choices.units}
            defaultValues={unitId ? [unitId] : []}
          />
        </div>
      )}
      <RadioCards
        key={`group ${typed.instrument}`}
        name="group"
        label={words.group}
        choices={choices.groups}
        defaultValue={group}
      />
      {named && (
        <>
          <TextField name="memberNos" label={words.memberNos} hint={words.memberNosHint} optional />
          {unit && unit.carers.length > 0 && (
            <SelectField
              name="carerId"
              label={words.carer}
              empty={words.carerNone}
              choices={unit.carers}
              optional
            />
          )}
          <NumberField
            name="participants"
            label={words.participants}
            hint={words.participantsHint}
            optional
          />
          {unit && unit.rounds.length > 0 && (
            <SelectField
              name="sameAs"
              label={words.sameAs}
              hint={words.sameAsHint}
              empty={words.sameAsNone}
              choices={unit.rounds}
              optional
            />
          )}
        </>
      )}
      <RadioCards name="phase" label={words.phase} choices={choices.phases} />
      <DateField name="heldOn" label={words.heldOn} defaultValue={today} />
      <DateField name="dueOn" label={words.dueOn} optional />
      {!byUnit && (
        <RadioCards
          name="entry"
          label={words.entry}
          choices={choices.entries}
          defaultValue="evaluator"
        />
      )}
      <details>
        <summary className="btn plain">{words.more}</summary>
        <div className="form mt-3">
          <TextField name="name" label={words.name} hint={words.nameHint} optional maxLength={80} />
          {instrument && instrument.items.length > 0 && (
            <CheckGroup
              key={instrument.value}
              name="itemKeys"
              label={words.items}
              hint={words.itemsHint}
              choices={instrument.items}
              optional
            />
          )}
        </div>
      </details>
      <SubmitButton wide>{words.submit}</SubmitButton>
    </div>
  );
}
