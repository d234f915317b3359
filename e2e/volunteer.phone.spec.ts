import { expect, type Page, test } from "@playwright/test";
import { birthOfAge, today } from "./days";
import { newNationalId, wrongCheckDigit } from "./identity";
import { newName } from "./new-person";
import { nameOf, openTicks, rowOf, tickOf } from "./rows";
import { windowOf } from "./sign-in";

// A volunteer of 60 with a cheap phone. Every test takes people of its own from the list.

let page: Page;
test.beforeEach(async ({ browser }) => {
  page = await (await windowOf(browser, "volunteer")).newPage();
});
test.afterEach(() => page.context().close());

const countdown = /เหลือ \d+ วัน|วันนี้วันตัดรอบ|เลยวันตัดรอบแล้ว|วันนี้จ่ายได้เป็นวันสุดท้าย/;

/** "จ่ายแล้ว 12 จาก 80 คน" as two numbers. */
async function counted(where: Page): Promise<{ paid: number; all: number }> {
  const text = await where
    .getByText(/^จ่ายแล้ว \d+ จาก \d+ คน$/)
    .first()
    .textContent();
  const [paid = 0, all = 0] = (text ?? "").match(/\d+/g)?.map(Number) ?? [];
  return { paid, all };
}

const expectCount = (where: Page, paid: number, all: number) =>
  expect(where.getByText(`จ่ายแล้ว ${paid} จาก ${all} คน`, { exact: true }).first()).toBeVisible();

test("signs in by the button of the demo and sees whom to remind today", async ({ browser }) => {
  const fresh = await (await browser.newContext(test.info().project.use)).newPage();
  await fresh.goto("/");
  await expect(fresh).toHaveURL(/\/sign-in$/);
  await fresh.getByRole("button", { name: "อาสาสมัคร" }).click();
  await expect(fresh).toHaveURL(/\/volunteer$/);
  await expect(fresh.getByRole("heading", { level: 1 })).toHaveText(countdown);
  const { paid, all } = await counted(fresh);
  expect(all).toBeGreaterThan(50);
  await expect(fresh.getByRole("heading", { name: `ต้องเตือนวันนี้ ${all - paid} คน` })).toBeVisible();
  await expect(openTicks(fresh)).toHaveCount(all - paid);
  await fresh.context().close();
});

test("ticks a payer with one tap, takes it back, ticks again, and it stays", async () => {
  await page.goto("/volunteer");
  const { paid, all } = await counted(page);
  const name = await nameOf(openTicks(page).first());
  await tickOf(page, name).click();
  await expectCount(page, paid + 1, all);
  await expect(tickOf(page, name)).toHaveAttribute("aria-pressed", "true");
  await rowOf(page, name).getByRole("button", { name: "ยกเลิกรายการนี้" }).click();
  await expectCount(page, paid, all);
  await expect(tickOf(page, name)).toHaveAttribute("aria-pressed", "false");
  await tickOf(page, name).click();
  await expect(rowOf(page, name).getByRole("button", { name: "ยกเลิกรายการนี้" })).toBeVisible();
  await page.reload();
  await expectCount(page, paid + 1, all);
  await expect(tickOf(page, name)).toHaveCount(0);
});

test("collects by village, cash with its receipt, and the count runs along", async () => {
  await page.goto("/volunteer/collect");
  const { paid, all } = await counted(page);
  const name = await nameOf(openTicks(page).nth(1));
  await page.getByText("เปลี่ยน", { exact: true }).click();
  await page.getByRole("radio", { name: "เงินสด" }).check();
  await tickOf(page, name).click();
  await expect(rowOf(page, name).getByText(/^ใบเสร็จเลขที่ \d+$/)).toBeVisible();
  await expectCount(page, paid + 1, all);
  // The way it was paid is kept for the next visit.
  await page.reload();
  await page.getByText("เปลี่ยน", { exact: true }).click();
  await expect(page.getByRole("radio", { name: "เงินสด" })).toBeChecked();
});

