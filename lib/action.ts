import "server-only";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { sentRequestId } from "@/lib/access/request-id";
import { currentActor } from "@/lib/access/session";
import { type FormState, typedValues } from "@/lib/form-state";
import { sayRefusal } from "@/lib/i18n/say-refusal";
import { currentLocale, words } from "@/lib/i18n/server";
import { issueKey } from "@/lib/issue-key";
import { knownToLog, logError } from "@/lib/log";
import type { Outcome, Refusal } from "@/lib/refusal";

type Command<I, T> = (actor: Actor, input: I) => Promise<Outcome<T>>;

type Options = {
  /** path to show anew after success; leave out where the screen keeps its own count */
  revalidate?: string;
};

/** Joins a form's zod input to a command: what every write shares, once. */
export function formAction<S extends z.ZodType, T>(
  schema: S,
  command: Command<z.output<S>, T>,
  options: Options = {},
) {
  return async (_prev: FormState<T>, data: FormData): Promise<FormState<T>> => {
    const state = await run(schema, command, plain(data), options);
    return state.status === "invalid" || state.status === "refused"
      ? { ...state, values: typedValues(data) }
      : state;
  };
}

/** The same for a single tap: called with a plain object instead of a form. */
export function callAction<S extends z.ZodType, T>(
  schema: S,
  command: Command<z.output<S>, T>,
  options: Options = {},
) {
  return (input: z.input<S>): Promise<FormState<T>> => run(schema, command, input, options);
}

/** For the one form that a person fills in before they are anybody: accepting an invitation. */
export function openAction<S extends z.ZodType, T>(
  schema: S,
  command: (input: z.output<S>) => Promise<Outcome<T>>,
) {
  return async (_prev: FormState<T>, data: FormData): Promise<FormState<T>> => {
    const requestId = sentRequestId((await headers()).get("x-request-id"));
    const state = await settle({ requestId }, schema, command, plain(data));
    return state.status === "invalid" || state.status === "refused"
      ? { ...state, values: typedValues(data) }
      : state;
  };
}

/** The same for a single tap of somebody without an account, who holds a private link. */
export function openCallAction<S extends z.ZodType, T>(
  schema: S,
  command: (input: z.output<S>) => Promise<Outcome<T>>,
) {
  return async (input: z.input<S>): Promise<FormState<T>> => {
    const requestId = sentRequestId((await headers()).get("x-request-id"));
    return settle({ requestId }, schema, command, input);
  };
}

async function run<S extends z.ZodType, T>(
  schema: S,
  command: Command<z.output<S>, T>,
  input: unknown,
  options: Options,
): Promise<FormState<T>> {
  const actor = await currentActor();
  if (!actor) return refused({ code: "signed_out" });
  const state = await settle(actor, schema, (parsed) => command(actor, parsed), input);
  // Nothing is found any more by somebody whose last role was withdrawn while the page was open;
  // to load it anew would only lose what they typed.
  if (state.status === "refused" && state.code === "not_found" && actor.grants.length === 0) {
    return refused({ code: "not_permitted" });
  }
  if (state.status === "done" && options.revalidate) revalidatePath(options.revalidate, "layout");
  return state;
}

async function settle<S extends z.ZodType, T>(
  who: { requestId?: string; userId?: number },
  schema: S,
  command: (input: z.output<S>) => Promise<Outcome<T>>,
  input: unknown,
): Promise<FormState<T>> {
  const parsed = schema.safeParse(input);
  if (!parsed.success)
    return { status: "invalid", fields: await fieldMessages(parsed.error, input) };
  let outcome: Outcome<T>;
  try {
    outcome = await command(parsed.data);
  } catch (error) {
    logError(error, { requestId: who.requestId, userId: who.userId });
    // The error page shows the digest, so it carries the id of the log line.
    throw knownToLog(Object.assign(new Error("command failed"), { digest: who.requestId }));
  }
  return outcome.ok ? { status: "done", value: outcome.value } : refused(outcome.refusal);
}

/** A refusal as the reader sees it. */
export async function refused(refusal: Refusal) {
  const message = sayRefusal(await currentLocale(), refusal);
  return { status: "refused" as const, code: refusal.code, message };
}

async function fieldMessages(error: z.ZodError, input: unknown): Promise<Record<string, string[]>> {
  const say = await words("issues");
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = issue.path.join(".") || "form";
    const key = issueKey(issue, input, (one) => say.has(one as never));
    fields[name] = [...(fields[name] ?? []), say(key as never)];
  }
  return fields;
}

/** Form fields by name; a name that comes twice becomes a list. React's own fields are left out. */
function plain(data: FormData): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith("$")) continue;
    // PostgreSQL keeps no NUL in a text, and nobody types one.
    const all = data.getAll(name).map((v) => (typeof v === "string" ? v.replaceAll("\0", "") : v));
    values[name] = all.length > 1 ? all : all[0];
  }
  return values;
}
