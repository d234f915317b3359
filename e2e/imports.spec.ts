import { expect, type Page, test } from "@playwright/test";
import writeExcelFile from "write-excel-file/node";
import { addMonths, firstDay, formatMonth, fromIsoMonth, isoMonth, type Month } from "@/lib/month";
import { database } from "./database";
import { thisYear } from "./days";
import { banTun } from "./people";
import { sendImport } from "./send-import";
import { clientOf, windowOf } from "./sign-in";

// The kiosk's spreadsheet, by the committee of บ้านตุ่น, for a month two years ago that no other test
// looks at: the payment's own date decides, so it may be typed today.

const month = fromIsoMonth(`${thisYear - 543 - 2}-03`) as Month;
const named = formatMonth(month, "th", "short");
const on = (day: number, of: Month = month) => {
  const [year, number] = firstDay(of).split("-").map(Number);
  return `${day}/${number}/${(year ?? 0) + 543}`;
};

type Person = { no: number; name: string; village: number; amount: number };

/** People who were insured in the month and have not paid it, with what their option cost then. */
function unpaid(): Promise<Person[]> {
  return database<Person>(
    `SELECT m.no, m."firstName" || ' ' || m."lastName" AS name, v.number AS village,
       (ARRAY[70, 100, 300])[i.option] AS amount
     FROM "Member" m JOIN "Unit" u ON u.id = m."unitId" JOIN "Village" v ON v.id = m."villageId"
     JOIN "Insurance" i ON i."memberId" = m.id AND i.section = 'section40'
       AND $2 BETWEEN i."fromMonth" AND coalesce(i."toMonth", 2147483647)
     WHERE u.slug = $1 AND m."leftOn" IS NULL AND m."mergedIntoId" IS NULL
       AND NOT EXISTS (SELECT 1 FROM "Contribution" c
         WHERE c."memberId" = m.id AND c.month BETWEEN $2 AND $2 + 1)
       AND NOT EXISTS (SELECT 1 FROM "Member" o WHERE o."unitId" = m."unitId" AND o.id <> m.id
         AND o."firstName" = m."firstName" AND o."lastName" = m."lastName")
     ORDER BY m.no LIMIT 8`,
    [banTun.slug, month],
  );
}

async function payersOf(page: Page): Promise<number> {
  const span = `from=${isoMonth(month)}&to=${isoMonth(month)}`;
  const csv = await page.request.get(`/api/units/${banTun.slug}/retention.csv?${span}`);
  return Number((await csv.text()).split("\r\n")[1]?.split(",")[2]);
}

type Cells = (string | number)[];

const workbook = (rows: Cells[]) =>
  writeExcelFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer();

let page: Page;
test.beforeEach(async ({ browser }) => {
  page = await (await windowOf(browser, "neighbour")).newPage();
});
test.afterEach(() => page.context().close());

