"use client";
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes } from "react";
import { useField } from "./form-context";
import { useWords } from "./words";

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Overrides the message the form has for this name. */
  error?: string;
  defaultValue?: string;
  optional?: boolean;
};

/** Label, hint and message around one control; the control gets the ids to point at them. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  optional?: boolean;
  children: (aria: Aria) => ReactNode;
}) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional && <Optional />}
      </label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="err" id={`${id}-err`}>
          {error}
        </span>
      )}
      {children(ariaOf(id, hint, error))}
    </div>
  );
}

type Aria = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

export function ariaOf(id: string, hint: ReactNode, error: string | undefined): Aria {
  const parts = [hint ? `${id}-hint` : "", error ? `${id}-err` : ""].filter(Boolean);
  return {
    id,
    "aria-describedby": parts.join(" ") || undefined,
    "aria-invalid": error ? true : undefined,
  };
}

export function Optional() {
  const t = useWords();
  return <small> ({t("form.optional")})</small>;
}

type InputRest = Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "defaultValue">;

export function TextField({
  name,
  label,
  hint,
  error,
  defaultValue,
  optional,
  ...rest
}: FieldProps & InputRest) {
  const field = useField(name, error, defaultValue);
  return (
    <Field {...field} label={label} hint={hint} optional={optional}>
      {(aria) => (
        <input
          className="input"
          type="text"
          {...rest}
          {...aria}
          name={name}
          defaultValue={rest.type === "password" ? undefined : field.initial}
        />
      )}
    </Field>
  );
}

export function TextAreaField({
  name,
  label,
  hint,
  error,
  defaultValue,
  optional,
  rows = 3,
}: FieldProps & { rows?: number }) {
  const field = useField(name, error, defaultValue);
  return (
    <Field {...field} label={label} hint={hint} optional={optional}>
      {(aria) => (
        <textarea
          className="input"
          rows={rows}
          {...aria}
          name={name}
          defaultValue={field.initial}
        />
      )}
    </Field>
  );
}

/** A number as text, so that ๗๐ and 1,200 can be typed; the server reads it. */
export function NumberField({
  name,
  label,
  hint,
  error,
  defaultValue,
  optional,
  unit,
  decimal,
  ...rest
}: FieldProps & InputRest & { unit?: ReactNode; decimal?: boolean }) {
  const field = useField(name, error, defaultValue);
  return (
    <Field {...field} label={label} hint={hint} optional={optional}>
      {(aria) => (
        <span className="with-unit">
          <input
            className="input num"
            type="text"
            inputMode={decimal ? "decimal" : "numeric"}
            autoComplete="off"
            {...rest}
            {...aria}
            name={name}
            defaultValue={field.initial}
          />
          {unit}
        </span>
      )}
    </Field>
  );
}

export type Choice = { value: string; label: string; hint?: string; disabled?: boolean };

export function SelectField({
  name,
  label,
  hint,
  error,
  defaultValue,
  optional,
  choices,
  empty,
  ...rest
}: FieldProps & {
  choices: Choice[];
  /** The first, empty choice; left out, the first choice is taken. */
  empty?: string;
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, "name" | "defaultValue">) {
  const field = useField(name, error, defaultValue);
  return (
    <Field {...field} label={label} hint={hint} optional={optional}>
      {(aria) => (
        <select className="input" {...rest} {...aria} name={name} defaultValue={field.initial}>
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
