import {
  type Names,
  newEachMonth,
  ordinaryAndGeneral,
  retention,
  type SupporterDraft,
  text,
  type UnitProfile,
} from "./profile";

export const supporters: readonly SupporterDraft[] = [
  {
    name: ["สำนักงานประกันสังคมจังหวัด", "Provincial social security office"],
    support: ["ความรู้และชุดการเรียนรู้ ม.40", "Knowledge and a Section 40 learning kit"],
  },
  {
    name: ["สำนักงานแรงงานจังหวัด", "Provincial labour office"],
    support: [
      "การจัดเก็บข้อมูลให้เป็นปัจจุบัน และแบบฟอร์มบริการ",
      "Up-to-date data keeping and service forms",
    ],
  },
  {
    name: ["องค์กรปกครองส่วนท้องถิ่น", "Local administrative organisation"],
    support: ["ร่วมดำเนินงานและสร้างเครือข่าย", "Joins the work and builds the network"],
  },
];
const fewSupporters = supporters.slice(0, 2);
export const innovation: Names = [
  "หน่วยบริการประกันสังคมสร้างสุขชุมชน",
  "Community social-security-for-happiness service unit",
];
const socialSecurityVillages = text("ยกระดับเป็นหมู่บ้านประกันสังคม", "Become social-security villages");
export const youth = text(
  "ขยายผู้ประกันตนในเยาวชนอายุ 15-24 ปี กับโรงเรียนฟากกว๊านวิทยาคม",
  "Enrol youth aged 15-24 with Fak Kwan Witthayakhom school",
);

/** What all twelve have in common. */
export function phayao(
  slug: string,
  subdistrict: Names,
  district: Names,
  rest: Omit<
    Partial<UnitProfile>,
    "slug" | "subdistrict" | "district" | "provinceCode" | "track" | "region"
  > &
    Pick<UnitProfile, "villages" | "gaps" | "insured" | "joiningPerYear" | "retention">,
): UnitProfile {
  return {
    slug,
    subdistrict,
    district,
    provinceCode: "56",
    track: "social_security",
    region: "north",
    name: [
      `หน่วยบริการชุมชนตำบล${subdistrict[0]}`,
      `${subdistrict[1]} subdistrict community service unit`,
    ],
    short: [`ต.${subdistrict[0]}`, subdistrict[1]],
    supporters: fewSupporters,
    goals: [socialSecurityVillages, newEachMonth(5), retention(100)],
    committee: 7,
    cutoffDay: 25,
    classes: ordinaryAndGeneral,
    since: "2024-01",
    marks: 3,
    ...rest,
  };
}
