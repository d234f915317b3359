"use client";
import { CheckField } from "@/components/ui/choice-field";
import { TextField } from "@/components/ui/field";
import { fillWords } from "@/components/ui/fill-words";
import { checkNationalId } from "@/lib/members/national-id";
import { toArabicDigits } from "@/lib/thai";
import type { MemberWords } from "./words";

/** The number on the card, told digit by digit what is wrong with it, and the name compared. */
export function NationalIdField({
  typed,
  asked,
  last4,
  words,
}: {
  /** what stands in the field now */
  typed: string;
  /** the form came back and asks to compare the name */
  asked: boolean;
  /** of the number on record */
  last4: string | null;
  words: MemberWords["form"];
}) {
  const hint = last4 ? fillWords(words.nationalIdKept, { last4 }) : words.nationalIdHint;
  return (
    <>
      <TextField
        name="nationalId"
        label={words.nationalId}
        hint={hint}
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
        optional
      />
      <output className="hint -mt-3 block">{typed.trim() ? told(typed, words) : ""}</output>
      {(asked || typed.trim() !== "") && (
        <CheckField name="nameConfirmed" label={words.nameConfirmed} />
      )}
    </>
  );
}

/** Which rule the digits fail, or that they fit and what to do still. */
export function told(typed: string, words: MemberWords["form"]): string {
  const check = checkNationalId(typed);
  if (check.ok) return check.kind === "thai" ? words.idThai : words.idNonThai;
  const n = toArabicDigits(typed).replace(/\D/g, "").length;
  switch (check.reason) {
    case "characters":
      return words.idCharacters;
    case "length":
      return fillWords(n > 13 ? words.idTooLong : words.typed, { n });
    case "first_digit":
      return words.idFirstDigit;
    case "check_digit":
      return fillWords(words.idCheckDigit, { expected: check.expected });
  }
}
