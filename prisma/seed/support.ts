import { addDays, clampedDay, type Day } from "@/lib/day";
import { addMonths, monthOf } from "@/lib/month";
import type { EvidenceKey } from "@/lib/programme/proposal";
import { answerProposal, sendProposal } from "@/lib/programme/proposal-commands";
import { addMaterial, recordTraining } from "@/lib/programme/training-commands";
import { materialsFor } from "@/lib/programme/training-queries";
import { actorNamed, done } from "./accounts";
import type { FoundedUnit } from "./founded-unit";
import { commandFor, type Random } from "./random";
import { founder } from "./state";

// What units asked agencies for and got, what they were taught, and from what. All of it invented.

type Asked = {
  agency: string;
  problem: string;
  evidence: EvidenceKey[];
  baht: number | null;
  support: string | null;
  answer?: { baht: number | null; outcome: string };
};

const requests: readonly Asked[] = [
  {
    agency: "อบต.",
    problem: "อาสาออกเยี่ยมบ้านคนที่ขาดส่งด้วยเงินตัวเอง ขอค่าน้ำมันและป้ายประชาสัมพันธ์",
    evidence: ["insured", "payers", "retention"],
    baht: 20_000,
    support: "เสียงตามสายทุกหมู่บ้าน",
    answer: { baht: 12_000, outcome: "ได้ค่าน้ำมันและป้าย 6 จุด ใช้ในงานบุญเดือนถัดมา" },
  },
  {
    agency: "สำนักงานประกันสังคมจังหวัด",
    problem: "คนอายุใกล้ 60 ปีถามเรื่องบำเหน็จชราภาพกันมาก ขอวิทยากร",
    evidence: ["insured", "members"],
    baht: null,
    support: "วิทยากรหนึ่งวัน",
    answer: { baht: null, outcome: "ส่งวิทยากรมาสองคน มีคนฟังเต็มศาลา" },
  },
  {
    agency: "รพ.สต.",
    problem: "ยังไม่มีห้องให้คนมาปรึกษาเรื่องสิทธิโดยไม่มีคนอื่นได้ยิน",
    evidence: ["members", "villages"],
    baht: null,
    support: "ห้องหนึ่งห้อง สัปดาห์ละครึ่งวัน",
  },
];

const topics = ["สิทธิประโยชน์ ม.40 ทั้งสามทางเลือก", "การพูดชวนและการฟัง", "การทำบัญชีกองทุน"];

/** Requests and a training of one unit; the first unit of all finds the shelves empty and fills them. */
export async function supportOfUnit(
  unit: FoundedUnit,
  slug: string,
  today: Day,
  chance: Random,
): Promise<void> {
  if (slug === "phayao-pa-sang") await offerMaterials();
  const { committee, id: unitId, seats } = unit;
  const from = chance.between(0, requests.length - 1);
  for (const at of [from, from + 1]) {
    const wanted = requests[at % requests.length];
    if (!wanted) continue;
    const { answer, baht, ...request } = wanted;
    const sentOn = clampedDay(addMonths(monthOf(today), -4 - at), chance.between(3, 25));
    const satang = (given: number | null) => (given === null ? null : given * 100);
    const commandId = commandFor(slug, "request", at);
    const sent = { ...request, commandId, unitId, askedSatang: satang(baht), sentOn };
    const { id: proposalId } = await done(sendProposal(committee, sent));
    if (!answer) continue;
    await done(
      answerProposal(committee, {
        commandId: commandFor(slug, "answer", at),
        unitId,
        proposalId,
        answeredOn: addDays(sentOn, chance.between(15, 60)),
        grantedSatang: satang(answer.baht),
        outcome: answer.outcome,
      }),
    );
  }
  const materials = (await materialsFor(committee, unitId)) ?? [];
  await done(
    recordTraining(committee, {
      commandId: commandFor(slug, "training"),
      unitId,
      title: chance.pick(topics),
      provider: "สำนักงานประกันสังคมจังหวัด",
      happenedOn: clampedDay(addMonths(monthOf(today), -chance.between(2, 8)), 15),
      hours: 3,
      materialId: materials.length > 0 ? chance.pick(materials).id : null,
      seats: seats.slice(0, chance.between(2, 5)).map(({ id }) => id),
      members: [],
    }),
  );
}

async function offerMaterials(): Promise<void> {
  const [nation, phayao] = [await actorNamed(founder), await actorNamed("coordinator@demo")];
  const offer = (by: typeof nation, province: string, title: string, about: string) =>
    done(
      addMaterial(by, {
        commandId: commandFor("material", province, title),
        province,
        title,
        about,
        place: "แฟ้มเอกสารของผู้ประสานงาน",
      }),
    );
  await offer(nation, "all", "คู่มืออาสาประกันสังคม", "สามทางเลือก สิทธิ และคำถามที่ถามกันบ่อย");
  await offer(nation, "all", "แบบถอดบทเรียนปลายปี", "คำถามสำหรับวงคุยของคณะทำงานกับสมาชิก");
  await offer(phayao, "56", "สื่อเสียงตามสายภาษาเหนือ", "เสียงชวนสมัครสามนาที สำหรับหอกระจายข่าว");
}
