import { khwaoClasses, type Names, text, type UnitProfile } from "./profile";
import { appointed, livelihood, unitName } from "./units-livelihood-rows";

// The units of the livelihood and welfare track, as the programme's report gives them: places,
// names, supporters, goals. Registers and committees are invented for the demo.

const uThong: Names = ["อู่ทอง", "U Thong"];

export const livelihoodUnits: readonly UnitProfile[] = [
  {
    ...livelihood,
    slug: "phrae-mae-phung",
    provinceCode: "54",
    district: ["วังชิ้น", "Wang Chin"],
    subdistrict: ["แม่พุง", "Mae Phung"],
    ...unitName(["แม่พุง", "Mae Phung"]),
    innovation: [
      "สร้างคุณภาพชีวิตและสวัสดิการที่ดีเพื่อคนแม่พุง",
      "Better quality of life and welfare for Mae Phung people",
    ],
    slogan: "การเข้าถึงหลักประกันทางสังคม รายได้และอาชีพเพื่อสุขภาพ",
    supporters: [
      { name: ["มหาวิทยาลัยแม่โจ้-แพร่", "Maejo University Phrae"] },
      {
        name: ["หน่วยงานสังกัดกระทรวงแรงงาน จ.แพร่", "Ministry of Labour agencies in Phrae"],
      },
    ],
    goals: [
      text(
        "ยุทธศาสตร์คุณภาพชีวิตด้านอาชีพ สุขภาพ สวัสดิการ ระดับจังหวัด",
        "Provincial quality-of-life strategy: livelihood, health, welfare",
      ),
      text(
        "ส่งเสริมกลุ่มเลี้ยงหมูดำ: เลี้ยง แปรรูป จำหน่าย",
        "Promote the black-pig group: raising, processing, selling",
      ),
    ],
    region: "north",
    villages: 16,
    gaps: [8, 11, 12, 14, 15, 16],
    committee: 9,
    insured: 150,
    joiningPerYear: 16,
    retention: [55, 63],
    marks: 3,
  },
  {
    ...livelihood,
    slug: "samut-prakan-bang-phueng",
    provinceCode: "11",
    district: ["พระประแดง", "Phra Pradaeng"],
    subdistrict: ["บางพึ่ง", "Bang Phueng"],
    ...unitName(["บางพึ่ง", "Bang Phueng"]),
    innovation: [
      "เข้าถึง เข้าใจ และใส่ใจประกันสังคม ม.40 ต.บางพึ่ง",
      "Reach, understand and care about Section 40",
    ],
    supporters: [{ name: ["เทศบาลตำบลบางพึ่ง", "Bang Phueng subdistrict municipality"] }],
    goals: [
      text(
        "พัฒนาอาชีพ รายได้ สวัสดิการ ร่วมกับเทศบาล",
        "Livelihood, income and welfare with the municipality",
      ),
    ],
    region: "central",
    villages: 8,
    gaps: [2, 7],
    committee: 7,
    insured: 189,
    joiningPerYear: 18,
    retention: [53, 58],
    marks: 3,
  },
  {
    ...livelihood,
    slug: "suphan-buri-don-kha",
    provinceCode: "72",
    district: uThong,
    subdistrict: ["ดอนคา", "Don Kha"],
    ...unitName(["ดอนคา", "Don Kha"]),
    innovation: [
      "ลดหนี้ สร้างอาชีพ เพิ่มรายได้เพื่อการออมที่ยั่งยืน",
      "Less debt, more work and income for lasting savings",
    ],
    supporters: [
      { name: ["ชมรมกำนันผู้ใหญ่บ้าน อ.อู่ทอง", "U Thong headmen’s club"] },
      { name: ["ที่ทำการปกครองอำเภออู่ทอง", "U Thong district administration"] },
      { name: ["สำนักงานประกันสังคม จ.สุพรรณบุรี", "Suphan Buri social security office"] },
    ],
    goals: [text("จัดการข้อมูลเพื่อพัฒนาบริการผ่านสื่อออนไลน์", "Use data to build online service")],
    region: "central",
    villages: 12,
    gaps: [3, 6, 11],
    committee: 10,
    insured: 260,
    joiningPerYear: 24,
    retention: [50, 57],
    marks: 4,
  },
  {
    ...livelihood,
    slug: "suphan-buri-ban-khong",
    provinceCode: "72",
    district: uThong,
    subdistrict: ["บ้านโข้ง", "Ban Khong"],
    ...unitName(["บ้านโข้ง", "Ban Khong"]),
    innovation: [
      "สร้างสุขทุกมิติ สุขภาพดี มีหลักประกันทางสังคม ม.40",
      "Happiness on every side, good health, Section 40 cover",
    ],
    supporters: [
      {
        name: [
          "สสส. สำนัก 6 หน่วยจัดการจังหวัดสุพรรณบุรี (Node)",
          "ThaiHealth section 6, Suphan Buri node",
        ],
        support: ["ใช้ชุมชนเป็นฐานใน 10 อำเภอ", "Community-based work in 10 districts"],
      },
      {
        name: ["สถาบันพัฒนาฝีมือแรงงาน", "Skill development institute"],
        support: ["ความรู้สร้างอาชีพ รายได้", "Training on work and income"],
      },
    ],
    goals: [
      text(
        "ยกระดับเป็นหมอสุขชุมชน สอนจัดการหนี้และออมเพื่อ ม.40",
        "Become community happiness doctors teaching debt management and saving for Section 40",
      ),
    ],
    region: "central",
    villages: 9,
    gaps: [5, 8],
    committee: 7,
    insured: 130,
    joiningPerYear: 14,
    retention: [57, 64],
    marks: 4,
  },
  {
    ...livelihood,
    slug: "maha-sarakham-khwao",
    provinceCode: "44",
    district: ["เมืองมหาสารคาม", "Mueang Maha Sarakham"],
    subdistrict: ["เขวา", "Khwao"],
    ...unitName(["เขวา", "Khwao"]),
    innovation: [
      "จากกองทุนขยะสู่การมีหลักประกันสังคมและชีวิต",
      "From a waste fund to social and life cover",
    ],
    slogan: "สร้างอาชีพ สร้างรายได้ และหลักประกันสังคม",
    appointedBy: "สำนักงานแรงงานจังหวัดมหาสารคาม",
    supporters: [
      appointed(["สำนักงานแรงงาน จ.มหาสารคาม", "Maha Sarakham provincial labour office"]),
    ],
    goals: [
      text("จัดการขยะครบวงจร 24 หมู่บ้าน", "Full-cycle waste management in 24 villages"),
      text("ขยายผู้ประกันตน ม.40 ให้ครบทุกหมู่บ้าน", "Section 40 insured in every village"),
    ],
    classes: khwaoClasses,
    region: "northeast",
    villages: 24,
    gaps: [3, 5, 8, 9, 11, 13, 14, 16, 18, 19, 20, 23, 24],
    committee: 10,
    insured: 200,
    joiningPerYear: 30,
    retention: [62, 70],
    marks: 4,
  },
  {
    ...livelihood,
    slug: "bangkok-wang-thonglang",
    provinceCode: "10",
    district: ["วังทองหลาง", "Wang Thonglang"],
    subdistrict: null,
    name: ["หน่วยบริการชุมชนเขตวังทองหลาง", "Wang Thonglang district community service unit"],
    short: ["เขตวังทองหลาง", "Wang Thonglang"],
    innovation: ["10 บาทคาดไม่ถึง", "The unexpected 10 baht"],
    supporters: [
      {
        name: ["สำนักงานเขตวังทองหลาง", "Wang Thonglang district office"],
        support: ["หนุนตั้งสวัสดิการกองทุนวันละบาท", "Backed the one-baht-a-day welfare fund"],
      },
    ],
    goals: [
      text(
        "ออม ม.40 วันละ 10 บาท เครื่องปรุงราคาต้นทุน เชื่อมสวัสดิการเขต",
        "Save 10 baht a day for Section 40, seasonings at cost, tie-in with district welfare",
      ),
    ],
    region: "city",
    villages: 5,
    gaps: [4],
    committee: 6,
    insured: 200,
    joiningPerYear: 20,
    retention: [61, 69],
    marks: 3,
  },
];
