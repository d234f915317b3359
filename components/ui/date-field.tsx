"use client";
import { useState } from "react";
import { formatDay, parseDay } from "@/lib/day";
import { Field, type FieldProps } from "./field";
import { useField } from "./form-context";
import { useUiLocale, useWords } from "./words";

/**
 * A date as people write it: "31 ม.ค. 2566", "๓๑/๑/๖๖". What was understood stands beneath while
 * typing; the text itself is posted and the server reads it.
 */
export function DateField({
  name,
  label,
  hint,
  error,
  defaultValue,
  optional,
  autoComplete = "off",
}: FieldProps & { autoComplete?: string }) {
  const t = useWords();
  const locale = useUiLocale();
  const field = useField(name, error, defaultValue);
  const [text, setText] = useState(field.initial ?? "");
  const day = parseDay(text);
  const said = day ? t("form.dateRead", { date: formatDay(day, locale, "full") }) : null;
  return (
    <Field {...field} label={label} hint={hint ?? t("form.dateHint")} optional={optional}>
      {(aria) => (
        <>
          <input
            className="input"
            type="text"
            autoComplete={autoComplete}
            {...aria}
            name={name}
            defaultValue={field.initial}
            onChange={(event) => setText(event.target.value)}
          />
          <output className="hint block" htmlFor={aria.id}>
            {said ?? (text.length > 5 ? t("form.dateUnread") : "")}
          </output>
        </>
      )}
    </Field>
  );
}
