import { baht } from "@/lib/money";
import { ENROLMENT, KIOSK } from "./services";
import type { Terms } from "./terms";

/**
 * บ้านตุ่น, จังหวัดพะเยา, in our own words: kiosk payments by the 27th, a funeral fee that the committee
 * picks within a range, the kiosk fee of three baht in three equal parts, 13 baht pooled.
 */
export const banTun: Terms = {
  title: "ระเบียบหน่วยบริการ",
  cutoffDay: 27,
  serviceWeekdays: [],
  submissionWeekday: null,
  reportDay: null,
  meetings: { times: 1, months: 1 },
  quorum: null,
  feeMonth: null,
  feeArticleKey: null,
  articles: [
    {
      key: "committee",
      level: 1,
      heading: "คณะกรรมการ",
      text: "ให้หน่วยบริการแต่งตั้งคณะกรรมการหน่วยขึ้นคณะหนึ่ง ทำงานตามระเบียบนี้",
    },
    {
      key: "meeting",
      level: 1,
      heading: "การประชุม",
      text: "คณะกรรมการประชุมกันเดือนละ 1 ครั้ง",
    },
    {
      key: "cutoff",
      level: 1,
      heading: "กำหนดส่งเงินสมทบ",
      text: "สมาชิกชำระเงินสมทบผ่านตู้บุญเติมไม่เกินวันที่ 27 ของทุกเดือน เลยวันนั้นแล้ว ให้คณะทำงานแต่ละคนเตือนสมาชิกตามรายชื่อที่ตนดูแล",
    },
    {
      key: "funeral-sign",
      level: 1,
      heading: "การมอบป้ายค่าทำศพ",
      text: "เมื่อสมาชิกเสียชีวิต ให้คณะทำงานไปมอบป้ายค่าทำศพพร้อมกัน",
    },
    { key: "fees", level: 1, heading: "ค่าบริการ", text: "หน่วยเก็บค่าบริการตามข้อย่อยต่อไปนี้" },
    {
      key: "fee-death",
      level: 2,
      heading: "กรณีเสียชีวิต",
      text: "รายละ 1,000 ถึง 1,500 บาท ให้คณะกรรมการกำหนดในช่วงนี้เป็นราย ๆ ไป",
    },
    {
      key: "fee-kiosk",
      level: 2,
      heading: "ตู้บุญเติม",
      text: "ครั้งละ 3 บาท แบ่งเป็นค่าไฟ 1 บาท เจ้าของตู้ 1 บาท และเข้าหน่วย 1 บาท",
    },
    {
      key: "enrolment",
      level: 1,
      heading: "ค่าสมัครรายใหม่",
      text: "เงิน 13 บาทต่อผู้ประกันตนรายใหม่หนึ่งราย ให้รวมเข้าหน่วยไว้เป็นเงินบริหาร",
    },
  ],
  classes: [],
  fees: [
    {
      service: "death_claim",
      nameTh: null,
      nameEn: null,
      articleKey: "fee-death",
      per: "case",
      amounts: [{ classCode: "", range: { min: baht(1000), max: baht(1500) } }],
      split: [],
    },
    {
      service: KIOSK,
      nameTh: null,
      nameEn: null,
      articleKey: "fee-kiosk",
      per: "time",
      amounts: [{ classCode: "", range: { min: baht(3), max: baht(3) } }],
      split: [
        { to: "electricity", name: null, amount: baht(1) },
        { to: "kiosk_owner", name: null, amount: baht(1) },
        { to: "unit", name: null, amount: baht(1) },
      ],
    },
  ],
  compensation: [],
  incentives: [
    {
      kind: ENROLMENT,
      nameTh: null,
      nameEn: null,
      articleKey: "enrolment",
      payer: "สำนักงานประกันสังคม",
      amount: baht(13),
      ownKeying: false,
    },
  ],
  approvals: [],
};
