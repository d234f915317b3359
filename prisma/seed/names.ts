import type { Random } from "./random";

// Ordinary first names with surnames that nobody has: two words of landscape and weather put
// together. No name here is that of a person; any likeness is chance.

const women =
  "กัญญา กานดา กิ่งแก้ว ขวัญใจ จงกล จรรยา จันทร์เพ็ญ จันทร์ฉาย จารุณี จินดา จิราพร จุฑามาศ ฉวีวรรณ ชลธิชา ชุติมา ดวงใจ ดวงพร ดาวเรือง ทองใบ ทัศนีย์ ธิดา นงนุช นงลักษณ์ นภา นฤมล น้ำทิพย์ นิตยา นิภา บังอร บัวลอย บุญเรือน บุปผา เบญจวรรณ ประไพ ประภา ประนอม ปราณี ปิ่นแก้ว พรทิพย์ พรรณี พวงเพชร พัชรี พิกุล พิมพา เพ็ญศรี มณี มะลิ มาลี มุกดา ยุพิน เยาวลักษณ์ รัชนี รัตนา รุ่งนภา เรณู ลัดดา ลำดวน วนิดา วรรณา วราภรณ์ วัลลา วาสนา วิภา วิไล ศรีนวล ศรีพรรณ ศิริพร สมจิตร สมใจ สมพร สมศรี สายใจ สายพิณ สำเนียง สุกัญญา สุจิตรา สุดา สุนันทา สุพรรณี สุภาพ สุมาลี สุรีย์ แสงเดือน แสงจันทร์ อรพิน อรุณี อัมพร อำไพ อุบล อุไร".split(
    " ",
  );
const men =
  "กมล กฤษณะ กำพล ก้องเกียรติ เกรียงไกร เกษม ขจร คำปัน คำแสน จรัญ จำนงค์ จำรัส เฉลิม ชัยยา ชาญ ชูชัย เชิด ดำรง ถวิล ทวี ทองคำ ทองดี ทิวา ธงชัย ธวัช นพดล นิคม นิพนธ์ บรรจง บัณฑิต บุญชู บุญทัน บุญธรรม บุญมี บุญส่ง ประดิษฐ์ ประพันธ์ ประยูร ประเสริฐ ปรีชา ปัญญา ผดุง พงศกร พนม พิชัย พิทักษ์ ไพโรจน์ ไพศาล มงคล มนตรี มานะ มานพ มานิต ยงยุทธ ยุทธนา รังสรรค์ เรืองชัย วันชัย วิชัย วิเชียร วินัย วิรัตน์ วีระ ศรชัย ศักดา สงวน สมคิด สมชาย สมเดช สมบัติ สมบูรณ์ สมพงษ์ สมศักดิ์ สมาน สวัสดิ์ สันติ สายัณห์ สำรวย สิงห์คำ สุรพล สุรินทร์ แสวง อดุลย์ อนันต์ อินทร์ อินสอน อุดม อุทัย".split(
    " ",
  );
const surnameStart =
  "ฟ้า ธาร เมฆ ดาว ลม ทุ่ง ดอย กว๊าน ไผ่ บัว รวง ใบตอง ตะวัน หมอก น้ำค้าง เรือน ลาน ป่าสน ภูผา ห้วย".split(" ");
const surnameEnd = "ใสสว่าง งามพร้อม เย็นใจ หอมไกล ครามทอง พฤกษา อำไพรัก สุขใจดี ยืนนาน ชื่นบาน ร่มรื่น".split(
  " ",
);
const surnames = surnameStart.flatMap((start) => surnameEnd.map((end) => start + end));
const nicknames =
  "แดง ดำ นก น้อย หน่อย ตุ๊ก ต้อย อ้วน เล็ก ใหญ่ หนู ไก่ ปู กุ้ง แมว จิ๋ว แก้ว คำ แต๋ว เอ้ โอ๋ ป้อม ตุ่น อ้อย ติ๋ม แจ๋ว เปี๊ยก หวาน".split(
    " ",
  );

export type PersonName = {
  title: string;
  firstName: string;
  lastName: string;
  nickname: string | null;
  sex: "female" | "male";
};

export const surname = (chance: Random): string => chance.pick(surnames);

/** A person of that family. Two in three are women, as in the units. */
export function personName(chance: Random, lastName: string): PersonName {
  const sex = chance.chance(0.66) ? "female" : "male";
  return {
    title: sex === "male" ? "นาย" : chance.chance(0.7) ? "นาง" : "นางสาว",
    firstName: chance.pick(sex === "female" ? women : men),
    lastName,
    nickname: chance.chance(0.55) ? chance.pick(nicknames) : null,
    sex,
  };
}

/** "นางมะลิ ฟ้าเย็นใจ" */
export function fullName(chance: Random): string {
  const { title, firstName, lastName } = personName(chance, surname(chance));
  return `${title}${firstName} ${lastName}`;
}

export const allFirstNames: readonly string[] = [...women, ...men];
export const allSurnames: readonly string[] = surnames;
