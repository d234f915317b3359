import type { Actor } from "@/lib/access/actor";
import { db } from "@/lib/db";
import { addStatement } from "@/lib/programme/statement-commands";
import { addStatementInput } from "@/lib/programme/statement-input";
import type { StatementKind } from "@/lib/programme/statements";
import { done } from "./accounts";
import { commandFor } from "./random";

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
  ["phayao-pa-sang", "sum", "คณะทำงานตามระดับความสุข", "3; 2; 3", "9"],
  ["phayao-ngim", "sum", "คณะทำงานตามระดับศักยภาพ", "1; 2", "5"],
  ["phrae-mae-phung", "sum", "ผู้รับบริการตามระดับความสุข", "15; 18", "30"],
];

/** What the programme's own report says of these units, right and wrong, typed in to be checked. */
export async function writeStatements(evaluator: Actor): Promise<void> {
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
