import { innovation, phayao, supporters, youth } from "./phayao";
import {
  moreByCount,
  type Names,
  newEachMonth,
  ordinaryAndGeneral,
  ownCount,
  retention,
  text,
  type UnitProfile,
} from "./profile";

// The twelve units of Phayao: places, names, supporters, goals and rules as the programme's report
// gives them. Registers, and committees beyond their size, are invented for the demo.

const mueang: Names = ["เมืองพะเยา", "Mueang Phayao"];
const chiangKham: Names = ["เชียงคำ", "Chiang Kham"];
const pong: Names = ["ปง", "Pong"];

export const paSang = phayao("phayao-pa-sang", ["ป่าซาง", "Pa Sang"], ["ดอกคำใต้", "Dok Khamtai"], {
  innovation,
  office: "ศาลาประชาคมหมู่ 2 ตำบลป่าซาง",
  openingDays: "วันพุธ 9.00-15.00 น.",
  supporters,
  goals: [
    retention(100),
    moreByCount(100),
    {
      indicator: "villages_covered",
      label: [
        "ขยายเครือข่ายพระสงฆ์และผู้นำให้ครบ 10 หมู่บ้าน",
        "Network of monks and leaders in all 10 villages",
      ],
      target: 10,
      measure: "หมู่บ้าน",
    },
    newEachMonth(5),
    ownCount(
      ["คณะทำงาน 9 คนเบิกสิทธิได้ทุกกรณี", "All 9 committee members able to claim in every case"],
      9,
      6,
      "คน",
    ),
    ownCount(
      ["หมู่บ้านประกันสังคมเพิ่มอย่างน้อย 2 หมู่บ้าน", "At least 2 more social-security villages"],
      2,
      1,
      "หมู่บ้าน",
    ),
    ownCount(
      ["ข้อมูลความสุขผู้รับบริการอย่างน้อย 30 คน", "Happiness data from at least 30 people served"],
      30,
      22,
      "คน",
    ),
    text("ฐานข้อมูลเป็นปัจจุบัน หมู่ 2, 5, 10", "Up-to-date data for villages 2, 5 and 10"),
    text("รายงานประชุมประจำเดือนและสรุปบริการ", "Monthly meeting report and service summary"),
  ],
  villages: 10,
  gaps: [4, 6, 8],
  committee: 9,
  care: [
    [1, 0],
    [2, 6],
    [3, 1],
    [5, 6],
    [7, 2],
    [9, 3],
    [10, 5],
  ],
  classes: ordinaryAndGeneral,
  since: "2023-01",
  // Villages 2 and 5 are small: one volunteer looks after both.
  weights: [106, 25, 100, 93, 22, 97, 112, 89, 99, 105],
  insured: 848,
  // The report's table of January to August 2566: payers among the same 848 insured.
  payers: [516, 514, 131, 538, 482, 444, 440, 273],
  joining: [{ from: "2023-09", to: "2024-02", count: 67 }],
  joiningPerYear: 38,
  retention: [41, 72],
  marks: 5,
});

export const banTun = phayao("phayao-ban-tun", ["บ้านตุ่น", "Ban Tun"], mueang, {
  innovation,
  slogan: "พบง่าย ประสานเร็ว จบที่เดียวที่หน่วยบริการบ้านตุ่น",
  office: "อาคารเอนกประสงค์หมู่ 7 ตำบลบ้านตุ่น",
  openingDays: "จันทร์ พุธ ศุกร์ 9.00-16.00 น.",
  supporters,
  goals: [
    retention(80),
    moreByCount(100),
    ownCount(
      ["ความรู้ทักษะคณะทำงาน 11 คนเพิ่มขึ้น", "Knowledge and skill of 11 committee members up"],
      11,
      9,
      "คน",
    ),
    ownCount(
      [
        "หมู่บ้านครอบครัวประกันสังคมเพิ่มอย่างน้อย 2 หมู่บ้าน",
        "At least 2 more family social-security villages",
      ],
      2,
      2,
      "หมู่บ้าน",
    ),
    ownCount(
      ["ทะเบียนผู้ประกันตนครบ 11 หมู่บ้าน", "Register of the insured in all 11 villages"],
      11,
      11,
      "หมู่บ้าน",
    ),
    text("มีระเบียบ โครงสร้าง บทบาท และปฏิบัติตาม", "Rules, structure and roles, and kept"),
    youth,
  ],
  villages: 11,
  gaps: [4, 6, 9, 10],
  committee: 11,
  cutoffDay: 27,
  classes: [],
  since: "2023-01",
  insured: 450,
  joining: [{ from: "2023-02", to: "2023-09", count: 56 }],
  joiningPerYear: 24,
  retention: [66, 76],
  marks: 5,
});

