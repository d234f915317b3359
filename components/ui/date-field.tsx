"use client";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { formatDay, parseDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { Field, type FieldProps } from "./field";
import { useField } from "./form-context";

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
  const t = useTranslations("ui");
  const locale = useLocale() as Locale;
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
