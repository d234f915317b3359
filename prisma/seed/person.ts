import { type Day, day } from "@/lib/day";
import { checkDigit } from "@/lib/members/national-id";
import type { NewMember } from "@/lib/members/new-member";
import { type Month, yearOf } from "@/lib/month";
import { type PersonName, personName } from "./names";
import type { Region } from "./profile";
import type { Random } from "./random";

const work: Record<Region, string> = {
  north: "ทำนา ทำไร่ ทำสวน รับจ้างทั่วไป ค้าขาย เลี้ยงสัตว์ จักสาน ตัดเย็บผ้า",
  northeast: "ทำนา ทอผ้า รับจ้างทั่วไป ค้าขาย เลี้ยงสัตว์ ปลูกผัก จักสาน",
  central: "ค้าขาย รับจ้างทั่วไป ทำนา ทำไร่อ้อย ทำสวน รับงานไปทำที่บ้าน",
  south: "กรีดยาง ทำสวน ประมง ค้าขาย รับจ้างทั่วไป ทอเสื่อกระจูด",
  city: "ค้าขาย หาบเร่แผงลอย รับงานไปทำที่บ้าน ตัดเย็บผ้า ขับรถรับจ้าง รับจ้างทั่วไป",
};

const optionalSchemes = ["nsf", "universal_coverage", "welfare_card"] as const;

export type Somebody = Pick<
  NewMember,
  | "title"
  | "firstName"
  | "lastName"
  | "nickname"
  | "sex"
  | "birth"
  | "phone"
  | "lineName"
  | "nationalId"
  | "houseNo"
  | "occupation"
  | "vulnerable"
  | "hardship"
  | "otherSchemes"
>;

/** Which of the demo's people this is: the unit's place in the list, and the person's in the unit. */
export type Serial = { unit: number; person: number };

/** One invented person, old enough to be insured from `insuredFrom` on. */
export function somebody(
  chance: Random,
  serial: Serial,
  home: { lastName: string; houseNo: string; region: Region },
  insuredFrom: Month,
): Somebody {
  const name: PersonName = personName(chance, home.lastName);
  const birth = birthday(chance, insuredFrom);
  const likesLine = chance.chance(0.3);
  return {
    ...name,
    birth: chance.chance(0.97) ? birth : null,
    phone: chance.chance(0.88) ? phoneOf(serial) : null,
    lineName: likesLine ? `${name.nickname ?? name.firstName} ${chance.between(1, 99)}` : null,
    nationalId: chance.chance(0.92) ? nationalIdOf(chance, serial, birth) : null,
    houseNo: home.houseNo,
    occupation: chance.pick(work[home.region].split(" ")),
    vulnerable: chance.chance(0.06),
    hardship: chance.chance(0.05),
    otherSchemes: optionalSchemes.filter((scheme) =>
      chance.chance({ nsf: 0.2, universal_coverage: 0.9, welfare_card: 0.45 }[scheme]),
    ),
  };
}

/** Between 19 and 57 in the year the insurance began, most of them in their forties. */
function birthday(chance: Random, insuredFrom: Month): Day {
  const age = Math.round(19 + ((chance.next() + chance.next()) / 2) ** 0.8 * 38);
  const born = day(yearOf(insuredFrom) - age, chance.between(1, 12), chance.between(1, 28));
  if (!born) throw new Error("a day that does not exist");
  return born;
}

/** 080-000-xxxx: ten thousand numbers in a row, which no operator gives out like this. */
function phoneOf({ unit, person }: Serial): string {
  return `080000${String((unit * 977 + person * 7919) % 10_000).padStart(4, "0")}`;
}

/**
 * Thirteen digits with a valid check digit, and yet nobody's: the second to fifth name the registry
 * that gave the number out, and there is no province 99. One in forty is a card of a person without
 * Thai nationality, which begins with 0, 6 or 7.
 */
function nationalIdOf(chance: Random, { unit, person }: Serial, birth: Day): string {
  const foreign = chance.chance(0.025);
  const first = foreign ? chance.pick(["0", "6", "7"]) : birth < "1984-01-01" ? "3" : "1";
  const running = String(((unit * 50_000 + person) * 7919) % 10_000_000).padStart(7, "0");
  const digits = `${first}9999${running}`;
  return digits + checkDigit(digits);
}
