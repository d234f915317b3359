import { templates } from "@/lib/regulations/templates";
import type { ClassTerm } from "@/lib/regulations/terms";
import type { Indicator } from "@/lib/units/choices";

/** A name in Thai and in English. */
export type Names = readonly [th: string, en: string];

export type SupporterDraft = { name: Names; support?: Names };

export type GoalDraft = {
  indicator: Indicator;
  label: Names;
  target?: number;
  /** a share of the insured at the start of the goal, in percent, instead of a number */
  percentOfInsured?: number;
  /** what the unit has counted so far */
  progress?: number;
  measure?: string;
};

export type Region = "north" | "northeast" | "central" | "south" | "city";

export type UnitProfile = {
  slug: string;
  provinceCode: string;
  district: Names;
  /** none in the capital */
  subdistrict: Names | null;
  name: Names;
  short: Names;
  track: "social_security" | "livelihood_welfare" | "mental_health";
  innovation?: Names;
  slogan?: string;
  office?: string;
  openingDays?: string;
  appointedBy?: string;
  supporters: readonly SupporterDraft[];
  goals: readonly GoalDraft[];
  region: Region;
  /** how many villages or communities the unit covers, or which by name */
  villages: number | readonly string[];
  /** how many live in each village, next to the others; made up where left out */
  weights?: readonly number[];
  /** villages that belong to other units as well, instead of villages of its own */
  shares?: readonly (readonly [slug: string, number: number])[];
  /** villages (by place in the list) nobody looks after */
  gaps: readonly number[];
  committee: number;
  /** who looks after which village, by seat from 0 (the chair); by turns where left out */
  care?: readonly (readonly [village: number, seat: number])[];
  cutoffDay: number;
  classes: readonly ClassTerm[];
  /** first month of the register: "2023-01" */
  since: string;
  /** insured under section 40 in that month, and how many join in a year */
  insured: number;
  joiningPerYear: number;
  /** how many join in these months instead, both ends included */
  joining?: readonly { from: string; to: string; count: number }[];
  /** payers known exactly, from the first month on; nobody joins or leaves in these months */
  payers?: readonly number[];
  /** retention in the first month, and where it comes to in two and a half years, in percent */
  retention: readonly [first: number, last: number];
  /** how many of the five marks are met */
  marks: number;
};

const named = (code: string, nameTh: string, nameEn: string): ClassTerm => ({
  code,
  nameTh,
  nameEn,
  annualFee: null,
  forVisitors: false,
});

/** Classes by code, so that every unit's register can name them. */
export const ordinaryAndGeneral = templates["pa-sang"].classes;

export const mainAndAssociate = templates["nakhon-pathom"].classes;

export const khwaoClasses: readonly ClassTerm[] = [
  named("waste_fund", "สมาชิกกองทุนฌาปนกิจขยะ", "Waste funeral fund member"),
  named("unit_member", "สมาชิกหน่วยบริการ", "Unit member"),
  { ...named("service_user", "ผู้ใช้บริการ", "Service user"), forVisitors: true },
];

export const text = (th: string, en: string): GoalDraft => ({
  indicator: "text",
  label: [th, en],
});

export const retention = (target: number, th?: string, en?: string): GoalDraft => ({
  indicator: "retention_percent",
  label: [th ?? `รักษาอัตราการคงอยู่ร้อยละ ${target}`, en ?? `Keep retention at ${target} percent`],
  target,
});

export const moreByPercent = (percent: number, th?: string, en?: string): GoalDraft => ({
  indicator: "insured_increase",
  label: [
    th ?? `เพิ่มผู้ประกันตน ม.40 ร้อยละ ${percent}`,
    en ?? `Raise the Section 40 insured by ${percent} percent`,
  ],
  percentOfInsured: percent,
  measure: "คน",
});

export const moreByCount = (target: number): GoalDraft => ({
  indicator: "insured_increase",
  label: [`เพิ่มผู้ประกันตน ม.40 อย่างน้อย ${target} คน`, `At least ${target} more Section 40 insured`],
  target,
  measure: "คน",
});

export const newEachMonth = (target: number): GoalDraft => ({
  indicator: "new_insured_per_month",
  label: [`ผู้ประกันตนใหม่อย่างน้อย ${target} คน/เดือน`, `At least ${target} new insured a month`],
  target,
  measure: "คน/เดือน",
});

export const ownCount = (
  label: Names,
  target: number,
  progress: number,
  measure: string,
): GoalDraft => ({ indicator: "own_count", label, target, progress, measure });
