import { cleanThai, searchKey } from "@/lib/thai";

/** What a member can be found by. The number of a village may be null (towns have none). */
export type Findable = {
  firstName: string;
  lastName: string;
  nickname: string | null;
  phone: string | null;
  idLast4: string | null;
  villageName: string;
  villageNumber: number | null;
};

/**
 * The stored words people search by: name | nickname | phone | last four digits | village. The bar
 * keeps a search from matching across two of them; the part before the first is the name alone,
 * which is what duplicates are looked for by.
 */
export function memberSearchKey(member: Findable): string {
  const { villageNumber } = member;
  return [
    nameKey(member.firstName, member.lastName),
    searchKey(member.nickname ?? ""),
    member.phone ?? "",
    member.idLast4 ?? "",
    searchKey(member.villageName),
    villageNumber === null ? "" : `หมู${villageNumber}`,
  ]
    .map((part) => part.replaceAll("|", ""))
    .join("|");
}

/** A name as it is compared with others: one spelling, no tone marks, no title. */
export function nameKey(firstName: string, lastName: string): string {
  return searchKey(`${firstName} ${lastName}`).replaceAll("|", "");
}

const HONORIFICS = new Set(["นาย", "นาง", "นางสาว", "น.ส.", "นส.", "ด.ช.", "ด.ญ.", "คุณ"]);

/**
 * What was typed, as the words that all have to be found in a stored key: "นาง สมศรี หมู่ 2" looks for
 * "สมศร" and "หมู2". A title alone is dropped where other words stand beside it.
 */
export function searchWords(typed: string): string[] {
  const joined = cleanThai(typed).replace(/(?:^|\s)(?:หมู่ที่|หมู่|ม\.)\s*(?=[0-9๐-๙])/g, " หมู่");
  const words = joined.split(" ").filter((word) => word !== "");
  const names = words.filter((word) => !HONORIFICS.has(word));
  const keys = (names.length > 0 ? names : words).map((word) =>
    searchKey(word.replaceAll("|", "")),
  );
  return keys.filter((key) => key !== "");
}

/** A LIKE pattern that finds the word anywhere; %, _ and \ stand for themselves. */
export function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, "\\$&")}%`;
}
