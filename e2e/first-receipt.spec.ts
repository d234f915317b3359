import { expect, type Page, test } from "@playwright/test";
import { database } from "./database";
import { thisYear, today, yesterday } from "./days";
import { people } from "./people";
import { postSignIn } from "./sign-in";

// A unit that has never given a receipt: the first annual fee gets number 1; a new regulation changes
// the price from its day on, and a service of the day before still costs what it cost.

test.describe.configure({ mode: "serial" });

const username = "committee.first-receipt";
const loss = "เบิกเงินทดแทนขาดรายได้";

/** Somebody of the committee of a unit that has an annual fee and no receipt yet. */
async function arrange(): Promise<string> {
  const [unit] = await database<{ id: number; slug: string }>(
    `SELECT u.id, u.slug FROM "Unit" u
     JOIN "Regulation" r ON r."unitId" = u.id AND r."adoptedOn" IS NOT NULL AND r."effectiveTo" IS NULL
     WHERE EXISTS (SELECT 1 FROM "MemberClass" c WHERE c."regulationId" = r.id
         AND c."annualFeeSatang" > 0 AND c.code = 'ordinary')
       AND EXISTS (SELECT 1 FROM "FeeRule" f WHERE f."regulationId" = r.id
         AND f.service = 'income_loss_claim')
       AND NOT EXISTS (SELECT 1 FROM "Receipt" x WHERE x."unitId" = u.id)
     ORDER BY u.id LIMIT 1`,
  );
  if (!unit) throw new Error("every unit of the demo has given receipts");
  await database(
    `WITH somebody AS (
       INSERT INTO "User" (username, name, "passwordHash")
       SELECT $1, 'นางใหม่ ใจงาม', "passwordHash" FROM "User" WHERE username = $2
       ON CONFLICT (username) DO UPDATE SET name = excluded.name RETURNING id)
     INSERT INTO "RoleGrant" ("userId", role, "unitId") SELECT id, 'committee', $3 FROM somebody`,
    [username, people.committee, unit.id],
  );
  return `/unit/${unit.slug}`;
}

let unit: string;
let page: Page;

test.beforeAll(async ({ browser }) => {
  unit = await arrange();
  const context = await browser.newContext({
    ...test.info().project.use,
    viewport: { width: 1280, height: 800 },
  });
  await postSignIn(context.request, username);
  page = await context.newPage();
});
test.afterAll(() => page?.context().close());

test("the first annual fee gets receipt number 1", async () => {
  await page.goto(`${unit}/fees?state=owed`);
  const row = page.getByRole("row").nth(1);
  await row.getByRole("button", { name: "รับเงิน" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "รับเงินและออกใบเสร็จ" }).click();
  await expect(page.getByText(new RegExp(`ใบเสร็จเลขที่ 1/${thisYear}$`))).toBeVisible();
});

test("from its day on a new regulation sets the price; a day before it costs what it did", async () => {
  const price = page.getByRole("textbox", { name: new RegExp(`^ราคา ${loss} สมาชิกสามัญ`) });
  await page.goto(`${unit}/regulations`);
  await page.getByRole("radio", { name: /ฉบับล่าสุดของหน่วย/ }).check();
  await page.getByRole("button", { name: "เริ่มร่าง" }).click();
  await expect(page).toHaveURL(`${unit}/regulations/draft`);
  const old = await price.inputValue();
  expect(old).toMatch(/^\d+$/);
  const dearer = String(Number(old) + 7);
  await price.fill(dearer);
  await page.keyboard.press("Control+s");
  await expect(page.getByText("บันทึกแล้ว", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "เสนอที่ประชุม" }).click();
  await page.getByLabel("ประชุมอะไร ที่ไหน").fill("ประชุมคณะทำงาน");
  await page.getByLabel("เริ่มใช้วันที่").fill(today);
  const present = page.getByRole("group", { name: "ใครเข้าประชุม" }).getByRole("checkbox");
  for (const one of await present.all()) await one.check();
  await page.getByRole("button", { name: "ประกาศใช้" }).click();
  // The receipt of this morning was priced by the version before.
  await expect(page.getByText(/คิดเงินตามฉบับเดิมไปแล้ว \d+ รายการ/)).toBeVisible();
  await page.getByRole("checkbox", { name: "รายการเดิมคงราคาเดิม" }).check();
  await page.getByRole("button", { name: "ประกาศใช้" }).click();
  await expect(page).toHaveURL(`${unit}/regulations/2`);

  const [member] = await database<{ no: number }>(
    `SELECT m.no FROM "Member" m JOIN "Unit" u ON u.id = m."unitId" AND u.slug = $1
     WHERE m."classCode" = 'ordinary' AND m."leftOn" IS NULL AND m."mergedIntoId" IS NULL
     ORDER BY m.no LIMIT 1`,
    [unit.replace("/unit/", "")],
  );
  await page.goto(`${unit}/desk`);
  await page.getByRole("combobox", { name: "ใครมาใช้บริการ" }).fill(String(member?.no));
  await page.getByRole("option", { name: new RegExp(`เลขที่ ${member?.no} `) }).click();
  await page.getByRole("radio", { name: new RegExp(loss) }).check();
  const cost = page.getByRole("status").filter({ hasText: "ต้องจ่าย" });
  await expect(cost).toContainText(`ต้องจ่าย ${dearer} บาท`);
  await page.getByText("วันที่อื่น จำนวน หรือบันทึกช่วยจำ").click();
  await page.getByLabel("วันที่ของเรื่อง").first().fill(yesterday);
  await expect(cost).toContainText(`ต้องจ่าย ${old} บาท`);
});
