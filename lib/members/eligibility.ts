import { addDays, ageOn, type Day, day } from "@/lib/day";
import { checkNationalId, type IdKind } from "@/lib/members/national-id";
import { ageRuleOn } from "@/lib/members/section40";
import { firstDay, month } from "@/lib/month";

export type OtherInsurance = "none" | "section33" | "section39" | "civil_servant";

/** Null is "not asked yet". The card is known by its kind, or read from its number. */
export type Applicant = {
  birth: Day | null;
  otherInsurance: OtherInsurance | null;
  /** the day of application */
  on: Day;
} & ({ idKind: IdKind | null } | { nationalId: string | null });

export type EligibilityCode = "age_from" | "age_to" | "card" | "not_otherwise_insured";

/** `met` is null where the facts to tell are missing. */
export type EligibilityPoint = {
  code: EligibilityCode;
  met: boolean | null;
  params: Record<string, string | number>;
};

export type Eligibility = {
  eligible: boolean;
  /** not eligible for want of facts only: nothing speaks against it so far */
  undecided: boolean;
  points: EligibilityPoint[];
};

/**
 * Whether a person may join section 40 on that day, point by point. Age counts full years completed
 * on the day of application: accepted from the 15th birthday to the day before the 66th (before
 * 2020-06-24 the 61st). Universal coverage and a disability are no bar.
 *
 * Params: age_from {age, limit, from: first day}, age_to {age, limit, until: last day},
 * card {kind}, not_otherwise_insured {insurance}; each only where known.
 */
export function section40Eligibility(applicant: Applicant): Eligibility {
  const points = [...agePoints(applicant), cardPoint(applicant), insurancePoint(applicant)];
  return {
    eligible: points.every(({ met }) => met === true),
    undecided: points.every(({ met }) => met !== false) && points.some(({ met }) => met === null),
    points,
  };
}

function agePoints({ birth, on }: Applicant): EligibilityPoint[] {
  const { ageFrom, ageTo } = ageRuleOn(on);
  if (birth === null) {
    return [
      { code: "age_from", met: null, params: { limit: ageFrom } },
      { code: "age_to", met: null, params: { limit: ageTo } },
    ];
  }
  const age = ageOn(birth, on);
  const from = birthday(birth, ageFrom);
  const until = addDays(birthday(birth, ageTo + 1), -1);
  return [
    { code: "age_from", met: age >= ageFrom, params: { age, limit: ageFrom, from } },
    { code: "age_to", met: age <= ageTo, params: { age, limit: ageTo, until } },
  ];
}

/** The day on which so many years are completed; 1 March for a leap day in a common year. */
function birthday(birth: Day, age: number): Day {
  const year = Number(birth.slice(0, 4)) + age;
  return day(year, Number(birth.slice(5, 7)), Number(birth.slice(8))) ?? firstDay(month(year, 3));
}

function cardPoint(applicant: Applicant): EligibilityPoint {
  if ("idKind" in applicant) {
    const kind = applicant.idKind;
    return { code: "card", met: kind === null ? null : true, params: kind ? { kind } : {} };
  }
  if (applicant.nationalId === null) return { code: "card", met: null, params: {} };
  const check = checkNationalId(applicant.nationalId);
  return check.ok
    ? { code: "card", met: true, params: { kind: check.kind } }
    : { code: "card", met: false, params: { reason: check.reason } };
}

function insurancePoint({ otherInsurance }: Applicant): EligibilityPoint {
  const code = "not_otherwise_insured";
  if (otherInsurance === null) return { code, met: null, params: {} };
  return { code, met: otherInsurance === "none", params: { insurance: otherInsurance } };
}
