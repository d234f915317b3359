"use client";
import { createContext, useContext } from "react";

/** What a form tells its fields: messages and kept values by name, and the prefix of their ids. */
export type FormInfo = {
  id: string;
  errors: Record<string, string[]>;
  values: Record<string, string>;
  pending: boolean;
};

const none: FormInfo = { id: "f", errors: {}, values: {}, pending: false };

export const FormContext = createContext<FormInfo>(none);

/** The id, message and kept value of one field inside a form, or its own where there is none. */
export function useField(name: string, error?: string, initial?: string) {
  const form = useContext(FormContext);
  return {
    id: fieldId(form.id, name),
    error: error ?? form.errors[name]?.[0],
    initial: form.values[name] ?? initial,
  };
}

export function fieldId(form: string, name: string): string {
  return `${form}-${name}`;
}
