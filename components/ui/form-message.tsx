"use client";
import { useEffect, useState } from "react";
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

/** All that needs mending, in the order of the form, each called by its field and a link to it. */
export function ErrorSummary({ form, errors }: { form: string; errors: Record<string, string[]> }) {
  const t = useWords();
  const [names, setNames] = useState<[string, string][] | null>(null);
  // The labels are on the page already; the server's answer knows the names of fields alone.
  useEffect(() => setNames(labelsOf(form, Object.keys(errors))), [form, errors]);
  const order = names?.map(([name]) => name) ?? Object.keys(errors);
  const said = new Map(names);
  const all = order.flatMap((name) =>
    (errors[name] ?? []).slice(0, 1).map((text) => ({ name, text })),
  );
  if (all.length === 0) return null;
  return (
    <div className="summary" role="alert">
      <b>{t("form.mend", { count: all.length })}</b>
      <ul>
        {all.map(({ name, text }) => (
          <li key={name}>
            {said.get(name) && <span>{said.get(name)}: </span>}
            {name ? <a href={`#${fieldId(form, name)}`}>{text}</a> : text}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Fields by name with what they are called, as they stand on the page; what has no field stands last. */
function labelsOf(form: string, names: string[]): [string, string][] {
  const fields = names.map((name) => ({ name, at: document.getElementById(fieldId(form, name)) }));
  const there = fields.filter(({ at }) => at !== null);
  there.sort((a, b) =>
    a.at && b.at && a.at.compareDocumentPosition(b.at) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1,
  );
  const rest = fields.filter(({ at }) => at === null);
  return [...there, ...rest].map(({ name, at }) => [name, at ? labelOf(at) : ""]);
}

function labelOf(field: HTMLElement): string {
  const labels = "labels" in field ? (field.labels as NodeListOf<HTMLElement> | null) : null;
  const label = field.querySelector("legend") ?? labels?.[0];
  // A label may hold its control, and what is said about it: only its own words are its name.
  const words = [...(label?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
  return words
    .map((node) => node.textContent)
    .join("")
    .trim();
}
