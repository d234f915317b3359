"use client";
import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import { TextAreaField } from "@/components/ui/field";
import { useField } from "@/components/ui/form-context";
import { Stacked } from "@/components/ui/stacked";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import type { FormAction } from "@/lib/form-state";
import { type EarnedTier, earnedTiers } from "@/lib/maturity/criteria";

export type FigureLine = {
  key: string;
  name: string;
  used: boolean;
  tier: EarnedTier;
  atLeast: string;
  nearly: string;
};

export type JudgementLine = { no: number; key: string; th: string; en: string; tier: EarnedTier };

type Words = Record<
  | "use"
  | "at"
  | "atLeast"
  | "nearly"
  | "criterion"
  | "judgements"
  | "inEnglish"
  | "inForceFrom"
  | "why"
  | "submit"
  | "done",
  string
> & { tiers: Record<EarnedTier, string> };

/** Every figure there is, with what is asked of it; one table, as on paper. */
export function StandardForm({
  action,
  commandId,
  province,
  figures,
  judgements,
  today,
  words,
}: {
  action: FormAction<{ version: number }>;
  commandId: string;
  province: string;
  figures: FigureLine[];
  judgements: JudgementLine[];
  today: string;
  words: Words;
}) {
  return (
    <ActionForm
      action={action}
      commandId={commandId}
      hidden={{ province }}
      className="form max-w-none"
      keep
      onDone={({ version }) => toastDone(words.done.replace("{version}", String(version)))}
    >
      <Stacked heads={[words.criterion, words.at, words.atLeast, words.nearly]}>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{words.criterion}</th>
              <th scope="col">{words.at}</th>
              <th scope="col" className="n">
                {words.atLeast}
              </th>
              <th scope="col" className="n">
                {words.nearly}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map((line) => (
              <tr key={line.key}>
                <th scope="row">
                  <label className="check">
                    <input
                      type="checkbox"
                      name={`use.${line.key}`}
                      defaultChecked={line.used}
                      aria-label={`${words.use}: ${line.name}`}
                    />
                    <span>{line.name}</span>
                  </label>
                </th>
                <td>
                  <TierSelect
                    name={`tier.${line.key}`}
                    initial={line.tier}
                    label={`${words.at}: ${line.name}`}
                    words={words}
                  />
                </td>
                <td className="n">
                  <Cell
                    name={`atLeast.${line.key}`}
                    initial={line.atLeast}
                    label={`${words.atLeast}: ${line.name}`}
                  />
                </td>
                <td className="n">
                  <Cell
                    name={`nearly.${line.key}`}
                    initial={line.nearly}
                    label={`${words.nearly}: ${line.name}`}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Stacked>
      <fieldset className="field max-w-240">
        <legend>{words.judgements}</legend>
        {judgements.map(({ no, key, th, en, tier }) => (
          <div className="flex flex-wrap gap-2 mb-4 items-start" key={no}>
            <input type="hidden" name={`judgement.key.${no}`} value={key} />
            <Cell name={`judgement.${no}`} initial={th} label={`${words.judgements} ${no}`} wide />
            <Cell
              name={`judgement.en.${no}`}
              initial={en === th ? "" : en}
              label={`${words.inEnglish}: ${words.judgements} ${no}`}
              hint={words.inEnglish}
              wide
            />
            <TierSelect
              name={`tier.judgement.${no}`}
              initial={tier}
              label={`${words.at}: ${words.judgements} ${no}`}
              words={words}
            />
          </div>
        ))}
      </fieldset>
      <div className="form">
        <DateField name="inForceFrom" label={words.inForceFrom} defaultValue={today} />
        <TextAreaField name="note" label={words.why} />
      </div>
      <SubmitButton>{words.submit}</SubmitButton>
    </ActionForm>
  );
}

function Cell({
  name,
  initial,
  label,
  hint,
  wide,
}: {
  name: string;
  initial: string;
  label: string;
  /** shown while it is empty */
  hint?: string;
  wide?: boolean;
}) {
  const field = useField(name, undefined, initial);
  return (
    <>
      <input
        className={wide ? "input flex-1 min-w-60" : "input num w-24"}
        type="text"
        inputMode={wide ? undefined : "decimal"}
        name={name}
        maxLength={wide ? 200 : 8}
        defaultValue={field.initial}
        placeholder={hint}
        aria-label={label}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.error ? `${field.id}-err` : undefined}
      />
      {field.error && (
        <span className="err" id={`${field.id}-err`}>
          {field.error}
        </span>
      )}
    </>
  );
}

function TierSelect({
  name,
  initial,
  label,
  words,
}: {
  name: string;
  initial: EarnedTier;
  label: string;
  words: Words;
}) {
  return (
    <select className="input w-auto" name={name} defaultValue={initial} aria-label={label}>
      {earnedTiers.map((tier) => (
        <option key={tier} value={tier}>
          {words.tiers[tier]}
        </option>
      ))}
    </select>
  );
}
