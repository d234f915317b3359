import { type Browser, expect, type Page, test } from "@playwright/test";
import { thisYear, today } from "./days";
import { newName } from "./new-person";
import { banTun, type Person, paSang } from "./people";
import { clientOf, windowOf } from "./sign-in";

// The unit's fund: work that one does and another approves, money by hand, the monthly close, receipts.

test.describe.configure({ mode: "parallel" });

const desk = { width: 1280, height: 800 };
const phone = { width: 360, height: 800 };
const here = `/unit/${banTun.slug}`;

const open: Page[] = [];
test.afterEach(async () => {
  for (const page of open.splice(0)) await page.context().close();
});

async function visit(browser: Browser, person: Person, path: string, viewport = desk) {
  const page = await (await windowOf(browser, person, { viewport })).newPage();
  open.push(page);
  await page.goto(path);
  return page;
}

const title = (page: Page) => page.getByRole("heading", { level: 1 });

/** A past day of the last half year, so that a second run finds another one. */
function someDay(): string {
  const day = new Date(Date.now() - (1 + Math.floor(Math.random() * 180)) * 86_400_000);
  return day.toISOString().slice(0, 10);
}

test("a volunteer's campaign day is approved by somebody else and paid", async ({ browser }) => {
  const place = newName();
  const volunteer = await visit(browser, "volunteer", "/volunteer/work", phone);
  await volunteer.getByLabel("วันที่ทำงาน").fill(someDay());
  await volunteer.getByLabel("ทำอะไร").selectOption({ label: "เคาะประตูบ้าน · 50 บาท ต่อวัน" });
  await volunteer.getByLabel("จำนวน").fill("๒");
  await volunteer.getByLabel(/^ที่ไหน/).fill(place);
  await expect(volunteer.getByText("คิดเป็นเงิน 100 บาท")).toBeVisible();
  await expect(volunteer.getByText(/^ระเบียบฉบับที่ \d+ ข้อ 4\.\d/)).toBeVisible();
  await volunteer.getByRole("button", { name: "บันทึกงาน" }).click();
  await expect(volunteer.getByText("บันทึกแล้ว 100 บาท รอคนอื่นอนุมัติ")).toBeVisible();
  const mine = volunteer.getByRole("listitem").filter({ hasText: place });
  await expect(mine).toContainText("รออนุมัติ");

  const work = `/unit/${paSang.slug}/fund/work?state=waiting`;
  const chair = await visit(browser, "committee", work);
  const line = chair.getByRole("listitem").filter({ hasText: place });
  await line.getByRole("button", { name: "อนุมัติ", exact: true }).click();
  await expect(line).toHaveCount(0);
  await chair.getByRole("link", { name: /^รอจ่าย/ }).click();
  await line.locator("summary", { hasText: "จ่ายเงิน" }).click();
  await line.getByRole("radio", { name: "เงินสดในมือ" }).check();
  await line.getByRole("button", { name: "จ่ายเงิน" }).click();
  await expect(line).toHaveCount(0);
  await chair.getByRole("link", { name: /^จ่ายแล้ว/ }).click();
  await line.getByRole("link", { name: /^สมุดบัญชีเลขที่/ }).click();
  await expect(title(chair)).toHaveText(/^จ่าย 100\s*บาท/);
  await expect(chair.getByRole("link", { name: /^ข้อ 4\.\d/ })).toBeVisible();

  // What is settled is folded but for the last few.
  await volunteer.reload();
  await volunteer.locator("summary", { hasText: "ดูงานก่อนหน้านี้" }).click();
  await expect(mine).toContainText("จ่ายแล้ว");
});

