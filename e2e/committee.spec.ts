import { expect, type Page, test } from "@playwright/test";
import { banTun, paSang } from "./people";
import { windowOf } from "./sign-in";

// The committee around one tablet, at ป่าซาง, reading.

test.describe.configure({ mode: "parallel" });

const unit = `/unit/${paSang.slug}`;

/** The report's table of 2566. It prints 60.84 for January: cut, where it should be rounded. */
const report = [
  ["ม.ค.", 516, "60.85"],
  ["ก.พ.", 514, "60.61"],
  ["มี.ค.", 131, "15.45"],
  ["เม.ย.", 538, "63.44"],
  ["พ.ค.", 482, "56.84"],
  ["มิ.ย.", 444, "52.36"],
  ["ก.ค.", 440, "51.89"],
  ["ส.ค.", 273, "32.19"],
] as const;

let page: Page;
test.beforeEach(async ({ browser }) => {
  const viewport = { width: 1280, height: 800 };
  page = await (await windowOf(browser, "committee", { viewport })).newPage();
});
test.afterEach(() => page.context().close());

test("the overview of August 2566 says what the report says, and every figure opens its people", async () => {
  await page.goto(`${unit}?month=2023-08`);
  await expect(page.getByText("งวดสิงหาคม 2566").first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("32 %");
  await expect(page.getByText("49.20").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "ผู้ประกันตน 848 คน" })).toBeVisible();
  await page.getByText("ดูตัวเลข").click();
  const table = page.getByRole("table").first();
  for (const [month, payers, percent] of report) {
    const row = table.getByRole("row").filter({ hasText: month });
    await expect(row).toContainText(percent);
    await expect(row).toContainText(String(payers));
  }
  await page.getByRole("link", { name: "จ่ายแล้ว 273 คน" }).click();
  await expect(page).toHaveURL(/\/round\?month=2023-08&standing=paid$/);
  await expect(page.getByText(/273/).first()).toBeVisible();
});

