import {
  moreByPercent,
  type Names,
  ordinaryAndGeneral,
  retention,
  type SupporterDraft,
  text,
  type UnitProfile,
} from "./profile";

// Two rows of the report's table stand for several units each, which share their aims and
// supporters: three of Nam Phong in Khon Kaen, two of Songkhla.

export const livelihood = {
  track: "livelihood_welfare",
  cutoffDay: 25,
  classes: ordinaryAndGeneral,
  since: "2025-01",
} as const;

export const unitName = ([th, en]: Names): Pick<UnitProfile, "name" | "short"> => ({
  name: [`หน่วยบริการชุมชนตำบล${th}`, `${en} subdistrict community service unit`],
  short: [`ต.${th}`, en],
});

export const appointed = (name: Names): SupporterDraft => ({
  name,
  support: ["แต่งตั้งเป็นหน่วยบริการชุมชน", "Appointed it as a community service unit"],
});

function namPhong(
  slug: string,
  subdistrict: Names,
  rest: Pick<UnitProfile, "villages" | "gaps" | "committee" | "insured" | "retention">,
): UnitProfile {
  return {
    ...livelihood,
    slug,
    provinceCode: "40",
    district: ["น้ำพอง", "Nam Phong"],
    subdistrict,
    ...unitName(subdistrict),
    innovation: ["6 ส. การสร้างสุขลดทุกข์", "Six S: building happiness, easing hardship"],
    supporters: [
      {
        name: ["หน่วยงานสังกัดกระทรวงแรงงาน", "Ministry of Labour agencies"],
        support: ["ฝึกอาชีพ พัฒนาฝีมือ จำหน่ายสินค้าชุมชน", "Job training, skills, sale of community goods"],
      },
      {
        name: [
          "ผู้นำชุมชนเทศบาลตำบลลำน้ำพอง ตำบลพังทุย และตำบลวังชัย",
          "Community leaders of Lam Nam Phong municipality, Phang Thui and Wang Chai",
        ],
      },
    ],
    goals: [
      moreByPercent(50),
      retention(100),
      text(
        "แนวคิด 6 ส.: สร้างอาชีพและรายได้ สร้างสวัสดิการ สร้างสุขภาพกาย-จิต เพื่อเครือข่ายหน่วยบริการ",
        "The six S: work and income, welfare, physical and mental health, towards a network of units",
      ),
      text(
        "คณะทำงานมีความสุข มีรายได้ สุขภาพดี ลด NCDs",
        "A committee that is happy, earning and healthy, with fewer NCDs",
      ),
    ],
    region: "northeast",
    joiningPerYear: 20,
    marks: 4,
    ...rest,
  };
}

function songkhla(
  slug: string,
  subdistrict: Names,
  district: Names,
  rest: Pick<UnitProfile, "villages" | "gaps" | "committee" | "insured" | "retention">,
): UnitProfile {
  return {
    ...livelihood,
    slug,
    provinceCode: "90",
    district,
    subdistrict,
    ...unitName(subdistrict),
    innovation: [
      "สร้างอาชีพที่ยั่งยืน สุขภาพปลอดภัย และมีหลักประกันที่มั่นคง",
      "Lasting work, safe health, firm cover",
    ],
    appointedBy: "สำนักงานแรงงานจังหวัดสงขลา",
    supporters: [appointed(["สำนักงานแรงงานจังหวัดสงขลา", "Songkhla provincial labour office"])],
    goals: [
      text("พัฒนารายได้และเข้าถึงสวัสดิการ", "Better income and access to welfare"),
      text(
        "พัฒนากลุ่มเกษตร ช่างชุมชน เป็นวิทยากร ทำหลักสูตรเครื่องแกง",
        "Farmers and artisans as trainers; a curry-paste course",
      ),
      text(
        "ขยายสมาชิกกลุ่มและผู้ประกันตน ควบคู่สุขจิตและกาย",
        "More members and insured, with mental and physical health",
      ),
    ],
    region: "south",
    joiningPerYear: 12,
    marks: 3,
    ...rest,
  };
}

export const unitsOfRows: readonly UnitProfile[] = [
  namPhong("khon-kaen-nam-phong", ["น้ำพอง", "Nam Phong"], {
    villages: 12,
    gaps: [4, 9, 12],
    committee: 9,
    insured: 200,
    retention: [56, 63],
  }),
  namPhong("khon-kaen-phang-thui", ["พังทุย", "Phang Thui"], {
    villages: 11,
    gaps: [2, 10, 11],
    committee: 8,
    insured: 170,
    retention: [54, 61],
  }),
  namPhong("khon-kaen-wang-chai", ["วังชัย", "Wang Chai"], {
    villages: 10,
    gaps: [7, 10],
    committee: 8,
    insured: 150,
    retention: [59, 66],
  }),
  songkhla("songkhla-kamphaeng-phet", ["กำแพงเพชร", "Kamphaeng Phet"], ["รัตภูมิ", "Rattaphum"], {
    villages: 9,
    gaps: [4, 8, 9],
    committee: 6,
    insured: 80,
    retention: [51, 56],
  }),
  songkhla("songkhla-ko-saba", ["เกาะสะบ้า", "Ko Saba"], ["เทพา", "Thepha"], {
    villages: 7,
    gaps: [3, 7],
    committee: 5,
    insured: 65,
    retention: [49, 52],
  }),
];
