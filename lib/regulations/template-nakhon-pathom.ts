import { baht } from "@/lib/money";
import type { Terms } from "./terms";

/**
 * The network of อำเภอกำแพงแสน, จังหวัดนครปฐม, in our own words: its units report on the 15th and hand
 * in ten baht for everybody they served. It names no cut-off day; the 25th is ours.
 */
export const nakhonPathom: Terms = {
  title: "ระเบียบเครือข่ายหน่วยบริการ",
  cutoffDay: 25,
  serviceWeekdays: [],
  submissionWeekday: null,
  reportDay: 15,
  meetings: null,
  quorum: null,
  feeMonth: null,
  feeArticleKey: null,
  articles: [
    {
      key: "purpose",
      level: 1,
      heading: "วัตถุประสงค์",
      text: "บริการสมาชิกและประชาชนทั่วไปให้เข้าถึงหลักประกันทางสังคม",
    },
    {
      key: "growth",
      level: 1,
      heading: "การขยายงาน",
      text: "ร่วมกับหน่วยงานต่าง ๆ เพิ่มจำนวนสมาชิกและให้บริการได้ทั่วถึง",
    },
    {
      key: "report",
      level: 1,
      heading: "รายงานประจำเดือน",
      text: "ประธานหน่วยย่อยส่งข้อมูลผู้รับบริการทางไลน์หรือด้วยตนเองทุกวันที่ 15 พร้อมค่าบริการรายละ 10 บาท",
    },
    {
      key: "budget",
      level: 1,
      heading: "งบประมาณ",
      text: "งบที่ได้รับจากหน่วยงาน ให้เครือข่ายจัดสรรตามแผนงาน",
    },
    {
      key: "records",
      level: 1,
      heading: "การบันทึกข้อมูล",
      text: "หน่วยย่อยทุกหน่วยบันทึกผู้รับบริการทุกด้าน ทั้งมาตรา 40 การฝึกอาชีพ การใช้สิทธิ และทะเบียนผู้ยากลำบาก",
    },
    {
      key: "selection",
      level: 1,
      heading: "การรับสมาชิก",
      text: "รับผู้ประกอบอาชีพที่ต้องการพัฒนาตนเอง โดยประกาศผ่านเครือข่ายอาสาสมัครแรงงานและอาสาสมัครในพื้นที่",
    },
  ],
  classes: [
    {
      code: "main",
      nameTh: "สมาชิกหลัก",
      nameEn: "Main member",
      annualFee: null,
      forVisitors: false,
    },
    {
      code: "associate",
      nameTh: "สมาชิกสมทบ",
      nameEn: "Associate member",
      annualFee: null,
      forVisitors: false,
    },
  ],
  fees: [
    {
      service: "own-1",
      nameTh: "ค่าบริการที่หน่วยย่อยนำส่งเครือข่าย",
      nameEn: "Service fee handed in by the units of the network",
      articleKey: "report",
      per: "case",
      amounts: [{ classCode: "", range: { min: baht(10), max: baht(10) } }],
      split: [],
    },
  ],
  compensation: [],
  incentives: [],
  approvals: [],
};