test("retention.csv is exact, by address, to the second decimal", async () => {
  const response = await page.request.get(
    `/api/units/${paSang.slug}/retention.csv?from=2023-01&to=2023-08`,
  );
  expect(response.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  const lines = report.map(([, payers, percent], at) => `2023-0${at + 1},848,${payers},${percent}`);
  expect((await response.text()).trim().split(/\r?\n/)).toEqual([
    "month,insured,payers,retention_percent",
    ...lines,
  ]);
  const buddhist = await page.request.get(
    `/api/units/${paSang.slug}/retention.csv?from=2566-01&to=2566-08`,
  );
  expect(await buddhist.text()).toBe(await response.text());
  const wrong = await page.request.get(`/api/units/${paSang.slug}/retention.csv?from=now`);
  expect(wrong.status()).toBe(400);
  expect(await wrong.text()).toMatch(/อ่านเดือนไม่ออก/);
});

test("members.csv is the register as the table shows it, without whole ID numbers", async () => {
  await page.goto(`${unit}/members`);
  const shown = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const count = Number(shown.replace(/\D/g, ""));
  expect(count).toBeGreaterThan(800);
  const csv = await (await page.request.get(`/api/units/${paSang.slug}/members.csv`)).text();
  const lines = csv.trim().split(/\r?\n/);
  expect(lines[0]).toContain("เลขที่");
  expect(lines.length - 1).toBe(count);
  expect(csv).not.toMatch(/\b\d{13}\b/);
  const xlsx = await page.request.get(`/api/units/${paSang.slug}/members.xlsx`);
  expect((await xlsx.body()).subarray(0, 2).toString()).toBe("PK");
});

test("the call sheet prints as paper: names and boxes, no navigation", async () => {
  await page.goto(`${unit}/unpaid?month=2023-08`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ขาดส่ง 575 คน");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "เมนูหลัก" })).toBeHidden();
  await expect(page.getByText("เมนู", { exact: true })).toBeHidden();
  const rows = page.getByRole("table").getByRole("row");
  expect(await rows.filter({ visible: true }).count()).toBeGreaterThanOrEqual(575);
  await expect(page.getByText("โทรแล้ว").first()).toBeVisible();
  await expect(page.getByText("จะจ่ายวันที่").first()).toBeVisible();
  const paper = await page.pdf({ preferCSSPageSize: true });
  expect(paper.length).toBeGreaterThan(20_000);
});

test("the round as members by months: found, filtered, sorted, and kept in the address", async () => {
  await page.goto(`${unit}/round?month=2023-08`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("จ่ายแล้ว 273 จาก 848 คน");
  await page.goto(`${unit}/round?month=2023-08&standing=unpaid&sort=-missed`);
  await expect(page.getByRole("table").first()).toBeVisible();
  await expect(page.getByText(/575/).first()).toBeVisible();
  const csv = await page.request.get(
    `/api/units/${paSang.slug}/round.csv?month=2023-08&standing=unpaid`,
  );
  expect((await csv.text()).trim().split(/\r?\n/)).toHaveLength(576);
  await page.goto(`${unit}/round/print?month=2023-08`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "เมนูหลัก" })).toBeHidden();
  await expect(page.getByText("ผู้จัดทำ").first()).toBeVisible();
});

test("the register finds by name, village, telephone and the last four digits", async () => {
  await page.goto(`${unit}/members`);
  const first = page.getByRole("row").nth(1).getByRole("link").first();
  const name = (await first.textContent()) ?? "";
  const given = (name.split(" ")[0] ?? "").replace(/[่้๊๋์]/g, "");
  await page.goto(`${unit}/members?q=${encodeURIComponent(given)}`);
  await expect(page.getByRole("link", { name, exact: true }).first()).toBeVisible();
  await page.getByRole("link", { name, exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await page.getByRole("button", { name: "แสดงเลขบัตร" }).click();
  await expect(page.getByText(/\d-\d{4}-\d{5}-\d{2}-\d/)).toBeVisible();
  await page.goto(`${unit}/audit`);
  await expect(page.getByRole("table")).toContainText("เปิดดูเลขบัตร");
});

test("receipts are numbered without a gap, and a cancelled one says why", async () => {
  await page.goto(`${unit}/receipts`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("ออกใบเสร็จ");
  const numbers = async () =>
    (await page.locator("tbody a", { hasText: /\d+\/\d{4}$/ }).allTextContents()).map((text) =>
      Number(/(\d+)\/\d{4}$/.exec(text)?.[1]),
    );
  const first = await numbers();
  const latest = first[0] ?? 0;
  expect(first).toEqual(Array.from({ length: 50 }, (_, at) => latest - at));
  await page.getByRole("link", { name: "ถัดไป" }).click();
  await expect.poll(async () => (await numbers())[0]).toBe(latest - 50);
  await page.getByRole("searchbox").fill(String(latest));
  await page.getByRole("searchbox").press("Enter");
  await expect.poll(numbers).toEqual([latest]);
  await page.goto(`${unit}/receipts?standing=cancelled`);
  await expect(page.getByText(/ยกเลิก .* เพราะ กดผิดคน/).first()).toBeVisible();
});

test("in English no Thai is left in the frame, the headings and the buttons", async () => {
  await page.goto(unit);
  await page.getByText("เมนู", { exact: true }).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const thai = /[\u0e01-\u0e3a\u0e40-\u0e5b]/;
  const places = ["", "/members", "/round", "/unpaid", "/imports", "/receipts", "/goals"];
  for (const at of [...places, "/committee", "/people", "/regulations", "/audit", "/members/new"]) {
    await page.goto(`${unit}${at}`);
    const words = page.locator("nav a, h1, h2, button, summary, th[scope=col], label, .btn");
    // What people and villages are called stays as it is.
    const left = (await words.allTextContents())
      .map((text) => text.replace(/บ้าน\S+/g, "").trim())
      .filter((text) => thai.test(text) && !/^(ภาษาไทย|ก)$/.test(text));
    expect(left, at).toEqual([]);
  }
});

test("somebody with two roles changes workspace from the header", async () => {
  await page.goto(unit);
  await page.getByText("เมนู", { exact: true }).click();
  await page.getByRole("button", { name: /อาสาสมัคร ต\.ป่าซาง/ }).click();
  await expect(page).toHaveURL(/\/volunteer$/);
  await page.getByText("เมนู", { exact: true }).click();
  await page.getByRole("button", { name: /คณะทำงานหน่วย ต\.ป่าซาง/ }).click();
  await expect(page).toHaveURL(new RegExp(`${unit}$`));
  await page.goto(`/unit/${banTun.slug}`);
  await expect(page.getByRole("heading", { name: "ไม่พบหน้านี้" })).toBeVisible();
});

test("what is typed into the search before the page's scripts have come is searched for", async ({
  browser,
}) => {
  const page = await (await windowOf(browser, "committee")).newPage();
  let come = () => {};
  const scripts = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await scripts;
    await route.continue();
  });
  await page.goto(`/unit/${paSang.slug}/members`, { waitUntil: "commit" });
  await page.getByRole("searchbox").fill("ทอง");
  come();
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("[type=search]") ?? {}).some((key) => /^__react/.test(key)),
  );
  await page.getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByRole("searchbox")).toHaveValue("ทอง");
  await page.context().close();
});
