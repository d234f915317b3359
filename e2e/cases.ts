import { type Person, paSang } from "./people";

/** Who asks: one of the demo's people, or nobody. */
export type Asker = Person | "stranger";
/** What they get: a status, or the address they are sent to. */
export type Answer = number | `/${string}`;
export type Case = { at: string; method?: "POST"; answers: Record<Asker, Answer> };
export const askers: readonly Asker[] = [
  "stranger",
  "volunteer",
  "committee",
  "coordinator",
  "evaluator",
  "neighbour",
];

export function answersOf(one: (asker: Asker) => Answer): Record<Asker, Answer> {
  return Object.fromEntries(askers.map((asker) => [asker, one(asker)])) as Record<Asker, Answer>;
}

export const all = (at: string, answer: Answer): Case => ({ at, answers: answersOf(() => answer) });

/** Open to these; not there for others; strangers are asked to sign in. */
export const page = (at: string, ...open: Person[]): Case => ({
  at,
  answers: answersOf((asker) => {
    if (asker === "stranger") return "/sign-in";
    return open.includes(asker) ? 200 : 404;
  }),
});

/** The same for a file: strangers get a status that a script understands. */
export const file = (at: string, ...open: Person[]): Case => ({
  at,
  answers: answersOf((asker) => {
    if (asker === "stranger") return 401;
    return open.includes(asker) ? 200 : 404;
  }),
});

export const everybody: Person[] = [
  "volunteer",
  "committee",
  "coordinator",
  "evaluator",
  "neighbour",
];

/** A page of a unit's workspace: its committee and nobody else. */
export const unitPage = (rest: string): Case[] => [
  page(`/unit/${paSang.slug}${rest}`, "committee"),
];

export const unitFile = (rest: string, ...open: Person[]): Case[] => [
  file(`/api/units/${paSang.slug}/${rest}`, ...open),
];

export const hidden = (at: string): Case[] => [all(at, 404)];
