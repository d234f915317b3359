"use client";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { CheckGroup, RadioCards } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { type Choice, NumberField, SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { recordCampaign } from "@/lib/campaigns/actions";
import type th from "@/lib/i18n/th/campaigns";

/** A campaign day in few taps: what, where, who went, how many were met. */
export function CampaignForm({
  unitId,
  commandId,
  kinds,
  pays,
  villages,
  workers,
  today,
  words: t,
}: {
  unitId: number;
  commandId: string;
  kinds: Choice[];
  /** lines of the regulation that a day may be paid by, where its kind has none */
  pays: Choice[];
  villages: Choice[];
  /** one = it is theirs, and nobody is asked */
  workers: Choice[];
  /** as people type it */
  today: string;
  words: (typeof th)["record"];
}) {
  const [done, setDone] = useState(false);
  const only = workers.length === 1 ? workers[0] : undefined;
  return (
    <>
      {done && (
        <p className="told mb-5 max-w-136" role="status">
          {t.done}
        </p>
      )}
      <ActionForm
        action={recordCampaign}
        commandId={commandId}
        hidden={{ unitId: String(unitId), ...(only && { workers: only.value }) }}
        onDone={() => {
          setDone(true);
          window.scrollTo(0, 0);
        }}
      >
        <RadioCards name="kind" label={t.kind} choices={kinds} />
        {pays.length > 0 && (
          <SelectField
            name="payAs"
            label={t.payAs}
            hint={t.payAsHint}
            choices={pays}
            empty={t.payAsNone}
            optional
          />
        )}
        <TextField name="place" label={t.place} hint={t.placeHint} maxLength={120} />
        {!only && <CheckGroup name="workers" label={t.workers} choices={workers} />}
        <NumberField name="peopleReached" label={t.reached} unit={t.people} optional />
        <DateField name="heldOn" label={t.day} defaultValue={today} />
        <SelectField
          name="villageId"
          label={t.village}
          choices={villages}
          empty={t.noVillage}
          optional
        />
        <TextField name="note" label={t.noteField} maxLength={500} optional />
        <SubmitButton tone="main" wide>
          {t.submit}
        </SubmitButton>
      </ActionForm>
    </>
  );
}
