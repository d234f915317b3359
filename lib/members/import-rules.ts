import type { Day } from "@/lib/day";
import { cellDay, cellText, isSealed, type StagedCell } from "@/lib/imports/cells";
import type { ColumnOf } from "@/lib/imports/columns";
import { type Month, monthOf, parseMonth } from "@/lib/month";
import { cleanThai, normalizePhone, toArabicDigits } from "@/lib/thai";
import type { MemberField } from "./import-fields";
import { villageKeyOf } from "./import-people";
import { type NewMember, newMemberProblems, type UnitFacts } from "./new-member";
import { nameKey } from "./search";
import type { Section40Option } from "./section40";

export const memberVerdicts = [
  "new",
  "already",
  "same_name",
  "duplicate",
  "no_name",
  "bad_id",
  "bad_birth",
  "bad_phone",
  "bad_joined",
  "bad_option",
  "bad_month",
  "unknown_village",
  "too_young",
  "too_old",
  "not_allowed",
  "blank",
] as const;
export type MemberVerdict = (typeof memberVerdicts)[number];

/** Villages of the unit by number and by name. */
export type VillageKeys = ReadonlyMap<string, number>;

export function villageKeys(
  villages: Iterable<[number, { name: string; number: number | null }]>,
): VillageKeys {
  const keys = new Map<string, number>();
  for (const [id, { name, number }] of villages) {
    keys.set(villageKeyOf(name), id);
    if (number !== null) keys.set(String(number), id);
  }
  return keys;
}

/** A person as a row tells of them. The identity number stays sealed here. */
export type MemberRead = Omit<NewMember, "nationalId" | "villageId"> & {
  villageId: number | null;
  idIndex: string | null;
  sealed: string | null;
  nameKey: string;
};

const TITLES =
  /^(นางสาว|นาง|นาย|น\.\s?ส\.?|ด\.\s?ช\.?|ด\.\s?ญ\.?|เด็กชาย|เด็กหญิง|mrs?\.?(?= )|ms\.?(?= )|miss(?= ))\s*/i;

/** "นายสมชาย ใจดี" in one cell: title, first name, and all the rest as last name. */
export function splitName(text: string): {
  title: string | null;
  firstName: string;
  lastName: string;
} {
  const clean = cleanThai(text);
  const title = TITLES.exec(clean)?.[1] ?? null;
  const [firstName = "", ...rest] = clean
    .slice(title ? (TITLES.exec(clean)?.[0].length ?? 0) : 0)
    .split(" ");
  return { title, firstName, lastName: rest.join(" ") };
}

/**
 * One row of a file of members. `fault` says why the row itself cannot be taken, before anything is
 * compared. Never throws, whatever the cells hold.
 */
export function readMemberRow(
  cells: readonly StagedCell[],
  columns: ColumnOf,
  villages: VillageKeys,
  facts: { today: Day; consent: boolean },
): { read: MemberRead; fault: MemberVerdict | null } {
  const at = (field: MemberField): StagedCell | undefined => {
    const index = columns[field];
    return index === undefined ? undefined : cells[index];
  };
  const textAt = (field: MemberField) => cellText(at(field));
  const idCell = at("nationalId");
  const whole = splitName(columns.fullName === undefined ? "" : textAt("fullName"));
  const firstName = textAt("firstName") || whole.firstName;
  const lastName = textAt("lastName") || whole.lastName;
  const given = { ...splitName(firstName), own: textAt("title") };
  const village = textAt("village");
  const joined = cellDay(at("joinedOn"));
  const joinedOn = joined ?? facts.today;
  const option = readOption(textAt("option"));
  const since = readSince(at("insuredFrom")) ?? monthOf(joinedOn);
  const read: MemberRead = {
    title: given.own || given.title || whole.title,
    firstName: given.title ? `${given.firstName} ${given.lastName}`.trim() : firstName,
    lastName,
    nickname: textAt("nickname") || null,
    sex: readSex(textAt("sex"), given.own || given.title || whole.title),
    birth: cellDay(at("birth")),
    phone: normalizePhone(textAt("phone")),
    lineName: textAt("lineName") || null,
    villageId: onlyOne(villages) ?? villages.get(villageKeyOf(village)) ?? null,
    houseNo: textAt("houseNo") || null,
    occupation: textAt("occupation") || null,
    joinedOn,
    insurance: option ? [{ section: "section40", option, fromMonth: since, toMonth: null }] : [],
    consents: facts.consent ? [{ purpose: "register", givenOn: facts.today }] : [],
    idIndex: isSealed(idCell) ? idCell.id : null,
    sealed: isSealed(idCell) ? idCell.sealed : null,
    nameKey: "",
  };
  read.nameKey = nameKey(read.firstName, read.lastName);
  return { read, fault: faultOf() };

  function faultOf(): MemberVerdict | null {
    const nothing = cells.every((cell) => cellText(cell) === "");
    if (nothing || /^(?:รวม|ทั้งสิ้น|total)/i.test(read.firstName)) return "blank";
    if (!read.firstName || !read.lastName) return "no_name";
    if (textAt("nationalId") !== "" && read.sealed === null) return "bad_id";
    if (textAt("birth") !== "" && read.birth === null) return "bad_birth";
    if (textAt("phone") !== "" && read.phone === null) return "bad_phone";
    if (textAt("joinedOn") !== "" && joined === null) return "bad_joined";
    if (textAt("option") !== "" && option === null) return "bad_option";
    if (textAt("insuredFrom") !== "" && readSince(at("insuredFrom")) === null) return "bad_month";
    return read.villageId === null ? "unknown_village" : null;
  }
}

/** Where the unit has one village, everyone lives there. */
function onlyOne(villages: VillageKeys): number | null {
  const ids = new Set(villages.values());
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? id : null;
}

function readOption(text: string): Section40Option | null {
  const digit = /(?:^|[^\d])([123])$/.exec(toArabicDigits(text).trim())?.[1];
  return digit ? (Number(digit) as Section40Option) : null;
}

function readSince(cell: StagedCell | undefined): Month | null {
  const day = cellDay(cell);
  return day ? monthOf(day) : parseMonth(cellText(cell));
}

function readSex(text: string, title: string | null): NewMember["sex"] {
  if (/^(?:ญ|หญิง|f|female)/i.test(text)) return "female";
  if (/^(?:ช|ชาย|m|male)/i.test(text)) return "male";
  if (title && /^(?:นาย|ด\.?\s?ช|เด็กชาย|mr\b)/i.test(title)) return "male";
  if (title && /^(?:นาง|น\.?\s?ส|ด\.?\s?ญ|เด็กหญิง|mrs|ms|miss)/i.test(title)) return "female";
  return null;
}

/** The person as the register takes them; `nationalId` is opened only for the moment of recording. */
export function asNewMember(read: MemberRead, nationalId: string | null): NewMember {
  const { idIndex: _index, sealed: _sealed, nameKey: _key, villageId, ...rest } = read;
  return { ...rest, villageId: villageId ?? 0, nationalId };
}

/** What keeps a readable person off the register, as the form would say. */
export function problemVerdict(read: MemberRead, facts: UnitFacts): MemberVerdict | null {
  const [problem] = newMemberProblems(asNewMember(read, null), facts);
  if (!problem) return null;
  const verdicts: Partial<Record<typeof problem.code, MemberVerdict>> = {
    member_name_missing: "no_name",
    village_not_in_unit: "unknown_village",
    birth_in_future: "bad_birth",
    joined_in_future: "bad_joined",
    too_young: "too_young",
    too_old: "too_old",
  };
  return verdicts[problem.code] ?? "not_allowed";
}
