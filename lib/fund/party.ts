/**
 * Whom a line of the journal concerns, by what stays when somebody is called otherwise: a part of a fee
 * that regulations know by code, an account (cash of contributions), a line of the committee (work), or
 * whoever a regulation names. Two persons of one name are two parties.
 */
export type PartyKey =
  | "electricity"
  | "kiosk_owner"
  | `account:${number}`
  | `seat:${number}`
  | `named:${string}`;

/** Parties that have no name but a word in each language. */
export const codedParties = ["electricity", "kiosk_owner"] as const satisfies readonly PartyKey[];

/** Somebody who holds cash that members paid with. */
export const holderKey = (userId: number): PartyKey => `account:${userId}`;

/** Somebody of the committee who is paid for work. */
export const workerKey = (seatId: number): PartyKey => `seat:${seatId}`;

export const namedKey = (name: string): PartyKey => `named:${name}`;

/** The name in a key of somebody who is known by name alone; null of others. */
export const nameIn = (key: string): string | null =>
  key.startsWith("named:") ? key.slice("named:".length) : null;