test("whoever records work sees no button to approve it, only the sentence that tells who does", async ({
  browser,
}) => {
  const page = await visit(browser, "committee", `/unit/${paSang.slug}/fund/work/new`);
  const place = newName();
  await page.getByLabel("คนทำงาน").selectOption({ index: 2 });
  await page.getByLabel("วันที่ทำงาน").fill(someDay());
  await page.getByLabel("ทำอะไร").selectOption({ index: 1 });
  await page.getByLabel(/^ที่ไหน/).fill(place);
  await page.getByRole("button", { name: "บันทึกงาน" }).click();
  await expect(page.getByText(/รอคนอื่นอนุมัติ$/)).toBeVisible();
  await page.goto(`/unit/${paSang.slug}/fund/work?state=waiting`);
  const line = page.getByRole("listitem").filter({ hasText: place });
  await expect(line).toContainText("ให้คณะทำงานคนอื่นเป็นผู้อนุมัติ");
  await expect(line.getByRole("button", { name: "อนุมัติ", exact: true })).toHaveCount(0);
  await line.locator("summary", { hasText: "ถอนรายการนี้" }).click();
  await line.getByLabel("เหตุผล").fill("ลงผิดคน");
  await line.getByRole("button", { name: "ถอนรายการนี้" }).click();
  await expect(line).toHaveCount(0);
});

/** Fills the form of money that came in by hand. */
async function moneyIn(page: Page, amount: string, text: string, payer = "") {
  await page.getByLabel("จำนวนเงิน").fill(amount);
  await page.getByLabel("รายการ", { exact: true }).fill(text);
  await page.getByLabel("เงินนี้เป็นเรื่อง").selectOption({ label: "เงินสนับสนุน" });
  await page.getByLabel("ตามข้อของระเบียบ").selectOption({ index: 1 });
  await page.getByLabel(/^ชื่อผู้จ่ายเงิน/).fill(payer);
  await page.getByRole("button", { name: "บันทึก", exact: true }).click();
}

test("money in by hand cites its article, gets a receipt, a photo, and is taken back with a reason", async ({
  browser,
}) => {
  const page = await visit(browser, "neighbour", `${here}/fund/new?kind=in`);
  const text = `เงินสนับสนุน ${newName()}`;
  await moneyIn(page, "0.005", text);
  await expect(page.getByText(/จำนวนเงินไม่ถูกต้อง/).first()).toBeVisible();
  await moneyIn(page, "๑,๒๕๐.๕๐", text, "องค์การบริหารส่วนตำบล");
  const told = page.getByRole("status").filter({ hasText: "บันทึกแล้ว เลขที่" });
  await expect(told.getByRole("link", { name: /^ใบเสร็จเลขที่ \d+\/\d+$/ })).toBeVisible();
  await told.getByRole("link", { name: "เปิดดูรายการ" }).click();
  await expect(title(page)).toHaveText(new RegExp(`^รับ 1,250\\.50\\s*บาท ${text}$`));
  await expect(page.getByRole("link", { name: /^ข้อ \d.* ฉบับที่ \d+$/ })).toBeVisible();
  await expect(page.getByRole("row", { name: "รวม 1,250.50 1,250.50" })).toBeVisible();

  const file = page.getByLabel("เลือกรูป");
  const attach = page.getByRole("button", { name: "แนบรูป" });
  await file.setInputFiles({
    name: "receipt.png",
    mimeType: "image/png",
    buffer: Buffer.from("ไม่ใช่รูป"),
  });
  await attach.click();
  await expect(page.getByText(/ไม่ใช่รูป/)).toBeVisible();
  const buffer = await page.screenshot();
  await file.setInputFiles({ name: "receipt.png", mimeType: "image/png", buffer });
  await attach.click();
  const photo = page.getByRole("img", { name: /^รูปที่ 1 / });
  await expect(photo).toBeVisible();
  await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1280);
  const src = (await photo.getAttribute("src")) ?? "";
  const served = await page.request.get(src);
  expect(served.headers()["x-content-type-options"]).toBe("nosniff");
  expect(served.headers()["cache-control"]).toContain("no-store");
  const outsider = await clientOf("committee");
  expect((await outsider.get(src)).status()).toBe(404);
  await outsider.dispose();

  await page.locator("summary", { hasText: "กลับรายการนี้" }).click();
  await page.getByLabel("เหตุผล").fill("โอนผิดหน่วย");
  await page.getByRole("button", { name: "กลับรายการ", exact: true }).click();
  await page.getByRole("link", { name: /^รายการนี้ถูกกลับแล้วด้วยรายการเลขที่/ }).click();
  await expect(page.getByText("โอนผิดหน่วย")).toBeVisible();
  await page.goto(`${here}/fund/entries?q=${encodeURIComponent(text)}`);
  await expect(page.getByRole("row").filter({ hasText: text })).toHaveCount(2);
  await expect(page.getByText("กลับรายการแล้ว", { exact: true })).toBeVisible();
  const csv = await page.request.get(
    `/api${here.replace("/unit/", "/units/")}/fund/journal.csv?q=${encodeURIComponent(text)}`,
  );
  const lines = (await csv.text()).trim().split(/\r?\n/);
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain("1250.5");
});

