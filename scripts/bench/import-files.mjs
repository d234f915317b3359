// Units whose year of payments comes in one file, and the files.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import writeExcelFile from "write-excel-file/node";
import { MONTHS } from "./fill-sql.mjs";

/** Two years of 4,200 people are 100,000 payments; 21,000 people leave room for four times as many. */
export const UNITS = { large: 4_200, crowded: 21_000 };

const HEADING = ["เลขที่สมาชิก", "ชื่อ-สกุล", "งวด", "วันที่ชำระ", "จำนวนเงิน"];

/** Which column each field of the import is read from. */
export const MAPPING = { memberNo: 0, fullName: 1, month: 2, paidOn: 3, amount: 4 };

/** Puts such a unit with its committee and its people, insured for years, into a filled database. */
export async function addUnit(client, slug, thisMonth) {
  const { rows: known } = await client.query(`SELECT id FROM "Unit" WHERE slug = $1`, [slug]);
  if (known.length > 0) return;
  const { rows } = await client.query(
    `INSERT INTO "Unit" (slug, "nameTh", "nameEn", "shortTh", "shortEn", track, "provinceCode",
       "districtId", "subdistrictId")
     SELECT $1, 'หน่วยใหญ่', 'Large unit', 'หน่วยใหญ่', 'Large', 'social_security',
       "provinceCode", "districtId", "subdistrictId" FROM "Unit" WHERE id = 1 RETURNING id`,
    [slug],
  );
  const unit = rows[0].id;
  await client.query(
    `INSERT INTO "UnitVillage" ("unitId", "villageId", since)
     SELECT $1, "villageId", since FROM "UnitVillage" WHERE "unitId" = 1`,
    [unit],
  );
  await client.query(
    `WITH someone AS (INSERT INTO "User" (username, name, "passwordHash")
       SELECT 'committee-' || $2, 'คณะทำงาน', "passwordHash" FROM "User" WHERE id = 1 RETURNING id)
     INSERT INTO "RoleGrant" ("userId", role, "unitId") SELECT id, 'committee', $1 FROM someone`,
    [unit, slug],
  );
  await client.query(
    `WITH people AS (
       INSERT INTO "Member" ("unitId", no, "firstName", "lastName", "villageId", "joinedOn", "searchKey")
       SELECT $1, n, 'สมาชิก' || n, 'ทดสอบ', 1 + n % 10, '2020-01-01', 'สมาชิก' || n || 'ทดสอบ'
       FROM generate_series(1, $2) n RETURNING id)
     INSERT INTO "Insurance" ("unitId", "memberId", section, option, "fromMonth")
     SELECT $1, id, 'section40', 1, $3 FROM people`,
    [unit, UNITS[slug], thisMonth - MONTHS - 6],
  );
  // Figures of all its months, as the commands that put people on a register leave them: otherwise the
  // server would count them while a file is measured.
  await client.query(
    `INSERT INTO "UnitMonth" ("unitId", month, insured, payers, joined, returned, "newInsured",
       "newPayers", registered)
     SELECT $1, month, $2, 0, 0, 0, 0, 0, $2 FROM generate_series($3::int, $4::int) month`,
    [unit, UNITS[slug], thisMonth - MONTHS - 5, thisMonth + 12],
  );
}

/** The first `count` payments of a unit's people, month after month, each made in its month. */
function payments(slug, count, thisMonth) {
  const people = UNITS[slug];
  return Array.from({ length: count }, (_, at) => {
    const month = thisMonth - MONTHS + Math.floor(at / people);
    const no = (at % people) + 1;
    const year = Math.floor(month / 12);
    const day = 1 + ((no * 7) % 28);
    return { no, name: `สมาชิก${no} ทดสอบ`, year, number: (month % 12) + 1, day };
  });
}

const two = (n) => String(n).padStart(2, "0");

/** As a kiosk's report has it: Buddhist years, months and days as text. */
export async function csvFile(folder, slug, count, thisMonth) {
  const path = join(folder, `${slug}-${count}.csv`);
  const lines = payments(slug, count, thisMonth).map(
    ({ no, name, year, number, day }) =>
      `${no},${name},${two(number)}/${year + 543},${two(day)}/${two(number)}/${year + 543},70.00`,
  );
  await writeFile(path, `\ufeff${[HEADING.join(","), ...lines].join("\r\n")}\r\n`);
  return path;
}

/** The same as a workbook: numbers as numbers, the day as a date. */
export async function xlsxFile(folder, slug, count, thisMonth) {
  const path = join(folder, `${slug}-${count}.xlsx`);
  const rows = payments(slug, count, thisMonth).map(({ no, name, year, number, day }) => [
    { value: no, type: Number },
    { value: name, type: String },
    { value: `${two(number)}/${year + 543}`, type: String },
    { value: new Date(Date.UTC(year, number - 1, day)), type: Date, format: "dd/mm/yyyy" },
    { value: 70, type: Number },
  ]);
  await writeExcelFile([HEADING.map((value) => ({ value })), ...rows]).toFile(path);
  return path;
}
