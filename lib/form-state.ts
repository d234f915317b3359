/**
 * What a server action answers to a form. `fields` are messages by field name, `values` is what was
 * typed, so that a page rendered without JavaScript keeps it. A refusal carries its code and the
 * sentence for the reader.
 */
export type FormState<T = unknown> =
  | { status: "idle" }
  | { status: "invalid"; fields: Record<string, string[]>; values?: Record<string, string> }
  | { status: "refused"; code: string; message: string; values?: Record<string, string> }
  | { status: "done"; value: T; message?: string };

export type FormAction<T = unknown> = (
  prev: FormState<T>,
  formData: FormData,
) => Promise<FormState<T>>;

export const idle: FormState<never> = { status: "idle" };

/** The text fields of a submitted form, for `values`; files and secrets are left out. */
export function typedValues(formData: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of formData) {
    if (typeof value !== "string" || name.startsWith("$")) continue;
    if (/password|secret/i.test(name)) continue;
    values[name] = name in values ? `${values[name]}\n${value}` : value;
  }
  return values;
}