export const ngim = phayao("phayao-ngim", ["งิม", "Ngim"], pong, {
  innovation,
  appointedBy: "สำนักงานแรงงานจังหวัดพะเยา",
  office: "ที่ทำการผู้ใหญ่บ้านหมู่ 1 ตำบลงิม",
  supporters,
  goals: [
    newEachMonth(20),
    retention(100, "รักษาการคงอยู่ 100% ของสมาชิกที่ให้บริการ", "Retention 100% of members served"),
    ownCount(
      [
        "คณะทำงานเป็นตัวอย่างการเงิน สุขภาพ อย่างน้อย 3 คน",
        "At least 3 committee role models in money and health",
      ],
      3,
      2,
      "คน",
    ),
    ownCount(["เสนอโครงการอย่างน้อย 1 โครงการ", "At least 1 project proposed"], 1, 1, "โครงการ"),
    text("คณะทำงานรู้เรื่องสิทธิ ม.40 ให้คำปรึกษาได้", "Committee knows Section 40 rights and can advise"),
    text("ระบบข้อมูลเป็นปัจจุบันพร้อมใช้", "Current, ready-to-use data"),
  ],
  villages: 12,
  gaps: [7, 8, 10, 11, 12],
  committee: 5,
  since: "2023-01",
  insured: 240,
  joining: [{ from: "2023-02", to: "2023-12", count: 106 }],
  joiningPerYear: 40,
  retention: [62, 70],
  marks: 5,
});

export const phayaoUnits: readonly UnitProfile[] = [
  paSang,
  banTun,
  ngim,
  phayao("phayao-wiang", ["เวียง", "Wiang"], chiangKham, {
    villages: 9,
    gaps: [8, 9],
    insured: 190,
    joiningPerYear: 14,
    retention: [52, 59],
    marks: 4,
    openingDays: "วันพฤหัสบดี 9.00-12.00 น.",
  }),
  phayao("phayao-mae-sai", ["แม่ใส", "Mae Sai"], mueang, {
    villages: 10,
    gaps: [3, 10],
    insured: 175,
    joiningPerYear: 12,
    retention: [55, 62],
    marks: 4,
  }),
  phayao("phayao-dong-chen", ["ดงเจน", "Dong Chen"], ["ภูกามยาว", "Phu Kamyao"], {
    villages: 12,
    gaps: [2, 5, 9, 12],
    insured: 160,
    joiningPerYear: 10,
    retention: [50, 57],
    marks: 4,
  }),
  phayao("phayao-khun-khuan", ["ขุนควร", "Khun Khuan"], pong, {
    villages: 8,
    gaps: [5, 6, 8],
    insured: 110,
    joiningPerYear: 8,
    retention: [44, 49],
    committee: 6,
  }),
  phayao("phayao-yuan", ["หย่วน", "Yuan"], chiangKham, {
    villages: 8,
    gaps: [4, 7, 8],
    insured: 95,
    joiningPerYear: 4,
    retention: [47, 37],
    committee: 5,
    marks: 2,
  }),
  phayao("phayao-ang-thong", ["อ่างทอง", "Ang Thong"], chiangKham, {
    villages: 9,
    gaps: [6, 9],
    insured: 120,
    joiningPerYear: 9,
    retention: [45, 54],
    committee: 6,
  }),
  phayao("phayao-mae-ka", ["แม่กา", "Mae Ka"], mueang, {
    villages: 11,
    gaps: [1, 4, 10, 11],
    insured: 140,
    joiningPerYear: 12,
    retention: [42, 48],
  }),
  phayao("phayao-tom-nam-kwan-si-rung", ["ต๋อม", "Tom"], mueang, {
    name: [
      "ศูนย์บริการที่เป็นมิตรน้ำกว๊านสีรุ้ง ต.ต๋อม",
      "Nam Kwan Si Rung friendly service centre, Tom subdistrict",
    ],
    villages: 7,
    gaps: [5],
    insured: 70,
    joiningPerYear: 10,
    retention: [48, 60],
    committee: 6,
  }),
  phayao("phayao-thung-ruang-thong", ["ทุ่งรวงทอง", "Thung Ruang Thong"], ["จุน", "Chun"], {
    villages: 6,
    gaps: [3, 6],
    insured: 85,
    joiningPerYear: 6,
    retention: [46, 50],
    committee: 5,
    marks: 2,
  }),
];
