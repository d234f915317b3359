/** One field that a write changed; undefined where the write says nothing about that side. */
export type Change = { field: string; before: unknown; after: unknown };

type Fields = Record<string, unknown>;

// Names that only point at other rows of the audit trail's own machinery.
const hidden = new Set(["commandId", "unitId"]);

/**
 * What a write changed, field by field, from what its audit row keeps. Fields that stayed as they
 * were are told apart, as they say what the write is about. Nested objects are opened one level;
 * lists stay whole, under "list" when the row is nothing but a list.
 */
export function changesOf(before: unknown, after: unknown): { same: Change[]; changed: Change[] } {
  const was = fieldsOf(before);
  const is = fieldsOf(after);
  const same: Change[] = [];
  const changed: Change[] = [];
  for (const field of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (hidden.has(field)) continue;
    const change = { field, before: was[field], after: is[field] };
    if (isNothing(change.before) && isNothing(change.after)) continue;
    const equal = JSON.stringify(change.before) === JSON.stringify(change.after);
    (equal ? same : changed).push(change);
  }
  return { same, changed };
}

function fieldsOf(value: unknown): Fields {
  if (value === null || value === undefined) return {};
  if (Array.isArray(value)) return { list: value };
  if (typeof value !== "object") return { value };
  const fields: Fields = {};
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === "object" && inner !== null && !Array.isArray(inner)) {
      Object.assign(fields, inner);
    } else {
      fields[key] = inner;
    }
  }
  return fields;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

/** Thirteen digits in a row never leave this place, whoever wrote them into a note. */
export function withoutNationalIds(text: string): string {
  return text.replace(/\d[\d -]{11,}\d/g, (run) =>
    run.replace(/\D/g, "").length === 13 ? "x-xxxx-xxxxx-xx-x" : run,
  );
}
