"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { CheckField, CheckGroup } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/field";
import { fillWords } from "@/components/ui/fill-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Day, parseDay } from "@/lib/day";
import type th from "@/lib/i18n/th/regulations";
import { adoptRegulation } from "@/lib/regulations/actions";
import { quorumOf } from "@/lib/regulations/approval";
import { forgetDraft } from "./kept-draft";

export type Seat = { id: number; name: string; position: string; since: Day; until: Day | null };

/** The decision of the meeting; who was there is counted while it is ticked. */
export function AdoptForm({
  unitId,
  revision,
  draftId,
  commandId,
  path,
  seats,
  quorum,
  today,
  meeting,
  present: presentThen = [],
  first,
  words: t,
}: {
  unitId: number;
  revision: number;
  draftId: number;
  commandId: string;
  path: string;
  seats: readonly Seat[];
  /** as the ruling version says it: null for more than half */
  quorum: number | null;
  /** the day it was or is decided, as people type it */
  today: string;
  /** what the meeting that decided it is called, and who was there */
  meeting?: string;
  present?: readonly number[];
  /** no version before */
  first: boolean;
  words: (typeof th)["adopt"];
}) {
  const router = useRouter();
  const [met, setMet] = useState<Day | null>(() => parseDay(today));
  const [present, setPresent] = useState<readonly string[]>(presentThen.map(String));
  const seated = seats.filter(
    ({ since, until }) => met === null || (since <= met && (until === null || until >= met)),
  );
  const there = seated.filter(({ id }) => present.includes(String(id))).length;
  const needed = quorumOf({ quorum }, seated.length);
  function follow(event: FormEvent<HTMLElement>) {
    const form = (event.target as HTMLElement).closest("form");
    if (!form) return;
    const data = new FormData(form);
    setMet(parseDay(String(data.get("adoptedOn") ?? "")));
    setPresent(data.getAll("present").map(String));
  }
  return (
    <ActionForm
      action={adoptRegulation}
      commandId={commandId}
      hidden={{ unitId: String(unitId), revision: String(revision) }}
      onDone={({ version }) => {
        forgetDraft(draftId);
        router.push(`${path}/${version}`);
      }}
    >
      {(state) => (
        <div className="form" onInput={follow}>
          <TextField
            name="meeting"
            label={t.meeting}
            hint={t.meetingHint}
            defaultValue={meeting}
            maxLength={200}
          />
          <DateField name="adoptedOn" label={t.adoptedOn} defaultValue={today} />
          <DateField
            name="effectiveFrom"
            label={t.effectiveFrom}
            hint={first ? t.effectiveFirst : t.effectiveHint}
          />
          {seated.length === 0 ? (
            <p className="notice amber">{t.nobody}</p>
          ) : (
            <CheckGroup
              name="present"
              label={t.present}
              defaultValues={presentThen.map(String)}
              choices={seated.map(({ id, name, position }) => ({
                value: String(id),
                label: `${name} · ${position}`,
              }))}
            />
          )}
          <output className={there >= needed ? "notice teal block" : "notice amber block"}>
            <b>
              {there >= needed ? t.quorumOk : fillWords(t.quorumNot, { missing: needed - there })}
            </b>{" "}
            {fillWords(t.quorum, { present: there, committee: seated.length, needed })}
          </output>
          {state.status === "refused" && state.code === "regulation_priced" && (
            <CheckField name="pricesStay" label={t.pricesStay} />
          )}
          <SubmitButton>{t.button}</SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}
