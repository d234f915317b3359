"use client";
import type { ReactNode } from "react";
import { type Choice, type FieldProps, Optional } from "./field";
import { useField } from "./form-context";

/** One of a few, each as a large target with its own explanation. */
export function RadioCards({
  name,
  label,
  hint,
  error,
  defaultValue,
  optional,
  choices,
}: FieldProps & { choices: Choice[] }) {
  const field = useField(name, error, defaultValue);
  return (
    <Group field={field} label={label} hint={hint} optional={optional}>
      {choices.map((choice) => (
        <label className="check card-check" key={choice.value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            defaultChecked={field.initial === choice.value}
            disabled={choice.disabled}
          />
          <Words choice={choice} />
        </label>
      ))}
    </Group>
  );
}

/** Any of a few, posted as repeated values of one name. */
export function CheckGroup({
  name,
  label,
  hint,
  error,
  defaultValues = [],
  optional,
  choices,
}: Omit<FieldProps, "defaultValue"> & { choices: Choice[]; defaultValues?: string[] }) {
  const field = useField(name, error);
  const chosen = field.initial?.split("\n") ?? defaultValues;
  return (
    <Group field={field} label={label} hint={hint} optional={optional}>
      {choices.map((choice) => (
        <label className="check" key={choice.value}>
          <input
            type="checkbox"
            name={name}
            value={choice.value}
            defaultChecked={chosen.includes(choice.value)}
            disabled={choice.disabled}
          />
          <Words choice={choice} />
        </label>
      ))}
    </Group>
  );
}

/** A single yes; posts "on" or nothing. */
export function CheckField({
  name,
  label,
  hint,
  error,
  defaultChecked,
}: Omit<FieldProps, "defaultValue" | "optional"> & { defaultChecked?: boolean }) {
  const field = useField(name, error, defaultChecked ? "on" : undefined);
  return (
    <div className="field">
      <label className="check">
        <input
          type="checkbox"
          id={field.id}
          name={name}
          defaultChecked={field.initial === "on"}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={field.error ? `${field.id}-err` : undefined}
        />
        <span>
          {label}
          {hint && <span className="hint block">{hint}</span>}
        </span>
      </label>
      {field.error && (
        <span className="err" id={`${field.id}-err`}>
          {field.error}
        </span>
      )}
    </div>
  );
}

function Words({ choice }: { choice: Choice }) {
  return (
    <span>
      {choice.hint ? <b>{choice.label}</b> : choice.label}
      {choice.hint && <span className="hint">{choice.hint}</span>}
    </span>
  );
}

function Group({
  field,
  label,
  hint,
  optional,
  children,
}: {
  field: { id: string; error?: string };
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  children: ReactNode;
}) {
  const { id, error } = field;
  const told = [hint ? `${id}-hint` : "", error ? `${id}-err` : ""].filter(Boolean).join(" ");
  return (
    <fieldset
      className="field"
      id={id}
      tabIndex={-1}
      aria-describedby={told || undefined}
      data-invalid={error ? "" : undefined}
    >
      <legend>
        {label}
        {optional && <Optional />}
      </legend>
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
      <div className="checks">{children}</div>
    </fieldset>
  );
}
