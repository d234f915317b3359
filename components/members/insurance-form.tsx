"use client";
import { ActionForm } from "@/components/ui/action-form";
import { RadioCards } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { type Choice, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeInsurance } from "@/lib/members/actions";
import { useTyped } from "./use-typed";
import type { MemberWords } from "./words";

const kinds = ["option", "section", "end", "correct"] as const;

/** A change of option or section, an end, or a mistake put right; asks only what that needs. */
export function InsuranceForm({
  unitId,
  no,
  commandId,
  insurance,
  today,
  month,
  words,
}: {
  unitId: number;
  no: number;
  commandId: string;
  insurance: Choice[];
  /** as the fields show them */
  today: string;
  month: string;
  words: MemberWords["edit"];
}) {
  const { typed, follow } = useTyped({ kind: "" });
  const label = (kind: (typeof kinds)[number]) =>
    ({
      option: [words.kindOption, words.kindOptionHint],
      section: [words.kindSection, words.kindSectionHint],
      end: [words.kindEnd, words.kindEndHint],
      correct: [words.kindCorrect, words.kindCorrectHint],
    })[kind];
  const to = insurance.filter(
    ({ value }) => value !== "none" && (typed.kind !== "option" || value.startsWith("40")),
  );
  return (
    <ActionForm
      action={changeInsurance}
      commandId={commandId}
      hidden={{ unitId: String(unitId), no: String(no) }}
      keep
    >
      {(state) => (
        <div className="form" onInput={follow}>
          <RadioCards
            name="kind"
            label={words.kind}
            choices={kinds.map((value) => {
              const [text = "", hint] = label(value);
              return { value, label: text, hint };
            })}
          />
          {typed.kind !== "" && typed.kind !== "end" && (
            <RadioCards key={typed.kind} name="insurance" label={words.insuranceTo} choices={to} />
          )}
          {typed.kind === "option" && (
            <DateField name="askedOn" label={words.askedOn} defaultValue={today} />
          )}
          {typed.kind !== "" && typed.kind !== "option" && (
            <TextField
              name="month"
              label={typed.kind === "end" ? words.lastMonth : words.fromMonth}
              hint={words.monthHint}
              defaultValue={month}
            />
          )}
          {state.status === "done" && (
            <output className="told block">{words.savedInsurance}</output>
          )}
          <SubmitButton>{words.saveInsurance}</SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}
