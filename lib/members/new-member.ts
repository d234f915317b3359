import { ageOn, type Day } from "@/lib/day";
import { checkNationalId } from "@/lib/members/national-id";
import { type Period, periodsAreSound } from "@/lib/members/periods";
import { ageRuleOn } from "@/lib/members/section40";
import { firstDay, lastDay, type Month, monthOf } from "@/lib/month";
import type { ConsentPurpose } from "./consent";

export const otherSchemes = ["nsf", "universal_coverage", "welfare_card"] as const;
export type OtherScheme = (typeof otherSchemes)[number];

/** A person about to come on the register, whoever typed them: a form, a file or a seed. */
export type NewMember = {
  title?: string | null;
  firstName: string;
  lastName: string;
  nickname?: string | null;
  sex?: "female" | "male" | "other" | null;
  birth?: Day | null;
  phone?: string | null;
  lineName?: string | null;
  /** thirteen digits; checked, sealed and never kept in the clear */
  nationalId?: string | null;
  villageId: number;
  houseNo?: string | null;
  occupation?: string | null;
  classCode?: string | null;
  joinedOn: Day;
  leftOn?: Day | null;
  leftReason?: string | null;
  vulnerable?: boolean;
  hardship?: boolean;
  otherSchemes?: OtherScheme[];
  insurance?: Period[];
  consents?: { purpose: ConsentPurpose; givenOn: Day }[];
};

/** What the checks have to know of the unit. */
export type UnitFacts = {
  today: Day;
  villageIds: ReadonlySet<number>;
  classCodes: ReadonlySet<string>;
};

export type NewMemberProblem = {
  code:
    | "member_name_missing"
    | "village_not_in_unit"
    | "class_unknown"
    | "birth_in_future"
    | "joined_in_future"
    | "left_before_joined"
    | "national_id_wrong"
    | "insurance_overlaps"
    | "too_young"
    | "too_old";
  params?: Record<string, string | number>;
};

/** All that keeps a person off the register, in the order of the form; empty when nothing does. */
export function newMemberProblems(member: NewMember, facts: UnitFacts): NewMemberProblem[] {
  const { today } = facts;
  const problems: NewMemberProblem[] = [];
  const add = (wrong: boolean, code: NewMemberProblem["code"]) => {
    if (wrong) problems.push({ code });
  };
  add(member.firstName.trim() === "" || member.lastName.trim() === "", "member_name_missing");
  add(!facts.villageIds.has(member.villageId), "village_not_in_unit");
  add(Boolean(member.classCode) && !facts.classCodes.has(member.classCode ?? ""), "class_unknown");
  add(Boolean(member.birth && member.birth > today), "birth_in_future");
  add(member.joinedOn > today, "joined_in_future");
  add(
    Boolean(member.leftOn && (member.leftOn < member.joinedOn || member.leftOn > today)),
    "left_before_joined",
  );
  add(Boolean(member.nationalId && !checkNationalId(member.nationalId).ok), "national_id_wrong");
  const periods = member.insurance ?? [];
  add(!periodsAreSound(periods), "insurance_overlaps");
  const start = periods.find((period) => period.section === "section40");
  const age = start ? ageProblem(member.birth ?? null, start.fromMonth, today) : null;
  if (age) problems.push(age);
  return problems;
}

/**
 * Whether a person was of the age to apply when section 40 starts. The day of application decides;
 * for the present month that is today, for another one any day of it will do.
 */
export function ageProblem(
  birth: Day | null,
  fromMonth: Month,
  today: Day,
): NewMemberProblem | null {
  if (birth === null) return null;
  const now = fromMonth === monthOf(today);
  const latest = now ? today : lastDay(fromMonth);
  const earliest = now ? today : firstDay(fromMonth);
  const youngest = ageRuleOn(latest).ageFrom;
  if (ageOn(birth, latest) < youngest) {
    return { code: "too_young", params: { age: ageOn(birth, latest), limit: youngest } };
  }
  const oldest = ageRuleOn(earliest).ageTo;
  if (ageOn(birth, earliest) > oldest) {
    return { code: "too_old", params: { age: ageOn(birth, earliest), limit: oldest } };
  }
  return null;
}
