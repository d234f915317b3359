import { expect, type Page, test } from "@playwright/test";
import { banTun, paSang } from "./people";
import { clientOf, windowOf } from "./sign-in";

// The coordinator of พะเยา at a desk.

test.describe.configure({ mode: "parallel" });

let page: Page;
test.beforeEach(async ({ browser }) => {
  const viewport = { width: 1280, height: 800 };
  page = await (await windowOf(browser, "coordinator", { viewport })).newPage();
});
test.afterEach(() => page.context().close());

test("the table of units, sorted and filtered by its address, and totals that are its sums", async () => {
  await page.goto("/province/56?month=2023-08");
  await expect(page.getByText("งวดสิงหาคม 2566").first()).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: paSang.name });
  await expect(row).toContainText("848");
  await expect(row).toContainText("32.19");
  const csv = await (await page.request.get("/api/provinces/56/units.csv?month=2023-08")).text();
  const [head = "", ...lines] = csv
    .replace(/^\ufeff/, "")
    .trim()
    .split(/\r?\n/);
  const at = head.split(",").indexOf("ผู้ประกันตน");
  const insured = lines.reduce((sum, line) => sum + Number(line.split(",")[at]), 0);
  await expect(page.getByText(insured.toLocaleString("en-US")).first()).toBeVisible();
  expect(lines).toHaveLength(await page.getByRole("row").filter({ hasText: /ต\./ }).count());

  await page.goto("/province/56?month=2023-08&sort=retention");
  const first = page.getByRole("row").nth(1);
  await expect(first).toBeVisible();
  await page.getByRole("searchbox").or(page.getByLabel("ค้นชื่อหน่วยหรืออำเภอ")).first().fill("บ้านตุ่น");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByRole("row").filter({ hasText: /ต\./ })).toHaveCount(1);
});

test("two units side by side on one scale", async () => {
  await page.goto("/province/56/compare");
  await page.getByLabel("ติ๊กเพื่อเทียบ ต.ป่าซาง").check();
  await page.getByRole("button", { name: "วางเทียบกัน" }).click();
  await expect(page.getByText("เลือก 2 ถึง 6 หน่วย และไม่ซ้ำกัน")).toBeVisible();
  await page.getByLabel("ติ๊กเพื่อเทียบ ต.ป่าซาง").check();
  await page.getByLabel("ติ๊กเพื่อเทียบ ต.บ้านตุ่น").check();
  await page.getByRole("button", { name: "วางเทียบกัน" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/คงอยู่เฉลี่ย .* สูงกว่า .* จุด/);
  await page.goto(`/province/56/compare?unit=${paSang.slug}&unit=${banTun.slug}&month=2023-08`);
  const table = page.getByRole("table", { name: /ตัวเลขของแต่ละหน่วย/ });
  await expect(table).toContainText("848");
  await expect(table).toContainText("32.19");
  const paSangLink = page.getByRole("link", { name: "ต.ป่าซาง" }).first();
  await paSangLink.click();
  await expect(page).toHaveURL(new RegExp(`/province/56/units/${paSang.slug}`));
});

test("a unit's profile is changed by its coordinator, and its committee reads it in the trail", async () => {
  await page.goto("/province/56/units/phayao-mae-sai");
  const slogan = `ออมวันละบาท ${Math.random().toString(36).slice(2, 7)}`;
  await page.locator("summary", { hasText: "แก้ไขข้อมูลหน่วย" }).click();
  await page.getByLabel(/^คำขวัญ/).fill(slogan);
  await page.getByRole("button", { name: "บันทึก", exact: true }).click();
  await expect(page.getByText(slogan).first()).toBeVisible();
});

test("everybody who has a role in the province is listed, with the place it is for", async () => {
  await page.goto("/province/56/people");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^มีผู้ใช้งาน \d+ คน$/);
  const lines = page.getByRole("listitem");
  await expect(lines.filter({ hasText: "ต.ป่าซาง" }).first()).toBeVisible();
  await expect(lines.filter({ hasText: "ลาดกระบัง" })).toHaveCount(0);
});

test("evaluators read the very figures of the committee, and can change nothing", async ({
  browser,
}) => {
  const context = await windowOf(browser, "evaluator", { viewport: { width: 1280, height: 800 } });
  const evaluator = await context.newPage();
  await evaluator.goto("/evaluator");
  await expect(evaluator.getByRole("row").filter({ hasText: paSang.name })).toHaveCount(1);
  await evaluator.goto(`/evaluator/units/${paSang.slug}?month=2023-08`);
  await expect(evaluator.getByText("848").first()).toBeVisible();
  await expect(evaluator.getByText("32.19").first()).toBeVisible();
  await expect(evaluator.getByText("273").first()).toBeVisible();
  await expect(evaluator.locator("main form[method=post], main button[type=submit]")).toHaveCount(
    0,
  );
  await expect(evaluator.getByText("แก้ไขข้อมูลหน่วย")).toHaveCount(0);
  const mine = await clientOf("evaluator");
  const theirs = await clientOf("committee");
  const at = `/api/units/${paSang.slug}/retention.csv?from=2023-01&to=2023-08`;
  expect(await (await mine.get(at)).text()).toBe(await (await theirs.get(at)).text());
  await context.close();
});
