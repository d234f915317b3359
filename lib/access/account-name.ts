import { normalizePhone, toArabicDigits } from "@/lib/thai";

/** What a person typed to say which account: a username in small letters, or a phone number. */
export type AccountName = { username: string; phone: string | null };

/** Reads a typed username or phone number; the two never look alike (see input.ts). */
export function accountName(typed: string): AccountName {
  const username = toArabicDigits(typed).replaceAll("\0", "").trim().toLowerCase().slice(0, 200);
  return { username, phone: normalizePhone(username) };
}

/** The open account of exactly that name or number, as a condition. */
export const openAccount = ({ username, phone }: AccountName) => ({
  disabledAt: null,
  OR: [{ username }, ...(phone ? [{ phone }] : [])],
});
