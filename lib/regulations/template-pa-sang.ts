import { baht } from "@/lib/money";
import { ENROLMENT } from "./services";
import type { CompensationTerm, FeeTerm, Terms } from "./terms";

/** A price for members who pay the annual fee, and one for everybody else. */
const twoPrices = (
  service: string,
  articleKey: string,
  ordinary: number,
  general: number,
): FeeTerm => ({
  service,
  nameTh: null,
  nameEn: null,
  articleKey,
  per: "case",
  amounts: [
    { classCode: "ordinary", range: { min: baht(ordinary), max: baht(ordinary) } },
    { classCode: "general", range: { min: baht(general), max: baht(general) } },
  ],
  split: [],
});

const paid = (
  activity: string,
  articleKey: string,
  per: "day" | "trip",
  amount: number,
): CompensationTerm => ({
  activity,
  nameTh: null,
  nameEn: null,
  articleKey,
  per,
  amount: baht(amount),
});

/**
 * ป่าซาง, จังหวัดพะเยา, in our own words: two classes of members with two prices, papers handed in on
 * Wednesdays, 50 baht for a day of campaigning and 300 for a trip.
 */
export const paSang: Terms = {
  title: "ระเบียบหน่วยบริการ",
  cutoffDay: 25,
  serviceWeekdays: [3],
  submissionWeekday: 3,
  reportDay: null,
  meetings: null,
  quorum: null,
  feeMonth: null,
  feeArticleKey: "membership",
  articles: [
    {
      key: "membership",
      level: 1,
      heading: "สมาชิก",
      text: "สมาชิกมีสองประเภท คือ สมาชิกสามัญ จ่ายค่าธรรมเนียมปีละ 20 บาท และสมาชิกผู้ใช้บริการทั่วไป ไม่จ่ายค่าธรรมเนียม",
    },
    {
      key: "cutoff",
      level: 1,
      heading: "กำหนดส่งเงินสมทบ",
      text: "ให้เก็บเงินสมทบไม่เกินวันที่ 25 ของทุกเดือน",
    },
    { key: "service", level: 1, heading: "การให้บริการ", text: "" },
    {
      key: "submission",
      level: 2,
      heading: "ขอรับเงินทดแทนการขาดรายได้",
      text: "ให้หน่วยนำส่งเอกสารทุกวันพุธ",
    },
    {
      key: "enrolment",
      level: 2,
      heading: "สมัครรายใหม่",
      text: "ให้คีย์ออนไลน์ด้วยรหัสเครือข่ายของตนเอง ถ้าไม่มีเลขหลังบัตรประชาชน ให้ส่งเจ้าหน้าที่สมัครแทน แต่จะไม่ได้ค่าตอบแทน 13 บาท",
    },
    { key: "compensation", level: 1, heading: "ค่าตอบแทนคณะทำงาน", text: "" },
    {
      key: "work-funeral",
      level: 2,
      heading: "มอบป้ายงานศพและรณรงค์ในงาน",
      text: "คนละ 50 บาทต่อวัน",
    },
    {
      key: "work-door",
      level: 2,
      heading: "เคาะประตูบ้านรณรงค์รับสมัคร",
      text: "คนละ 50 บาทต่อวัน",
    },
    {
      key: "work-meeting",
      level: 2,
      heading: "ไปประชุมที่จังหวัด",
      text: "ค่าน้ำมันครั้งละ 300 บาท",
    },
    {
      key: "work-papers",
      level: 2,
      heading: "นำเอกสารไปส่งที่จังหวัด",
      text: "ค่าน้ำมันครั้งละ 300 บาท",
    },
    { key: "fees", level: 1, heading: "ค่าบริการ", text: "" },
    {
      key: "fee-income-loss",
      level: 2,
      heading: "เบิกเงินทดแทนการขาดรายได้",
      text: "สมาชิกสามัญ 30 บาท สมาชิกผู้ใช้บริการทั่วไป 50 บาท",
    },
    {
      key: "fee-death",
      level: 2,
      heading: "กรณีเสียชีวิต",
      text: "สมาชิกสามัญ 800 บาท สมาชิกผู้ใช้บริการทั่วไป 1,000 บาท",
    },
  ],
  classes: [
    {
      code: "ordinary",
      nameTh: "สมาชิกสามัญ",
      nameEn: "Ordinary member",
      annualFee: baht(20),
      forVisitors: false,
    },
    {
      code: "general",
      nameTh: "สมาชิกผู้ใช้บริการทั่วไป",
      nameEn: "General service user",
      annualFee: null,
      forVisitors: true,
    },
  ],
  fees: [
    twoPrices("income_loss_claim", "fee-income-loss", 30, 50),
    twoPrices("death_claim", "fee-death", 800, 1000),
  ],
  compensation: [
    paid("funeral_campaign", "work-funeral", "day", 50),
    paid("door_to_door", "work-door", "day", 50),
    paid("provincial_meeting", "work-meeting", "trip", 300),
    paid("document_delivery", "work-papers", "trip", 300),
  ],
  incentives: [
    {
      kind: ENROLMENT,
      nameTh: null,
      nameEn: null,
      articleKey: "enrolment",
      payer: "สำนักงานประกันสังคม",
      amount: baht(13),
      ownKeying: true,
    },
  ],
  approvals: [],
};
