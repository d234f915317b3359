import type refusals from "@/lib/i18n/th/refusals";

export type RefusalCode = keyof typeof refusals;

export type RefusalParams = Record<string, string | number>;

/** Why a permitted person may not do this now: a code, and what its sentence needs. */
export type Refusal = { code: RefusalCode; params?: RefusalParams };

/** The answer of a command. Invalid input never reaches a command; a bug is thrown. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** Carries a refusal out of a transaction so that all of it rolls back; only `write` catches it. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Ends the command at hand with a refusal. */
export function refuse(code: RefusalCode, params?: RefusalParams): never {
  throw new Refused({ code, params });
}
