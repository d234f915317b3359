import type { Actor } from "@/lib/access/actor";
import type { Day } from "@/lib/day";
import { db } from "@/lib/db";
import { addMonths, type Month, monthOf } from "@/lib/month";
import { addStatement } from "@/lib/programme/statement-commands";
import { addStatementInput } from "@/lib/programme/statement-input";
import type { StatementKind } from "@/lib/programme/statements";
import { acceptReport, returnReport, submitReport } from "@/lib/reports/commands";
import { reportOf } from "@/lib/reports/queries";
import { actorNamed, done } from "./accounts";
import { commandFor } from "./random";
import { banTun, ngim, paSang } from "./units-phayao";

const said = {
  went: "ออกรณรงค์และเก็บเงินสมทบตามวันนัด มีคนกลับมาส่งต่อ",
  problems: "บางหมู่บ้านคนไปทำงานต่างจังหวัด ติดต่อไม่ได้",
  needs: "ขอแผ่นพับเรื่องสิทธิมาตรา 40 เพิ่ม",
};

/**
 * Some months handed in: two of ป่าซาง accepted and the last still to come, the last of บ้านตุ่น waits,
 * that of งิม came back. The words are invented, the figures are the demo's records.
 */
export async function writeReports(today: Day): Promise<void> {
  const coordinator = await actorNamed("coordinator@demo");
  const last = addMonths(monthOf(today), -1);
  for (const back of [-2, -1]) {
    const { id } = await handIn(paSang.slug, addMonths(last, back));
    const commandId = commandFor("accept report", paSang.slug, back);
    await done(acceptReport(coordinator, { commandId, submissionId: id }));
  }
  await handIn(banTun.slug, last);
  const { id: submissionId } = await handIn(ngim.slug, last);
  const commandId = commandFor("return report", ngim.slug);
  const remark = "ยังไม่ได้บอกว่าประชุมเดือนนี้เรื่องอะไร ช่วยเพิ่มก่อนส่งใหม่";
  await done(returnReport(coordinator, { commandId, submissionId, remark }));
  await writeStatements(await actorNamed("evaluator@demo"));
}

async function handIn(slug: string, month: Month): Promise<{ id: number }> {
  const unit = await db.unit.findUniqueOrThrow({ where: { slug } });
  const { user } = await db.roleGrant.findFirstOrThrow({
    where: { unitId: unit.id, role: "committee" },
    orderBy: { id: "asc" },
    include: { user: true },
  });
  const committee = await actorNamed(user.username);
  const commandId = commandFor("report", slug, month);
  await done(submitReport(committee, { commandId, unitId: unit.id, month, ...said }));
  const [submission] = (await reportOf(committee, slug, month))?.submissions ?? [];
  if (!submission) throw new Error("nothing was handed in");
  return submission;
}

type Line = [slug: string, kind: StatementKind, about: string, given: string, stated: string];

/** Figures of the programme's own report about units of the demo, as it prints them. */
const lines: Line[] = [
  ["phrae-mae-phung", "sum", "สมาชิกสหกรณ์ สามัญและสมทบ", "395; 57", "472"],
  ["phrae-mae-phung", "percent", "สมาชิกที่มีสิทธิสมัคร", "383; 472", "73"],
  ["phrae-mae-phung", "percent", "ผู้ประกันตนที่ส่งเงินสมทบ", "46; 48", "90"],
  ["phrae-mae-phung", "sum", "ผู้ประกันตนเดิมและใหม่", "33; 15", "48"],
  ["nakhon-pathom-thung-khwang", "percent", "เครือข่ายสมาชิกเพิ่มขึ้น", "600; 1,750", "15"],
  ["nakhon-pathom-thung-khwang", "months", "เวลาดำเนินงาน", "04/2565; 09/2566", "17"],
  ["nakhon-pathom-thung-khwang", "same_twice", "จำนวนสมาชิกในตารางและแผนภูมิ", "1,150", "1,750"],
  ["phayao-pa-sang", "percent", "อัตราคงอยู่เดือนมกราคม", "516; 848", "60.84"],
  ["phayao-pa-sang", "sum", "คณะทำงานตามการเปลี่ยนแปลงความสุข", "5; 2; 1", "9"],
  ["phayao-pa-sang", "sum", "ผู้รับบริการตามระดับความสุข", "2; 10; 16", "28"],
  ["phayao-ban-tun", "sum", "คณะทำงานตามระดับความสุข", "5; 4; 3", "11"],
  ["phayao-ban-tun", "sum", "ผู้รับบริการตามระดับความสุข", "5; 6; 14", "25"],
  ["phayao-ngim", "sum", "ผู้รับบริการตามระดับความสุข", "15; 18", "33"],
  ["maha-sarakham-khwao", "sum", "ผู้ประกันตนเดิมและที่เพิ่ม", "200; 60", "80"],
  ["suphan-buri-ban-khong", "same_twice", "จำนวนคณะทำงาน", "11", "7"],
];

async function writeStatements(evaluator: Actor): Promise<void> {
  for (const [at, [slug, kind, about, given, stated]] of lines.entries()) {
    const unit = await db.unit.findUniqueOrThrow({ where: { slug } });
    const input = addStatementInput.parse({
      commandId: commandFor("statement", at),
      unitId: unit.id,
      kind,
      about,
      source: "รายงานของโครงการ",
      given,
      stated,
    });
    await done(addStatement(evaluator, input));
  }
}
