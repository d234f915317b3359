import { expect, type Page, test } from "@playwright/test";
import { newName } from "./new-person";
import { clientOf, windowOf } from "./sign-in";

// The coordinator's table of all units: narrowed, drawn, kept, put side by side and printed.

let page: Page;
test.beforeEach(async ({ browser }) => {
  const viewport = { width: 1280, height: 800 };
  page = await (await windowOf(browser, "coordinator", { viewport })).newPage();
  await page.goto("/province/56/compare");
});
test.afterEach(() => page.context().close());

const units = () => page.getByRole("table").first().getByRole("row").filter({ hasText: /ต\./ });
const ask = () => page.locator("summary").getByText("เลือกหน่วยและคอลัมน์", { exact: true }).click();

test("units are narrowed by tier, two columns are drawn, the view is kept and found again", async () => {
  await expect(units()).toHaveCount(12);
  await ask();
  await page.getByRole("combobox", { name: "ระดับ" }).selectOption({ label: "พื้นที่เข้มข้น" });
  await page.getByLabel("แผนภูมิของ").selectOption({ label: "ผู้ประกันตน" });
  await page.getByLabel("เทียบกับ").selectOption({ label: "คงอยู่ทั้งปี %" });
  await page.getByRole("button", { name: "แสดง", exact: true }).click();
  await expect(page).toHaveURL(/tier=intensive/);
  const shown = await units().count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(12);
  await expect(page.getByText("ผู้ประกันตน กับ คงอยู่ทั้งปี %")).toBeVisible();
  await expect(page.locator(".still-point")).toHaveCount(shown);

  const name = newName();
  const address = page.url();
  await page.locator("summary").getByText("เก็บมุมมองนี้", { exact: true }).click();
  await page.getByLabel("ชื่อมุมมอง").fill(name);
  await page.getByRole("button", { name: "เก็บมุมมองนี้" }).click();
  await expect(page.getByRole("link", { name })).toBeVisible();
  await page.goto("/province/56/compare");
  await page.getByRole("link", { name }).click();
  await expect(units()).toHaveCount(shown);
  expect(new URL(page.url()).searchParams.get("tier")).toBe(
    new URL(address).searchParams.get("tier"),
  );
  await page.getByRole("button", { name: `ลบ ${name}` }).click();
  await expect(page.getByRole("link", { name })).toHaveCount(0);
});

test("sorted by a heading, every figure leads to its records, and the file holds the same", async () => {
  await page.getByRole("link", { name: "ผู้ประกันตน", exact: true }).click();
  await expect(page).toHaveURL(/sort=-insured/);
  await expect(units().first()).toBeVisible();
  const first = units().first();
  const insured = ((await first.getByRole("cell").nth(2).textContent()) ?? "").replaceAll(",", "");
  const csv = await (
    await (await clientOf("coordinator")).get("/api/provinces/56/compare.csv?sort=-insured")
  ).text();
  const [, top = ""] = csv.split(/\r?\n/);
  expect(top.split(",")).toContain(insured);
  await first.getByRole("cell").first().getByRole("link").click();
  await expect(page).toHaveURL(/\/province\/56\/maturity\//);
});

test("whatever is drawn, its figures lead to records that are there", async () => {
  for (const column of ["tier", "average", "capacity", "fund", "reports"]) {
    await page.goto(`/province/56/compare?x=${column}`);
    const shown = page.locator("figure table a");
    expect(await shown.count()).toBeGreaterThan(0);
    const href = (await shown.first().getAttribute("href")) ?? "";
    const answer = await page.request.get(href, { maxRedirects: 0 });
    expect([href, answer.status()]).toEqual([href, 200]);
  }
});

test("three units side by side with the columns chosen", async () => {
  for (const name of ["ต.ป่าซาง", "ต.บ้านตุ่น", "ต.งิม"]) {
    await page.getByLabel(`ติ๊กเพื่อเทียบ ${name}`).check();
  }
  await page.getByRole("button", { name: "วางเทียบกัน" }).click();
  const table = page.getByRole("table", { name: /ตัวเลขของแต่ละหน่วย/ });
  await expect(table.getByRole("columnheader").filter({ hasText: "ต." })).toHaveCount(3);
  await expect(table.getByRole("row", { name: /ศักยภาพรอบล่าสุด/ })).toBeVisible();
  await expect(table.getByRole("row", { name: /รายงานทันกำหนด/ })).toContainText(/\d\/\d/);
});

test("a province prints on two pages: its table, then its chart", async () => {
  const paper = await page.pdf({ preferCSSPageSize: true });
  expect(paper.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
});
