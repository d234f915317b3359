"use client";
import type { FormState } from "@/lib/form-state";
import { fieldId } from "./form-context";
import { useWords } from "./words";

/** What the form has to say as a whole: a refusal with what to do next, or that it is done. */
export function FormMessage({ state }: { state: FormState }) {
  if (state.status === "refused") {
    return (
      <p className="told refused" role="alert" tabIndex={-1}>
        {state.message}
      </p>
    );
  }
  if (state.status === "done" && state.message) {
    return <output className="told block">{state.message}</output>;
  }
  return null;
}

/** All that needs mending, each a link to its field. */
export function ErrorSummary({ form, errors }: { form: string; errors: Record<string, string[]> }) {
  const t = useWords();
  const all = Object.entries(errors).flatMap(([name, texts]) =>
    texts.slice(0, 1).map((text) => ({ name, text })),
  );
  if (all.length === 0) return null;
  return (
    <div className="summary" role="alert">
      <b>{t("form.mend", { count: all.length })}</b>
      <ul>
        {all.map(({ name, text }) => (
          <li key={name}>{name ? <a href={`#${fieldId(form, name)}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  );
}
