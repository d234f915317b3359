import { addDays, type Day } from "@/lib/day";
import { db } from "@/lib/db";
import {
  agreeToMentor,
  proposeMentor,
  recordMentorVisit,
} from "@/lib/programme/mentoring-commands";
import { actorNamed, done } from "./accounts";
import { commandFor } from "./random";
import { banTun, paSang } from "./units-phayao";

type Visit = { daysAgo: number; place: string; notes: string; learned: string };

const visits: Record<string, Visit[]> = {
  "phayao-mae-ka": [
    {
      daysAgo: 210,
      place: "ที่ทำการหน่วยบ้านตุ่น",
      notes: "ดูสมุดคุมยอดและวันออกเก็บของแต่ละหมู่บ้าน",
      learned: "แบ่งหมู่บ้านให้คนดูแลชัดเจน แล้วโทรก่อนวันตัดรอบสามวัน",
    },
    {
      daysAgo: 96,
      place: "ศาลาหมู่บ้าน",
      notes: "ช่วยกันร่างระเบียบและตารางค่าบริการ",
      learned: "อ่านยอดเงินให้ที่ประชุมฟังทุกเดือน คนจึงไว้ใจ",
    },
  ],
  "phayao-khun-khuan": [
    {
      daysAgo: 100,
      place: "ที่ทำการหน่วยป่าซาง",
      notes: "ฝึกลงทะเบียนสมาชิกและนำเข้าข้อมูลจากตู้บุญเติม",
      learned: "ตรวจรายชื่อกับบัตรก่อนบันทึก ลดชื่อซ้ำ",
    },
  ],
};

/** Two units of Phayao that learn from the two whose rules the programme's report prints. Invented. */
export async function writeMentoring(today: Day): Promise<void> {
  await pair("phayao-mae-ka", banTun.slug, 240, "แบ่งหมู่บ้านให้คนดูแล และปิดบัญชีทุกเดือน", today);
  await pair("phayao-khun-khuan", paSang.slug, 150, "ทำทะเบียนสมาชิกให้ครบ", today);
}

async function pair(slug: string, mentor: string, daysAgo: number, focus: string, today: Day) {
  const coordinator = await actorNamed("coordinator@demo");
  const [unit, other] = await Promise.all([committeeOf(slug), committeeOf(mentor)]);
  const on = addDays(today, -daysAgo);
  const { id: mentorshipId } = await done(
    proposeMentor(coordinator, {
      commandId: commandFor("mentor", slug),
      unitId: unit.id,
      mentorUnitId: other.id,
      focus,
      on,
    }),
  );
  for (const side of [unit, other]) {
    const commandId = commandFor("mentor yes", slug, side.id);
    await done(
      agreeToMentor(side.actor, {
        commandId,
        mentorshipId,
        unitId: side.id,
        on: addDays(on, 7),
      }),
    );
  }
  for (const { daysAgo: visited, ...visit } of visits[slug] ?? []) {
    const commandId = commandFor("mentor visit", slug, visited);
    const happenedOn = addDays(today, -visited);
    await done(recordMentorVisit(other.actor, { commandId, mentorshipId, happenedOn, ...visit }));
  }
}

async function committeeOf(slug: string) {
  const { id } = await db.unit.findUniqueOrThrow({ where: { slug } });
  const { user } = await db.roleGrant.findFirstOrThrow({
    where: { unitId: id, role: "committee" },
    orderBy: { id: "asc" },
    include: { user: true },
  });
  return { id, actor: await actorNamed(user.username) };
}
