import { checkDigit } from "@/lib/members/national-id";

/** An ID number that fits the rule and belongs, as likely as not, to nobody in the demo. */
export function newNationalId(): string {
  const first = `1${Math.random().toString().slice(2, 13).padEnd(11, "0")}`;
  return `${first}${checkDigit(first)}`;
}

/** The same with its last digit wrong. */
export function wrongCheckDigit(id: string): string {
  return `${id.slice(0, 12)}${(Number(id[12]) + 1) % 10}`;
}
