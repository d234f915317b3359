// What a database of the benchmark holds, as statements. Numbers decide everything: unit u has the
// villages (u-1)*10+1 … u*10 and the members (u-1)*500+1 … u*500, fifty to a village.

export const MEMBERS = 500;
export const VILLAGES = 10;
export const MONTHS = 24;
export const COORDINATORS = 24;

const since = "'2020-01-01'::date";
const pick = (words, by) => `(ARRAY['${words.split(" ").join("','")}'])[1 + ${by}]`;
/** 0 … 99, the same each time for the same numbers. */
const dice = (what) => `(abs(hashint8extended((${what})::bigint, 40)) % 100)`;

const first = `${pick("สม วิ ประ นิ อร จัน บุญ ศรี ทอง แก้ว คำ ปัน", "n % 12")} ||
  ${pick("ชาย ดี นภา พร ทิพย์ รัตน์ ใจ มา ศักดิ์ วรรณ ลา", "(n / 12 + n) % 11")}`;
const last = `${pick("ดอน นา ใจ คำ สัน หนอง ป่า ห้วย ร่อง ท่า", "(n / 7) % 10")} ||
  ${pick("แก้ว ดี งาม สุข เย็น ใส ทอง หลวง มั่น", "(n / 70) % 9")}`;

/** Places, units, their committees, accounts and roles. `password` is a hash. */
export function basics(units, password) {
  const everyUnit = `generate_series(1, ${units}) u`;
  const everyVillage = `${everyUnit}, generate_series(1, ${VILLAGES}) v`;
  return [
    `INSERT INTO "Province" (code, "nameTh", "nameEn") VALUES ('50', 'เชียงใหม่', 'Chiang Mai'),
       ('51', 'ลำพูน', 'Lamphun'), ('52', 'ลำปาง', 'Lampang'), ('53', 'อุตรดิตถ์', 'Uttaradit'),
       ('54', 'แพร่', 'Phrae'), ('55', 'น่าน', 'Nan'), ('56', 'พะเยา', 'Phayao'),
       ('57', 'เชียงราย', 'Chiang Rai'), ('58', 'แม่ฮ่องสอน', 'Mae Hong Son')`,
    `INSERT INTO "District" (id, "provinceCode", "nameTh", "nameEn")
     SELECT u, 50 + u % 9, 'อำเภอที่ ' || u, 'District ' || u FROM ${everyUnit}`,
    `INSERT INTO "Subdistrict" (id, "districtId", "nameTh", "nameEn")
     SELECT u, u, 'ตำบลที่ ' || u, 'Subdistrict ' || u FROM ${everyUnit}`,
    `INSERT INTO "Village" (id, "districtId", "subdistrictId", number, name)
     SELECT (u - 1) * ${VILLAGES} + v, u, u, v,
       'บ้าน' || ${pick("ดอนแก้ว น้ำใส สันกลาง ทุ่งรวงทอง ร่องคำ ป่าฝาง ห้วยลาน ดงเจริญ ศรีดอน แม่ใส", "v - 1")}
     FROM ${everyVillage}`,
    `INSERT INTO "Unit" (id, slug, "nameTh", "nameEn", "shortTh", "shortEn", track, "provinceCode",
       "districtId", "subdistrictId")
     SELECT u, 'unit-' || u, 'หน่วยบริการประกันสังคมชุมชน ตำบลที่ ' || u, 'Service unit ' || u,
       'ต.ที่ ' || u, 'Unit ' || u, 'social_security', 50 + u % 9, u, u FROM ${everyUnit}`,
    `INSERT INTO "UnitVillage" ("unitId", "villageId", since)
     SELECT u, (u - 1) * ${VILLAGES} + v, ${since} FROM ${everyVillage}`,
    // A draft first: nothing is added to what was adopted.
    `INSERT INTO "Regulation" (id, "unitId", title, "cutoffDay")
     SELECT u, u, 'ระเบียบหน่วย', 25 FROM ${everyUnit}`,
    `INSERT INTO "MemberClass" ("regulationId", "unitId", code, "nameTh", position)
     SELECT u, u, c.code, c.name, c.at FROM ${everyUnit},
       (VALUES ('ordinary', 'สมาชิกสามัญ', 0), ('general', 'สมาชิกทั่วไป', 1)) c(code, name, at)`,
    `INSERT INTO "Article" ("regulationId", "unitId", position, key, heading, text)
     SELECT u, u, n, 'article-' || n, 'เรื่องที่ ' || n, 'ให้คณะทำงานปฏิบัติตามข้อนี้โดยพร้อมเพรียงกัน'
     FROM ${everyUnit}, generate_series(1, 12) n`,
    `INSERT INTO "FeeRule" ("regulationId", "unitId", position, service, per, "articleKey")
     SELECT u, u, f.at, f.service, 'case', 'article-' || f.at FROM ${everyUnit},
       (VALUES ('income_loss_claim', 1), ('death_claim', 2)) f(service, at)`,
    `INSERT INTO "FeeAmount" ("feeRuleId", "unitId", "classCode", "minSatang", "maxSatang")
     SELECT f.id, f."unitId", c.code, c.baht * 100, c.baht * 100 FROM "FeeRule" f
     JOIN (VALUES ('income_loss_claim', 'ordinary', 30), ('income_loss_claim', 'general', 50),
       ('death_claim', 'ordinary', 800), ('death_claim', 'general', 1000)) c(service, code, baht)
       ON c.service = f.service`,
    `INSERT INTO "CompensationRule" ("regulationId", "unitId", position, activity, per,
       "amountSatang", "articleKey")
     SELECT u, u, w.at, w.activity, w.per::"Per", w.baht * 100, 'article-' || w.at FROM ${everyUnit},
       (VALUES ('door_to_door', 'day', 50, 3), ('provincial_meeting', 'trip', 300, 4))
       w(activity, per, baht, at)`,
    `UPDATE "Regulation" SET version = 1, "adoptedOn" = ${since}, "effectiveFrom" = ${since}`,
    `INSERT INTO "Goal" ("unitId", indicator, "labelTh", baseline, target, "startsOn", "dueOn")
     SELECT u, 'retention_percent', 'การคงอยู่', 60, 75, ${since}, '2029-12-31' FROM ${everyUnit}`,
    `INSERT INTO "User" (id, username, name, "passwordHash")
     SELECT u, 'committee-' || u, 'คณะทำงาน ' || u, '${password}' FROM ${everyUnit}
     UNION ALL
     SELECT ${units} + u, 'volunteer-' || u, 'อาสา ' || u, '${password}' FROM ${everyUnit}
     UNION ALL
     SELECT ${2 * units} + c, 'coordinator-' || c, 'ผู้ประสานงาน ' || c, '${password}'
     FROM generate_series(1, ${COORDINATORS}) c`,
    `INSERT INTO "RoleGrant" ("userId", role, "unitId")
     SELECT u, 'committee'::"Role", u FROM ${everyUnit}
     UNION ALL SELECT ${units} + u, 'volunteer'::"Role", u FROM ${everyUnit}
     UNION ALL SELECT ${2 * units} + c, 'coordinator'::"Role", NULL
     FROM generate_series(1, ${COORDINATORS}) c`,
    // The chair, and one for each village; the account of a unit's volunteer is one of these.
    `INSERT INTO "CommitteeMember" (id, "unitId", "userId", name, position, grade, since)
     SELECT (u - 1) * ${VILLAGES + 1} + k + 1, u,
       CASE WHEN k = 0 THEN u WHEN k = 1 + u % ${VILLAGES} THEN ${units} + u END,
       'คณะทำงานคนที่ ' || k, (CASE k WHEN 0 THEN 'chair' ELSE 'member' END)::"Position", 'B', ${since}
     FROM ${everyUnit}, generate_series(0, ${VILLAGES}) k`,
    `INSERT INTO "VillageCare" ("unitId", "villageId", "committeeMemberId", since)
     SELECT u, (u - 1) * ${VILLAGES} + v, (u - 1) * ${VILLAGES + 1} + v + 1, ${since}
     FROM ${everyVillage}`,
  ];
}

