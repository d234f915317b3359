import type { z } from "zod";

/**
 * Which sentence of the issues of lib/i18n an issue gets: the one its schema names, else by what is wrong.
 * Nothing chosen where something is to be chosen is told as that, whatever the schema calls it.
 *
 * @param known whether there is a sentence of that name
 */
export function issueKey(
  issue: z.core.$ZodIssue,
  input: unknown,
  known: (key: string) => boolean,
): string {
  const empty = isEmpty(at(input, issue.path));
  if (issue.code === "invalid_value" && empty && ["required", "invalid"].includes(named())) {
    return "choose";
  }
  return named();

  function named() {
    return known(issue.message) ? issue.message : byCode(issue);
  }
}

function byCode(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return "required";
  if (issue.code === "too_big") return issue.origin === "string" ? "too_long" : "invalid";
  if (issue.code === "too_small") return "required";
  return "invalid";
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === "";

function at(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