test("what is missing is called by its field, and money out names who was paid", async ({
  browser,
}) => {
  const page = await visit(browser, "neighbour", `${here}/fund/new?kind=out`);
  const save = page.getByRole("button", { name: "บันทึก", exact: true });
  await save.click();
  const mend = page.getByRole("alert").filter({ hasText: "กรุณาแก้ 3 จุด" });
  await expect(mend.getByRole("listitem")).toHaveText([
    "จำนวนเงิน: กรุณากรอกช่องนี้",
    "รายการ: กรุณากรอกช่องนี้",
    "เงินนี้เป็นเรื่อง: เลือกหนึ่งข้อก่อน",
  ]);
  const text = `ค่ากระดาษ ${newName()}`;
  const shop = `ร้าน ${newName()}`;
  await page.getByLabel("จำนวนเงิน").fill("45");
  await page.getByLabel("รายการ", { exact: true }).fill(text);
  await page.getByLabel("เงินนี้เป็นเรื่อง").selectOption({ label: "รายจ่ายอื่น" });
  await page.getByLabel("ตามข้อของระเบียบ").selectOption({ index: 1 });
  await page.getByLabel(/^จ่ายให้ใคร/).fill(shop);
  await save.click();
  await expect(page.getByRole("status").filter({ hasText: "บันทึกแล้ว เลขที่" })).toBeVisible();
  await page.goto(`${here}/fund/entries?q=${encodeURIComponent(text)}`);
  await expect(page.getByRole("row").filter({ hasText: text })).toContainText(shop);
});

test("a receipt prints once as the original, then as a copy", async ({ browser }) => {
  const page = await visit(browser, "neighbour", `${here}/fund/new?kind=in`);
  await moneyIn(page, "120", `ค่าเอกสาร ${newName()}`, "ร้านค้าชุมชน");
  await page.getByRole("link", { name: /^ใบเสร็จเลขที่/ }).click();
  await expect(page.getByText("หนึ่งร้อยยี่สิบบาทถ้วน").first()).toBeVisible();
  const marks = async () => {
    await page.emulateMedia({ media: "print" });
    const shown = page.locator(".sheet .over b").filter({ visible: true });
    const texts = await shown.allTextContents();
    await page.emulateMedia({ media: "screen" });
    return texts;
  };
  // The browser's own print, without the button, gives no original.
  expect(await marks()).toEqual(["สำเนา"]);
  await page.evaluate(() => {
    globalThis.print = () => document.body.setAttribute("data-printed", "");
  });
  await page.getByRole("button", { name: "พิมพ์ใบเสร็จ" }).click();
  await expect(page.locator("body[data-printed]")).toHaveCount(1);
  expect(await marks()).toEqual(["ต้นฉบับ (ผู้จ่ายเงิน)", "สำเนา (หน่วยบริการเก็บไว้)"]);
  await page.getByRole("button", { name: "พิมพ์สำเนา" }).click();
  await expect.poll(marks).toEqual(["สำเนา"]);
  await page.reload();
  await expect(page.getByText(/^พิมพ์ต้นฉบับไปแล้วเมื่อ/)).toBeVisible();
  expect(await marks()).toEqual(["สำเนา"]);
});