test("a line that says nothing is told while it is waited for; one that broke, to tap again", async () => {
  await page.goto("/volunteer/collect");
  const { paid, all } = await counted(page);
  const name = await nameOf(openTicks(page).nth(6));
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route("**/volunteer/collect", async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  await tickOf(page, name).click();
  const waits = rowOf(page, name).getByText("สัญญาณช้า ยังไม่ได้บันทึก");
  await expect(waits).toBeVisible({ timeout: 15_000 });
  go();
  await expect(waits).toHaveCount(0);
  await expectCount(page, paid + 1, all);
  await page.unroute("**/volunteer/collect");

  const other = await nameOf(openTicks(page).nth(6));
  await page.context().setOffline(true);
  await tickOf(page, other).click();
  await expect(rowOf(page, other).getByText("ส่งไม่ถึงระบบ")).toBeVisible();
  await expectCount(page, paid + 1, all);
  await page.context().setOffline(false);
  await tickOf(page, other).click();
  await expectCount(page, paid + 2, all);
  await expect(rowOf(page, other).getByRole("button", { name: "ยกเลิกรายการนี้" })).toBeVisible();
  await page.reload();
  await expectCount(page, paid + 2, all);
});

test("two tabs that tick the same person make one payment", async () => {
  const other = await page.context().newPage();
  await Promise.all([page.goto("/volunteer/collect"), other.goto("/volunteer/collect")]);
  const name = await nameOf(openTicks(page).last());
  await Promise.all([tickOf(page, name).click(), tickOf(other, name).click()]);
  for (const tab of [page, other]) {
    await expect(tickOf(tab, name)).toHaveAttribute("aria-pressed", "true");
    await expect(tickOf(tab, name)).not.toHaveAttribute("aria-busy", "true");
  }
  const refusals = [page, other].map((tab) =>
    rowOf(tab, name)
      .getByText(/บันทึกงวด.*ของคนนี้ไว้แล้ว/)
      .count(),
  );
  expect((await Promise.all(refusals)).sort()).toEqual([0, 1]);
});

test("opens a member: twelve months, rights and what missing costs, every payment", async () => {
  await page.goto("/volunteer/members");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^สมาชิกที่ดูแล \d+ คน$/);
  await page.getByRole("listitem").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/volunteer\/members\/\d+$/);
  await expect(page.getByRole("img", { name: /12 เดือน จ่าย \d+ ขาด \d+/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "สิทธิวันนี้" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "ค่าทำศพ" })).toBeVisible();
  await expect(page.getByText("ต้องครบ 6").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "ประวัติการจ่าย" })).toBeVisible();
  await expect(page.getByText(/บันทึกโดย/).first()).toBeVisible();
});

test("finds people whatever tone marks are typed, and says so when there is nobody", async () => {
  await page.goto("/volunteer/members");
  const link = page.getByRole("listitem").getByRole("link").nth(3);
  const name = (await link.textContent()) ?? "";
  const find = page.getByRole("searchbox");
  await find.fill((name.split(" ")[0] ?? "").replace(/[่้๊๋์]/g, ""));
  await page.getByRole("button", { name: "ค้นหา" }).click();
  // The name stood in the list before: what tells that the search is done is the address.
  await expect(page).toHaveURL(/\?(.*&)?q=/);
  await expect(page.getByRole("link", { name, exact: true }).first()).toBeVisible();
  await find.fill("ไม่มีใครชื่อนี้");
  await page.getByRole("button", { name: "ค้นหา" }).click();
  await expect(page.getByText("ไม่พบคนนี้ในหมู่บ้านที่คุณดูแล")).toBeVisible();
  await page.getByRole("link", { name: "ดูทุกคน" }).click();
  await expect(page.getByRole("listitem").nth(5)).toBeVisible();
});

test("several months at once, a day that is not, one to come, one too late, and back again", async () => {
  await page.goto("/volunteer/collect");
  const name = await nameOf(openTicks(page).nth(3));
  await page.getByRole("link", { name, exact: true }).first().click();
  await page.getByRole("button", { name: "รับเงินสมทบ" }).click();
  const form = page.getByRole("dialog");
  // This month and twelve ahead: a fourteenth is not offered.
  const spans = form.getByLabel("จ่ายกี่เดือน").getByRole("option");
  expect(await spans.count()).toBeLessThanOrEqual(13);
  await form.getByLabel("จ่ายกี่เดือน").selectOption({ index: 2 });
  await form.getByLabel("วันที่จ่าย").fill("31/02/66");
  await form.getByRole("button", { name: "บันทึกการจ่าย" }).click();
  await expect(form.getByText("วันที่ไม่ถูกต้อง พิมพ์แบบ 31/12/2569")).toBeVisible();
  await form.getByLabel("วันที่จ่าย").fill("31/12/2580");
  await form.getByRole("button", { name: "บันทึกการจ่าย" }).click();
  await expect(form.getByText(/ยังมาไม่ถึง ตรวจวันที่อีกครั้ง/)).toBeVisible();
  const months = form.getByLabel("จ่ายตั้งแต่งวด");
  const now = await months.inputValue();
  const past = await form.getByRole("option", { name: /ใบเสร็จต้องลงวันที่ในเดือนนั้น/ }).all();
  if (past.length > 0) {
    await months.selectOption({ index: 0 });
    await form.getByLabel("วันที่จ่าย").fill(today);
    await form.getByRole("button", { name: "บันทึกการจ่าย" }).click();
    await expect(form.getByText(/ม\.40 จ่ายย้อนหลังไม่ได้/)).toBeVisible();
    await months.selectOption(now);
  }
  await form.getByLabel("จ่ายกี่เดือน").selectOption({ index: 2 });
  await form.getByLabel("วันที่จ่าย").fill(today);
  await form.getByRole("button", { name: "บันทึกการจ่าย" }).click();
  await expect(form).toBeHidden();
  await page.getByRole("button", { name: "ยกเลิก" }).first().click();
  const undo = page.getByRole("dialog");
  await expect(undo).toContainText("จ่ายไว้พร้อมกัน 3 เดือน");
  await undo.getByLabel("ยกเลิกเพราะอะไร").fill("ใบเสร็จเป็นของคนอื่น");
  await undo.getByRole("button", { name: "ยกเลิกการจ่ายนี้" }).click();
  await expect(undo).toBeHidden();
  await expect(page.getByText(/เพราะ ใบเสร็จเป็นของคนอื่น/).first()).toBeVisible();
});

