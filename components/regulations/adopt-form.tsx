"use client";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { NumberField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { adoptRegulation } from "@/lib/regulations/actions";

type ClassRow = { code: string; nameTh: string; nameEn: string; fee: string };

export type AdoptWords = Record<
  | "title"
  | "adoptedOn"
  | "effectiveFrom"
  | "cutoffDay"
  | "cutoffHint"
  | "classes"
  | "className"
  | "classNameEn"
  | "fee"
  | "baht"
  | "addClass"
  | "removeClass"
  | "button",
  string
>;

const empty: ClassRow = { code: "", nameTh: "", nameEn: "", fee: "" };

/** The next version, begun from the latest: what changes is typed over. */
export function AdoptForm({
  commandId,
  unitId,
  start,
  words,
}: {
  commandId: string;
  unitId: number;
  start: { title: string; adoptedOn: string; cutoffDay: string; classes: ClassRow[] };
  words: AdoptWords;
}) {
  const first = start.classes.length > 0 ? start.classes : [empty];
  const [rows, setRows] = useState(() => first.map((row, at) => ({ ...row, at })));
  const next = Math.max(-1, ...rows.map((row) => row.at)) + 1;
  return (
    <ActionForm action={adoptRegulation} commandId={commandId} hidden={{ unitId: String(unitId) }}>
      <TextField name="title" label={words.title} defaultValue={start.title} />
      <DateField name="adoptedOn" label={words.adoptedOn} defaultValue={start.adoptedOn} />
      <DateField name="effectiveFrom" label={words.effectiveFrom} />
      <NumberField
        name="cutoffDay"
        label={words.cutoffDay}
        hint={words.cutoffHint}
        defaultValue={start.cutoffDay}
      />
      <fieldset className="field">
        <legend>{words.classes}</legend>
        <ul className="rows">
          {rows.map((row) => (
            <li key={row.at} className="block!">
              <input type="hidden" name={`classes.${row.at}.code`} value={row.code} />
              <div className="grid gap-3">
                <TextField
                  name={`classes.${row.at}.nameTh`}
                  label={words.className}
                  defaultValue={row.nameTh}
                />
                <NumberField
                  name={`classes.${row.at}.annualFeeSatang`}
                  label={words.fee}
                  optional
                  decimal
                  unit={words.baht}
                  defaultValue={row.fee}
                />
                <TextField
                  name={`classes.${row.at}.nameEn`}
                  label={words.classNameEn}
                  optional
                  defaultValue={row.nameEn}
                />
              </div>
              <Button
                tone="plain"
                onClick={() => setRows(rows.filter((other) => other.at !== row.at))}
              >
                {words.removeClass}
              </Button>
            </li>
          ))}
        </ul>
        <Button onClick={() => setRows([...rows, { ...empty, at: next }])}>{words.addClass}</Button>
      </fieldset>
      <SubmitButton>{words.button}</SubmitButton>
    </ActionForm>
  );
}
