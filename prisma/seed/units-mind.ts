import { moreByPercent, ordinaryAndGeneral, retention, text, type UnitProfile } from "./profile";

// The units of proactive mental health, as the programme's report gives them: places, names,
// supporters, goals. Registers and committees are invented for the demo.

const mind = {
  track: "mental_health",
  cutoffDay: 25,
  classes: ordinaryAndGeneral,
  since: "2025-01",
} as const;

export const mindUnits: readonly UnitProfile[] = [
  {
    ...mind,
    slug: "suphan-buri-rai-rot",
    provinceCode: "72",
    district: ["ดอนเจดีย์", "Don Chedi"],
    subdistrict: ["ไร่รถ", "Rai Rot"],
    name: ["หน่วยบริการชุมชนตำบลไร่รถ", "Rai Rot subdistrict community service unit"],
    short: ["ต.ไร่รถ", "Rai Rot"],
    innovation: ["3 หมอสร้างสุข ลดทุกข์สู่ชุมชน", "Three doctors building happiness in the community"],
    appointedBy: "สำนักงานแรงงานจังหวัดสุพรรณบุรี",
    supporters: [
      {
        name: ["สำนักงานแรงงาน จ.สุพรรณบุรี", "Suphan Buri provincial labour office"],
        support: ["แต่งตั้งเป็นหน่วยบริการชุมชน", "Appointed it as a community service unit"],
      },
    ],
    goals: [
      text("3 หมอ: หมอสุข หมออาชีพ หมอสวัสดิการ", "Three doctors: happiness, livelihood, welfare"),
      {
        indicator: "villages_covered",
        label: ["อาสาสร้างสุขอย่างน้อย 1 คนต่อ 1 หมู่บ้าน", "At least 1 happiness volunteer per village"],
        target: 10,
        measure: "หมู่บ้าน",
      },
      moreByPercent(
        50,
        "ขยายผู้ประกันตน ม.40 อย่างน้อยร้อยละ 50 ใน 10 หมู่บ้าน",
        "At least 50 percent more Section 40 insured in 10 villages",
      ),
    ],
    region: "central",
    villages: 10,
    gaps: [2, 6, 9],
    committee: 7,
    insured: 120,
    joiningPerYear: 24,
    retention: [54, 62],
    marks: 4,
  },
  {
    ...mind,
    slug: "bangkok-prawet",
    provinceCode: "10",
    district: ["ประเวศ", "Prawet"],
    subdistrict: null,
    name: ["หน่วยบริการชุมชนเขตประเวศ", "Prawet district community service unit"],
    short: ["เขตประเวศ", "Prawet"],
    innovation: [
      "หมอสุขคนรุ่นใหม่ใส่ใจหลักประกันทางสังคม ม.40",
      "New-generation happiness doctors who care about Section 40",
    ],
    supporters: [
      {
        name: ["สสส.", "ThaiHealth"],
        support: [
          "หนุนพื้นที่เป็นแหล่งเรียนรู้ปลูกปลอดสารในเมือง และจุดบริการสุขภาพ",
          "Backs the site as an urban chemical-free growing school and health point",
        ],
      },
    ],
    goals: [
      text(
        "เป็นหมอสุขและคลินิกสุขภาพชุมชน จบที่เดียว",
        "Happiness doctors and a one-stop community health clinic",
      ),
      moreByPercent(60),
      text(
        "ขยายหมอสุขในชุมชนหลัง สน.ประเวศ และชุมชนมิตรภาพ",
        "More happiness doctors in two named communities",
      ),
    ],
    region: "city",
    villages: [
      "ชุมชนหลัง สน.ประเวศ",
      "ชุมชนมิตรภาพ",
      "ชุมชนริมคลองร่มเย็น",
      "ชุมชนสวนพอเพียง",
      "ชุมชนตลาดเช้า",
    ],
    gaps: [5],
    committee: 8,
    insured: 220,
    joiningPerYear: 36,
    retention: [48, 57],
    marks: 4,
  },
  {
    ...mind,
    slug: "suphan-buri-u-thong-issue-network",
    provinceCode: "72",
    district: ["อู่ทอง", "U Thong"],
    subdistrict: ["บ้านโข้ง", "Ban Khong"],
    name: [
      "หน่วยบริการเชิงประเด็น อ.อู่ทอง (เครือข่ายเกษตรสร้างสุข)",
      "U Thong issue-based unit (happy-farming network)",
    ],
    short: ["เกษตรสร้างสุข อ.อู่ทอง", "U Thong network"],
    innovation: [
      "งานมี หนี้กระจาย หายกังวลด้วยกลไกหมอสุข บุกแรงงาน",
      "Work found, debt spread, worry gone through happiness doctors",
    ],
    slogan: "หนี้สร้างสุข คิดใหม่ ทำใหม่ มีทางเลือก เพื่อตนเอง ครอบครัวและเพื่อน",
    supporters: [
      {
        name: ["ศูนย์พัฒนาฝีมือแรงงาน 2 สุพรรณบุรี", "Skill development centre 2 Suphan Buri"],
        support: ["ฝึกอาชีพ 40 รุ่น", "40 batches of job training"],
      },
    ],
    goals: [
      text(
        "ยกระดับด้วยกลไกหมอสุข ขยายอาสาสร้างสุขสู่หมู่บ้าน",
        "Raise the unit through happiness doctors; volunteers to villages",
      ),
      retention(
        80,
        "สร้างอาชีพ วินัยการออม รักษาการคงอยู่ร้อยละ 80",
        "Work and saving discipline; retention 80 percent",
      ),
      moreByPercent(
        50,
        "ขยายผู้ประกันตน ม.40 ร้อยละ 50 ใน 5 หมู่บ้าน 2 อำเภอ",
        "Section 40 insured up 50 percent in 5 villages of 2 districts",
      ),
    ],
    region: "central",
    villages: 5,
    shares: [
      ["suphan-buri-ban-khong", 4],
      ["suphan-buri-ban-khong", 2],
      ["suphan-buri-ban-khong", 6],
      ["suphan-buri-rai-rot", 1],
      ["suphan-buri-rai-rot", 5],
    ],
    gaps: [2],
    committee: 7,
    insured: 40,
    joiningPerYear: 10,
    retention: [68, 78],
    marks: 4,
  },
];
