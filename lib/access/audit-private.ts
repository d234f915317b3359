// Of some facts about a person the audit trail keeps that they were written, and not what: it cannot be
// deleted from, and people may ask for these to be (docs/decisions/what-the-audit-keeps.md).
const privateFields = new Set(["birth", "phone", "lineName", "nationalId"]);

/** What became of a private fact; a command may say it in this word itself. */
const changes = ["given", "changed", "removed"] as const;
export type PrivateChange = (typeof changes)[number];

export const isPrivate = (field: string): boolean => privateFields.has(field);

type Sides = { before?: unknown; after?: unknown };

/**
 * Both sides of a write as its audit row keeps them: of a private fact `after` has only what became of
 * it, `before` nothing. One that stayed as it was, or was and is not there, is left out. Yes and no are
 * no private values ("has a phone").
 */
export function withoutPrivateValues({ before, after }: Sides): Sides {
  if (Array.isArray(before) || Array.isArray(after)) {
    return { before: eachOf(before), after: eachOf(after) };
  }
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  if (!was && !is) return { before, after };
  const kept = { before: was && { ...was }, after: is && { ...is } };
  for (const field of new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])) {
    const sides = { before: was?.[field], after: is?.[field] };
    const open = isPrivate(field) && typeof (sides.after ?? sides.before) !== "boolean";
    const inner = open
      ? { before: undefined, after: changeOf(sides) }
      : withoutPrivateValues(sides);
    if (was && field in was) kept.before = set(kept.before, field, inner.before);
    if (inner.after !== undefined || (is && field in is)) {
      kept.after = set(kept.after, field, inner.after);
    }
  }
  return { before: kept.before ?? before, after: kept.after ?? after };
}

function changeOf({ before, after }: Sides): PrivateChange | undefined {
  const [was, is] = [before ?? "", after ?? ""].map((value) => JSON.stringify(value));
  if (was === is) return undefined;
  const said = changes.find((word) => word === after);
  if (said) return said;
  if (is === '""') return "removed";
  return was === '""' ? "given" : "changed";
}

function eachOf(list: unknown): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((one) => withoutPrivateValues({ after: one }).after);
}

/** The fields of a plain record; null for everything else, a date among it. */
function fieldsOf(value: unknown): Record<string, unknown> | null {
  if (typeof value !== "object" || value === null) return null;
  const proto = Object.getPrototypeOf(value);
  return proto === Object.prototype || proto === null ? (value as Record<string, unknown>) : null;
}

const set = (fields: Record<string, unknown> | null, field: string, value: unknown) => ({
  ...fields,
  [field]: value,
});
