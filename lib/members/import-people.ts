import { editDistance } from "@/lib/imports/likeness";
import { cleanThai, searchKey, toArabicDigits } from "@/lib/thai";
import { nameKey } from "./search";

/** A person on the register, as far as a spreadsheet can point at one. */
export type Person = {
  id: number;
  no: number;
  firstName: string;
  lastName: string;
  phone: string | null;
  /** fingerprint of the identity number, hex */
  idIndex: string | null;
  villageId: number;
  villageNumber: number | null;
  villageName: string;
};

/** What a row says of a person; null where it says nothing. */
export type Sought = {
  idIndex: string | null;
  no: number | null;
  phone: string | null;
  /** first and last name as `nameKey` makes it */
  nameKey: string | null;
  village: string | null;
};

export type Match =
  | { kind: "one"; id: number }
  | { kind: "several"; ids: number[] }
  | { kind: "none" };

type Known = Person & { nameKey: string; villageKey: string };

export type People = {
  all: Known[];
  byId: Map<number, Known>;
  /** records merged into another: the record that is kept, by the id of the one that is not */
  merged: ReadonlyMap<number, number>;
  byIndex: Map<string, Known>;
  byNo: Map<number, Known>;
  byPhone: Map<string, Known[]>;
  byName: Map<string, Known[]>;
};

/** "หมู่ที่ 3", "ม.3" and "๓" are village 3; "บ้านดอนแก้ว" is its name. */
export function villageKeyOf(text: string): string {
  const clean = toArabicDigits(cleanThai(text));
  const number = /^(?:หมู่(?:ที่|บ้าน(?:ที่)?)?|ม\.?|moo|village)?\s*(\d{1,3})(?!\d)/i.exec(clean)?.[1];
  if (number) return String(Number(number));
  return searchKey(clean.replace(/^(?:หมู่บ้าน|บ้าน)/, ""));
}

/** The register arranged for looking up. Its size is that of the register, whatever the file's. */
export function indexPeople(
  people: readonly Person[],
  merged: ReadonlyMap<number, number> = new Map(),
): People {
  const index: People = {
    all: [],
    byId: new Map(),
    merged,
    byIndex: new Map(),
    byNo: new Map(),
    byPhone: new Map(),
    byName: new Map(),
  };
  for (const person of people) {
    const known: Known = {
      ...person,
      nameKey: nameKey(person.firstName, person.lastName),
      villageKey: villageKeyOf(person.villageName),
    };
    index.all.push(known);
    index.byId.set(known.id, known);
    index.byNo.set(known.no, known);
    if (known.idIndex) index.byIndex.set(known.idIndex, known);
    if (known.phone) append(index.byPhone, known.phone, known);
    append(index.byName, known.nameKey, known);
  }
  return index;
}

/** The person of that id, also by the id of a record that was merged into theirs since. */
export function personOf(people: People, id: number): Known | undefined {
  return people.byId.get(people.merged.get(id) ?? id);
}

function append(map: Map<string, Known[]>, key: string, person: Known): void {
  const list = map.get(key);
  if (list) list.push(person);
  else map.set(key, [person]);
}

/**
 * Whom a row means. The identity number decides alone. A register number or a telephone number
 * counts only together with a name that agrees, where the row has one: a file's own numbering is
 * easily taken for the register's, and a family shares one telephone. Then the full name, among
 * people of one name the village. Never guesses: several candidates come back as several.
 */
export function matchPerson(people: People, sought: Sought): Match {
  const { idIndex, no, phone, nameKey, village } = sought;
  const byId = idIndex ? people.byIndex.get(idIndex) : undefined;
  if (byId) return { kind: "one", id: byId.id };
  // Someone whose card has another number is somebody else.
  const possible = (p: Known) => !(idIndex && p.idIndex);
  const byName = nameKey === null ? [] : (people.byName.get(nameKey) ?? []).filter(possible);
  // A slip of the pen is forgiven only where nobody bears the name as it is written.
  const agrees = (p: Known) =>
    possible(p) &&
    (nameKey === null || (byName.length > 0 ? byName.includes(p) : nearly(p.nameKey, nameKey)));

  const byNo = no === null ? undefined : people.byNo.get(no);
  if (byNo && agrees(byNo)) return { kind: "one", id: byNo.id };
  const byPhone = phone === null ? [] : (people.byPhone.get(phone) ?? []).filter(agrees);
  if (byPhone.length === 1) return answer(byPhone);
  const sharing = byPhone.length > 0 ? byPhone : byName;
  const inVillage = village === null ? [] : sharing.filter((p) => livesIn(p, village));
  // Of several people only the village tells them apart; one alone needs no village.
  if (inVillage.length > 0 && sharing.length > 1) return answer(inVillage);
  if (sharing.length > 0) return answer(sharing);
  // The number is someone's, but under another name: that person is for the user to confirm.
  if (byNo && possible(byNo)) return { kind: "several", ids: [byNo.id] };
  return { kind: "none" };
}

function answer(found: Known[]): Match {
  const [only] = found;
  if (only && found.length === 1) return { kind: "one", id: only.id };
  return { kind: "several", ids: found.map((p) => p.id) };
}

function livesIn(person: Known, village: string): boolean {
  const key = villageKeyOf(village);
  return key === String(person.villageNumber) || key === person.villageKey;
}

/** One name but for a slip or two of the pen. */
function nearly(a: string, b: string): boolean {
  return editDistance(a, b, 2) <= (Math.min(a.length, b.length) > 8 ? 2 : 1);
}

/** People a row may have meant, the likeliest first. For the screen; only a person chooses. */
export function likelyPeople(people: People, sought: Sought, limit = 5): Person[] {
  const scored: { person: Known; score: number }[] = [];
  for (const person of people.all) {
    const score = likelihood(person, sought);
    if (score > 0) scored.push({ person, score });
  }
  return scored
    .sort((a, b) => b.score - a.score || a.person.no - b.person.no)
    .slice(0, limit)
    .map(({ person }) => person);
}

function likelihood(person: Known, sought: Sought): number {
  let score = 0;
  if (sought.phone && sought.phone === person.phone) score += 6;
  if (sought.no === person.no) score += 4;
  if (sought.nameKey) {
    const first = searchKey(person.firstName);
    const apart = editDistance(person.nameKey, sought.nameKey, 4);
    if (apart <= 4) score += 8 - apart;
    else if (first.length > 2 && sought.nameKey.startsWith(first)) score += 3;
    else if (sought.nameKey.endsWith(searchKey(person.lastName))) score += 2;
  }
  if (score > 0 && sought.village && livesIn(person, sought.village)) score += 1;
  return score;
}