test("a kiosk's file: columns found, every row judged, all recorded, figures moved, all undone", async () => {
  const [one, two, three, four, five, six] = await unpaid();
  if (!one || !two || !three || !four || !five || !six) throw new Error("nobody left to pay");
  const before = await payersOf(page);
  const file = await workbook([
    ["รายงานตู้บุญเติม", "", "", "", ""],
    ["เลขที่สมาชิก", "ชื่อ-สกุล", "จำนวนเงิน", "วันที่จ่าย", "งวด"],
    [one.no, one.name, one.amount, on(10), named],
    [two.no, two.name, `${two.amount}.-`, on(12).replace(/\d/g, thaiDigit), named],
    [one.no, one.name, one.amount, on(10), named],
    ["", "สมหญิง ไม่มีในทะเบียน", 70, on(10), named],
    [three.no, three.name, 55, on(10), named],
    [four.no, four.name, four.amount, on(5, addMonths(month, 1)), named],
    [five.no, five.name, five.amount, `31/02/${on(1).slice(-2)}`, named],
    [six.no, six.name, "ฟรี", on(10), named],
  ]);

  await page.goto(`/unit/${banTun.slug}/imports`);
  await page.getByLabel("เลือกไฟล์").setInputFiles({
    name: "boonterm.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: file,
  });
  await page.getByRole("button", { name: "ส่งไฟล์" }).click();
  await expect(page.getByRole("heading", { name: "คอลัมน์ไหนคืออะไร" })).toBeVisible();
  await expect(page.getByLabel("เลขที่สมาชิก")).toHaveValue("0");
  await expect(page.getByLabel(/^จำนวนเงิน/)).toHaveValue("2");
  await expect(page.getByLabel(/^วันที่จ่าย/)).toHaveValue("3");
  await page.getByRole("button", { name: "ตรวจทุกแถว" }).click();

  const money = one.amount + two.amount;
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    `จะบันทึก 2 แถว เป็นเงิน ฿${money.toLocaleString("en-US")}`,
  );
  const groups = page.getByRole("navigation", { name: "ผลการตรวจ" });
  for (const [verdict, rows] of [
    ["จะบันทึก", 2],
    ["ซ้ำในไฟล์", 1],
    ["ไม่รู้ว่าใคร", 1],
    ["จำนวนเงินไม่ตรง", 1],
    ["จ่ายหลังเดือนนั้น", 1],
    ["อ่านวันที่ไม่ได้", 1],
    ["อ่านจำนวนเงินไม่ได้", 1],
  ] as const) {
    await expect(groups.getByRole("link", { name: verdict })).toContainText(String(rows));
  }
  await expect(page.getByText("จ่ายย้อนหลังไม่ได้ วันที่จ่ายต้องไม่เกินเดือนของงวด")).toBeVisible();
  expect(await payersOf(page)).toBe(before);

  await page.getByRole("button", { name: "บันทึกทั้งหมด 2 แถว" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("บันทึกแล้ว 2 เดือน จากไฟล์นี้");
  expect(await payersOf(page)).toBe(before + 2);
  const rejected = page.getByRole("link", { name: /ดาวน์โหลดแถวที่ไม่บันทึก/ });
  const csv = await page.request.get((await rejected.getAttribute("href")) ?? "");
  expect((await csv.text()).trim().split("\n")).toHaveLength(7);

  await page.locator("summary", { hasText: "ย้อนกลับทั้งไฟล์" }).click();
  await page.getByLabel("เหตุผลที่ย้อนกลับ").fill("ส่งไฟล์ผิดเดือน");
  await page.getByRole("button", { name: "ย้อนกลับทั้งไฟล์" }).click();
  await expect(page.getByRole("heading", { name: "ไฟล์นี้ย้อนกลับแล้ว" })).toBeVisible();
  expect(await payersOf(page)).toBe(before);
});

test("who is meant is chosen by hand, a row is left out, and the unit remembers its columns", async () => {
  const [, , , , , , one, two] = await unpaid();
  if (!one || !two) throw new Error("nobody left to pay");
  const nickname = `${one.name.slice(0, -1)}`;
  const rows = `คนจ่าย,บาท,วันรับ,เดือน\n${nickname},${one.amount},${on(10)},${named}\n${two.name},${two.amount},${on(11)},${named}\n`;
  const sent = await sendImport(page.request, banTun.slug, "สมุดของหมู่บ้าน.csv", rows);
  await page.goto((await sent.json()).href);
  await page.getByRole("button", { name: "ตรวจทุกแถว" }).click();
  // Headings nobody has used before: what is missing is said, nothing is lost.
  await expect(page.getByText(/ยังบอกคอลัมน์ไม่ครบ/).first()).toBeVisible();
  await page.getByLabel("ชื่อและนามสกุลอยู่ช่องเดียวกัน").selectOption({ index: 1 });
  await page.getByLabel(/^จำนวนเงิน/).selectOption({ index: 2 });
  await page.getByLabel(/^วันที่จ่าย/).selectOption({ index: 3 });
  await page.getByLabel(/^งวดเดือน/).selectOption({ index: 4 });
  await page.getByRole("button", { name: "ตรวจทุกแถว" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("จะบันทึก 1 แถว");

  const row = page.getByRole("listitem").filter({ hasText: nickname }).first();
  await row.getByText("แถวนี้คือใคร").click();
  await row.getByLabel("ค้นหาในทะเบียน").fill(String(one.no));
  await row.getByRole("button", { name: "ค้นหา" }).click();
  await page
    .getByRole("listitem")
    .filter({ hasText: one.name })
    .getByRole("button", { name: "เลือกคนนี้" })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("จะบันทึก 2 แถว");
  const other = page.getByRole("listitem").filter({ hasText: two.name });
  await other.getByRole("button", { name: "ข้ามแถวนี้" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("จะบันทึก 1 แถว");
  await page.getByRole("button", { name: "ทิ้งไฟล์นี้" }).click();
  await expect(page).toHaveURL(new RegExp(`/unit/${banTun.slug}/imports$`));

  const again = await sendImport(page.request, banTun.slug, "เดือนถัดไป.csv", rows);
  await page.goto((await again.json()).href);
  await expect(page.getByLabel("ชื่อและนามสกุลอยู่ช่องเดียวกัน")).toHaveValue("0");
  await expect(page.getByLabel(/^จำนวนเงิน/)).toHaveValue("1");
});

test("files that are none get a sentence and leave nothing behind", async () => {
  const client = await clientOf("neighbour");
  const list = async () =>
    (await (await client.get(`/unit/${banTun.slug}/imports`)).text()).match(/nothing-\d/g) ?? [];
  const html = "<!DOCTYPE html><html><body><table><tr><td>ชื่อ</td></tr></table></body></html>";
  const files: [string, string | Buffer, RegExp][] = [
    ["nothing-1.xlsx", html, /ไม่ใช่ตาราง/],
    ["nothing-2.xlsx", Buffer.alloc(10 * 1024 * 1024), /ว่างเปล่า|ไม่ใช่ตาราง|เสีย/],
    ["nothing-3.csv", "", /ว่างเปล่า|ยังไม่ได้เลือกไฟล์/],
    ["nothing-4.csv", "ชื่อ,จำนวนเงิน,วันที่จ่าย\n", /มีแต่หัวตาราง/],
    ["nothing-5.csv", Buffer.alloc(10 * 1024 * 1024, "\n"), /ว่างเปล่า|มีแต่หัวตาราง/],
    ["nothing-6.xlsx", Buffer.from("PK\u0003\u0004 and then nothing"), /เสีย|ไม่ใช่ตาราง/],
  ];
  for (const [name, content, sentence] of files) {
    const answer = await sendImport(client, banTun.slug, name, content);
    expect(answer.status(), name).toBeGreaterThanOrEqual(400);
    expect(answer.status(), name).toBeLessThan(500);
    expect((await answer.json()).message, name).toMatch(sentence);
  }
  expect(await list()).toEqual([]);
  await page.goto(`/unit/${banTun.slug}/imports`);
  await page.getByLabel("เลือกไฟล์").setInputFiles({
    name: "page.xlsx",
    mimeType: "text/html",
    buffer: Buffer.from(html),
  });
  await page.getByRole("button", { name: "ส่งไฟล์" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("ไฟล์นี้ไม่ใช่ตาราง");
});

test("merged cells and formulas without a value are named before anything is read into them", async () => {
  const [one] = await unpaid();
  if (!one) throw new Error("nobody left to pay");
  const head = ["เลขที่สมาชิก", "ชื่อ-สกุล", "จำนวนเงิน", "วันที่จ่าย", "งวด"];
  const file = await writeExcelFile([
    head.map((value) => ({ value })),
    [
      { value: one.no },
      { value: one.name, rowSpan: 2 },
      { value: "SUM(A1:A2)", type: "Formula" },
      { value: on(10) },
      { value: named },
    ],
    [null, null, { value: 70 }, { value: on(10) }, { value: named }],
  ]).toBuffer();
  const sent = await sendImport(page.request, banTun.slug, "merged.xlsx", file);
  await page.goto((await sent.json()).href);
  await expect(page.getByText(/ไฟล์นี้มีช่องที่รวมกันไว้ 1 แห่ง/)).toBeVisible();
  await expect(page.getByText(/มี 1 ช่องที่เป็นสูตรแต่ไม่มีผลลัพธ์/)).toBeVisible();
  await page.getByRole("button", { name: "ตรวจทุกแถว" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ไม่มีแถวใหม่ให้บันทึก");
  await expect(page.getByText("อ่านจำนวนเงินไม่ได้").first()).toBeVisible();
  await expect(page.getByText("ไม่รู้ว่าใคร").first()).toBeVisible();
});

function thaiDigit(digit: string): string {
  return String.fromCodePoint(0x0e50 + Number(digit));
}