test("a new member, with the law explained while typing", async () => {
  await page.goto("/volunteer/members/new");
  const [first = "", last = ""] = newName().split(" ");
  await page.getByLabel("ชื่อ", { exact: true }).fill(first);
  await page.getByLabel("นามสกุล").fill(last);
  await page.getByLabel("หมู่บ้าน").selectOption({ index: 1 });
  await page.getByRole("radio", { name: /ม\.40 ทางเลือก 2/ }).check();
  await page.getByRole("radio", { name: /^คีย์เอง/ }).check();
  await page.getByLabel("ตอนนี้มีประกันสังคมอื่น หรือรับราชการไหม").selectOption("none");
  await page.getByLabel("ตกลงขึ้นทะเบียน").check();
  const birth = page.getByLabel(/^วันเกิด/);
  const save = page.getByRole("button", { name: "บันทึกเข้าทะเบียน" });

  await birth.fill(birthOfAge(14));
  await expect(page.getByText(/อายุ 14 ปี ยังไม่ครบ 15 ปี สมัครได้ตั้งแต่/)).toBeVisible();
  await expect(page.getByText("ยังสมัครไม่ได้ ดูข้อที่มี ✕")).toBeVisible();
  await save.click();
  await expect(page.getByText(/อายุ 14 ปี ยังสมัคร ม\.40 ไม่ได้/)).toBeVisible();

  await birth.fill(birthOfAge(66));
  await expect(page.getByText(/อายุ 66 ปี เกิน 65 ปีแล้ว/)).toBeVisible();
  await save.click();
  await expect(page.getByText(/อายุ 66 ปี สมัคร ม\.40 ใหม่ไม่ได้แล้ว/)).toBeVisible();

  await birth.fill(birthOfAge(45));
  const id = newNationalId();
  const card = page.getByLabel(/เลขบัตรประชาชน 13 หลัก/);
  await card.fill(wrongCheckDigit(id));
  await expect(page.getByText(`ต้องเป็น ${id[12]}`)).toBeVisible();
  await save.click();
  await expect(page.getByText(/เลขหลักสุดท้ายไม่เข้ากับ 12 หลักแรก/)).toBeVisible();

  await card.fill(id);
  await expect(page.getByText(/เลขเข้ากับสูตรแล้ว/)).toBeVisible();
  await expect(page.getByText("สมัครได้ ครบทุกข้อ")).toBeVisible();
  await page.getByLabel("เทียบแล้ว ชื่อบนบัตรตรงกับชื่อที่พิมพ์").check();
  await save.click();
  await expect(page.getByText(/^ขึ้นทะเบียนแล้ว เลขที่ \d+$/)).toBeVisible();
  await page.getByRole("link", { name: "เปิดหน้าสมาชิก" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${first} ${last}`);
});

test("a form whose line says nothing tells so, and keeps what is typed where it broke", async () => {
  await page.goto("/volunteer/members/new");
  const first = page.getByLabel("ชื่อ", { exact: true });
  const save = page.getByRole("button", { name: "บันทึกเข้าทะเบียน" });
  await first.fill("ทดลอง");
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route("**/volunteer/members/new", async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  await save.click();
  const waits = page.getByText("สัญญาณช้า ยังไม่ได้บันทึก");
  await expect(waits).toBeVisible();
  go();
  await expect(page.getByText(/^ยังบันทึกไม่ได้/)).toBeVisible();
  await expect(waits).toHaveCount(0);
  await page.unroute("**/volunteer/members/new");
  await page.context().setOffline(true);
  await save.click();
  await expect(page.getByText("ส่งไม่ถึงระบบ ข้อมูลที่พิมพ์ยังอยู่ครบ")).toBeVisible();
  await expect(first).toHaveValue("ทดลอง");
});

test("the letters grow at once and stay grown; English is one tap away and back", async () => {
  await page.goto("/volunteer");
  const size = () =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  const before = await size();
  await page.getByRole("button", { name: "ตัวอักษรใหญ่มาก" }).click();
  expect(await size()).toBeGreaterThan(before * 1.15);
  const grown = await size();
  await page.goto("/volunteer/collect");
  expect(await size()).toBe(grown);
  await page.getByText("เมนู", { exact: true }).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goto("/volunteer");
  const thai = /[ก-ฺเ-๛]/;
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(thai);
  for (const link of await page.getByRole("navigation").getByRole("link").all()) {
    await expect(link).not.toHaveText(thai);
  }
});