/** The month before this one, as addresses and titles say it. */
function lastMonth() {
  const [, month = 1, year = 2569] = today.split("/").map(Number);
  const [m, y] = month === 1 ? [12, year - 1] : [month - 1, year];
  const name = new Date(Date.UTC(2000, m - 1)).toLocaleDateString("th-TH", {
    month: "long",
    timeZone: "UTC",
  });
  return { at: `${y}-${String(m).padStart(2, "0")}`, name: `${name} ${y}`, day: `15/${m}/${y}` };
}

test("the month is reopened by the chair, counted, closed, read out; then nothing is booked into it", async ({
  browser,
}) => {
  const { at, name, day } = lastMonth();
  const page = await visit(browser, "neighbour", `${here}/fund/months/${at}`);
  await expect(title(page)).toHaveText(/^ปิดบัญชีแล้ว เหลือ [\d,.]+\s*บาท$/);
  await page.locator("summary", { hasText: "เปิดเดือนนี้อีกครั้ง" }).click();
  await page.getByLabel("เหตุผลที่เปิด").fill("ลงค่าไฟผิดเดือน");
  await page.getByRole("button", { name: "ยืนยันเปิดเดือนนี้" }).click();
  await expect(title(page)).toHaveText(/^รอปิดบัญชี เหลือ/);
  await expect(page.getByText(/เปิดอีกครั้ง .* เพราะ ลงค่าไฟผิดเดือน/).first()).toBeVisible();

  await page.goto(`${here}/fund`);
  await page.getByRole("link", { name: `ปิดบัญชีเดือน${name}` }).click();
  const counted = page.getByLabel("เงินสดที่นับได้");
  await counted.fill("๙๙๙,๙๙๙");
  await expect(page.getByText(/^เกินกว่าบัญชี [\d,.]+\s*บาท$/)).toBeVisible();
  const says = (await page.getByText(/^ตามบัญชีควรมี/).textContent()) ?? "";
  await counted.fill(/[\d,.]+/.exec(says)?.[0] ?? "");
  await expect(page.getByText("ตรงกับบัญชี", { exact: false }).first()).toBeVisible();
  await page.getByRole("button", { name: "ปิดบัญชีเดือนนี้" }).click();
  await expect(title(page)).toHaveText(/^ปิดบัญชีแล้ว เหลือ/);
  await expect(page.getByText(/^นับได้ [\d,.]+\s*บาท/)).toBeVisible();

  await page.getByRole("link", { name: "อ่านให้ที่ประชุมฟัง" }).click();
  await expect(page.getByText(/^ต้นเดือน หน่วยเรามีเงินยกมา/)).toBeVisible();
  await expect(page.getByText(/^สิ้นเดือน เหลือเงิน/)).toBeVisible();
  await expect(page.getByText(/^นับเงินสดต่อหน้ากันได้|^นับเงินสดได้/)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "เมนูหลัก" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });

  await page.goto(`${here}/fund/new?kind=in`);
  await page.getByLabel("วันที่", { exact: true }).fill(day);
  await moneyIn(page, "10", "มาช้า");
  await expect(page.getByText(/^บัญชีปิดแล้วถึงเดือน/).last()).toBeVisible();
  await page.goto(`${here}/fund/years/${thisYear}`);
  await expect(title(page)).toContainText(`ปี ${thisYear} รับ`);
  await expect(page.getByRole("row").filter({ hasText: "รวมทั้งปี" })).toBeVisible();
});

test("the overview says the finding, and its figures open the entries behind them", async ({
  browser,
}) => {
  const page = await visit(browser, "committee", `/unit/${paSang.slug}/fund`);
  await expect(title(page)).toContainText(/มีเงิน [\d,.]+\s*บาท/);
  await page.getByText("ดูตัวเลข").last().click();
  await page
    .getByRole("link", { name: /^ข้อ 4\.\d/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/fund\/entries\?article=4\.\d$/);
  await expect(title(page)).toContainText("พบ");
  const xlsx = await page.request.get(`/api/units/${paSang.slug}/fund/journal.xlsx?article=4.1`);
  expect((await xlsx.body()).subarray(0, 2).toString()).toBe("PK");
});