/** The register and its insurance: nine of ten from before the first month, the others later. */
export function people(units, thisMonth) {
  const everyMember = `generate_series(1, ${units * MEMBERS}) n`;
  const start = thisMonth - MONTHS + 1;
  const from = `CASE WHEN ${dice("n * 7")} < 90 THEN ${start} - 1 - n % 30
    ELSE ${start} + n % ${MONTHS} END`;
  return [
    `INSERT INTO "Member" (id, "unitId", no, "firstName", "lastName", birth, phone, "idLast4",
       "villageId", "classCode", "joinedOn", "searchKey")
     SELECT n, unit, no, first, last, '1965-01-01'::date + (n % 12000), phone, last4, village,
       'ordinary', make_date(came / 12, came % 12 + 1, 1 + n % 28),
       translate(first || last, '่้๊๋์็', '') || '||' || phone || '|' || last4 || '|' ||
         translate(place, '่้๊๋์็', '') || '|หมู' || number
     FROM (
       SELECT n, (n - 1) / ${MEMBERS} + 1 AS unit, (n - 1) % ${MEMBERS} + 1 AS no, ${first} AS first,
         ${last} AS last, '08' || lpad((n * 37 % 100000000)::text, 8, '0') AS phone,
         lpad((n * 13 % 10000)::text, 4, '0') AS last4, v.id AS village, v.name AS place, v.number,
         ${from} AS came
       FROM ${everyMember}
       JOIN "Village" v ON v.id = (n - 1) / ${MEMBERS / VILLAGES} + 1
     ) m ORDER BY n`,
    // One of fifty is insured elsewhere by their work.
    `INSERT INTO "Insurance" ("unitId", "memberId", section, option, "fromMonth")
     SELECT (n - 1) / ${MEMBERS} + 1, n,
       (CASE WHEN n % 50 = 0 THEN 'section39' ELSE 'section40' END)::"InsuranceSection",
       CASE WHEN n % 50 = 0 THEN NULL WHEN n % 20 = 1 THEN 3 WHEN n % 4 = 1 THEN 2 ELSE 1 END, ${from}
     FROM ${everyMember} ORDER BY n`,
    `INSERT INTO "ClassPeriod" ("unitId", "memberId", "classCode", "fromDay")
     SELECT "unitId", id, "classCode", "joinedOn" FROM "Member" ORDER BY id`,
    `INSERT INTO "Residence" ("unitId", "memberId", "villageId", "fromMonth")
     SELECT "unitId", id, "villageId",
       extract(year FROM "joinedOn")::int * 12 + extract(month FROM "joinedOn")::int - 1
     FROM "Member" ORDER BY id`,
  ];
}

/** One month's payments: half of the people pay nearly always, the others now and then; 60 of 100. */
export function payments(month, { thisMonth, day, recorder = `i."unitId"` }) {
  const days = month === thisMonth ? day : 28;
  return `INSERT INTO "Contribution" ("unitId", "memberId", month, option, "amountSatang", "paidOn",
      channel, "writeId", "recordedBy", "recordedAt")
    SELECT i."unitId", i."memberId", ${month}, i.option,
      (ARRAY[7000, 10000, 30000])[i.option], paid,
      (CASE WHEN i."memberId" % 4 = 0 THEN 'bank' ELSE 'kiosk' END)::"Channel", gen_random_uuid(),
      ${recorder}, paid
    FROM "Insurance" i
    CROSS JOIN LATERAL (SELECT make_date(${Math.floor(month / 12)}, ${(month % 12) + 1},
      1 + (i."memberId" * 11 + ${month})::int % ${days}) AS paid) d
    WHERE i.section = 'section40' AND i."fromMonth" <= ${month}
      AND ${dice(`i."memberId" * 1000 + ${month} % 1000`)} < CASE WHEN ${dice('i."memberId"')} < 50
        THEN 92 ELSE 28 END`;
}
