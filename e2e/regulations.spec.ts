import { expect, type Page, test } from "@playwright/test";
import { thisYear } from "./days";
import { banTun, paSang } from "./people";
import { focusOn } from "./rows";
import { windowOf } from "./sign-in";

// A committee gives itself a new regulation, at บ้านตุ่น: drafted from a template, its fee table by
// keyboard alone, compared, adopted with a quorum, printed. It comes into force in a later year, so
// that nothing computed for today changes under other tests.

test.describe.configure({ mode: "serial" });

const home = `/unit/${banTun.slug}/regulations`;
const desk = { viewport: { width: 1280, height: 800 } };

const price = (page: Page, service: string, of: string) =>
  page.getByRole("textbox", { name: `ราคา ${service} ${of}`, exact: true });
const loss = "เบิกเงินทดแทนขาดรายได้";
const death = "เบิกกรณีเสียชีวิต";
const ordinary = "สมาชิกสามัญ";
const general = "สมาชิกผู้ใช้บริการทั่วไป";

/** How many versions the unit has adopted so far; a run before this one may have left some. */
async function versionsOf(page: Page): Promise<number> {
  await page.goto(home);
  return page.getByRole("link", { name: /^อ่านและพิมพ์ ฉบับที่/ }).count();
}

async function discardOld(page: Page) {
  await page.goto(`${home}/draft`);
  const discard = page.getByRole("button", { name: "ทิ้งร่าง" });
  if ((await discard.count()) === 0) return;
  await discard.click();
  await page.getByRole("dialog").getByRole("button", { name: "ทิ้งร่าง" }).click();
  await expect(page).toHaveURL(home);
}

const saved = (page: Page) => expect(page.getByText("บันทึกแล้ว", { exact: true })).toBeVisible();

test("from a template, with the fee table by keyboard alone, to a version that is printed", async ({
  browser,
}) => {
  test.slow();
  const context = await windowOf(browser, "neighbour", desk);
  const page = await context.newPage();
  await discardOld(page);
  const before = await versionsOf(page);
  const copies = `ถ่ายเอกสาร ${before}`;

  await page.getByRole("radio", { name: /แบบของป่าซาง/ }).check();
  await page.getByRole("button", { name: "เริ่มร่าง" }).click();
  await expect(page).toHaveURL(`${home}/draft`);

  // Arrows, Enter and digits, no mouse.
  await focusOn(price(page, loss, ordinary));
  const keys = page.keyboard;
  await keys.type("๓๕");
  await keys.press("ArrowRight");
  await expect(price(page, loss, general)).toBeFocused();
  await keys.type("55");
  await keys.press("Enter");
  await expect(price(page, death, general)).toBeFocused();
  await keys.type("1,000-1,500");
  await keys.press("ArrowDown");
  await expect(page.getByRole("textbox", { name: `ค่าธรรมเนียมสมาชิก ${general}` })).toBeFocused();
  await keys.press("Enter");
  await expect(page.getByRole("combobox", { name: "+ เพิ่มบริการ" })).toBeFocused();
  await keys.type(copies);
  await keys.press("Enter");
  await expect(price(page, copies, ordinary)).toBeFocused();
  await keys.type("5-2");
  await keys.press("Tab");
  await keys.type("10");

  // A range upside down is told at its cell, and nothing is saved until it is mended.
  await expect(page.getByText("ต่ำสุด 5 มากกว่าสูงสุด 2 สลับกัน")).toBeVisible();
  await keys.press("Control+s");
  await expect(price(page, copies, ordinary)).toBeFocused();
  await keys.type("5");
  await keys.press("Control+s");
  await saved(page);

  // What is typed and not saved survives the page being loaded anew.
  await price(page, loss, ordinary).fill("36");
  await page.reload();
  await expect(page.getByText("ที่พิมพ์ค้างไว้ยังอยู่")).toBeVisible();
  await expect(price(page, loss, ordinary)).toHaveValue("36");
  await page
    .getByRole("button", { name: "ดูที่เปลี่ยน" })
    .or(page.getByRole("link", { name: "ดูที่เปลี่ยน" }))
    .click();
  await expect(page).toHaveURL(/\/compare\?from=\d+&to=draft$/);

  // The comparison by mark and word, with the version in force today.
  await page.goto(`${home}/compare?from=1&to=draft`);
  const line = (name: string) => page.getByRole("listitem").filter({ hasText: name });
  await expect(page.getByRole("heading", { level: 1 })).toContainText("ร่างฉบับใหม่ ต่างจาก");
  await expect(line(copies).first()).toContainText("เพิ่มใหม่");
  await expect(line("จ่ายเงินสมทบผ่านตู้บุญเติม").first()).toContainText("ไม่มีแล้ว");

  // What it would have meant for last year's real events.
  await page.goto(`${home}/draft`);
  await expect(page.getByRole("heading", { name: "ถ้าใช้ฉบับนี้ปีที่แล้ว" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^รายรับกองทุน/ })).toBeVisible();

  await page.getByRole("link", { name: "เสนอที่ประชุม" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("ประกาศใช้แล้วจะเปลี่ยน");
  await page.getByLabel("ประชุมอะไร ที่ไหน").fill("ประชุมคณะทำงานประจำปี");
  await page.getByLabel("เริ่มใช้วันที่").fill(`1/1/${thisYear + before}`);
  const people = page.getByRole("group", { name: "ใครเข้าประชุม" }).getByRole("checkbox");
  await people.first().check();
  await page.getByRole("button", { name: "ประกาศใช้" }).click();
  await expect(page.getByText(/ไม่ครบองค์ประชุม มา 1 คน/)).toBeVisible();
  for (const one of await people.all()) await one.check();
  await expect(page.getByText("ครบองค์ประชุม", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "ประกาศใช้" }).click();
  await expect(page).toHaveURL(`${home}/${before + 1}`);

  // The print view: a document in Thai digits, with its number and the code that the list has too.
  const paper = page.getByRole("article");
  const thai = String(before + 1).replace(/\d/g, (digit) => "๐๑๒๓๔๕๖๗๘๙"[Number(digit)] ?? digit);
  await expect(paper.getByText(`ฉบับที่ ${thai}`, { exact: true })).toBeVisible();
  await expect(paper.getByRole("heading", { name: "ข้อ ๑ สมาชิก" })).toBeVisible();
  const fees = paper.getByRole("table").first();
  await expect(fees.getByRole("row").filter({ hasText: loss })).toContainText("๓๖");
  await expect(fees.getByRole("row").filter({ hasText: death })).toContainText("๑,๐๐๐-๑,๕๐๐");
  await expect(paper.getByText("ลงชื่อ")).toHaveCount(2);
  const code = /[0-9a-f]{4}-[0-9a-f]{4}/.exec((await paper.textContent()) ?? "")?.[0] ?? "none";
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation").first()).toBeHidden();
  await expect(paper).toBeVisible();
  await page.emulateMedia({ media: null });
  await page.goto(home);
  await expect(page.getByText(`รหัสตรวจสอบ ${code}`)).toBeVisible();
  await context.close();
});

test("two tabs: what somebody else saved is not written over, and nothing typed is lost", async ({
  browser,
}) => {
  const context = await windowOf(browser, "neighbour", desk);
  const page = await context.newPage();
  await discardOld(page);
  await page.goto(home);
  await page.getByRole("radio", { name: /หน้าเปล่า/ }).check();
  await page.getByRole("button", { name: "เริ่มร่าง" }).click();
  await expect(page).toHaveURL(`${home}/draft`);
  const title = (tab: Page) => tab.getByLabel("ชื่อระเบียบ");
  await expect(title(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto(`${home}/draft`);
  await title(other).fill("ระเบียบของอีกหน้า");
  await other.getByRole("button", { name: "บันทึกร่าง" }).click();
  await saved(other);

  await title(page).fill("ระเบียบของหน้านี้");
  await page.getByRole("button", { name: "บันทึกร่าง" }).click();
  await expect(page.getByText("มีคนบันทึกร่างนี้ไปแล้ว")).toBeVisible();
  await expect(title(page)).toHaveValue("ระเบียบของหน้านี้");
  await page.getByRole("button", { name: "ใช้ของฉันแทนที่บันทึกไว้" }).click();
  await page.getByRole("button", { name: "บันทึกร่าง" }).click();
  await saved(page);
  await other.reload();
  await expect(title(other)).toHaveValue("ระเบียบของหน้านี้");
  await discardOld(page);
  await context.close();
});

test("what is typed while a slow save is under way stays, and is nobody else's", async ({
  browser,
}) => {
  const context = await windowOf(browser, "neighbour", desk);
  const page = await context.newPage();
  await discardOld(page);
  await page.goto(home);
  await page.getByRole("radio", { name: /หน้าเปล่า/ }).check();
  await page.getByRole("button", { name: "เริ่มร่าง" }).click();
  await expect(page).toHaveURL(`${home}/draft`);
  const title = page.getByLabel("ชื่อระเบียบ");
  await title.fill("ระเบียบที่กำลังบันทึก");
  let letThrough = () => {};
  const held = new Promise<void>((done) => {
    letThrough = done;
  });
  await page.route("**/draft", async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  await page.getByRole("button", { name: "บันทึกร่าง" }).click();
  await expect(page.getByText("กำลังบันทึก", { exact: true })).toBeVisible();
  await title.fill("ระเบียบที่พิมพ์ต่อ");
  // Kept in the tab while the save is still under way.
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(sessionStorage)))
    .toContain("ระเบียบที่พิมพ์ต่อ");
  const shownAnew = page.waitForResponse((one) => one.url().includes("_rsc="));
  letThrough();
  await shownAnew;
  await expect(page.getByText("มีที่ยังไม่ได้บันทึก", { exact: true })).toBeVisible();
  await expect(title).toHaveValue("ระเบียบที่พิมพ์ต่อ");
  await page.getByRole("button", { name: "บันทึกร่าง" }).click();
  await saved(page);
  await expect(page.getByText("มีคนบันทึกร่างนี้ไปแล้ว")).toHaveCount(0);
  await page.reload();
  await expect(title).toHaveValue("ระเบียบที่พิมพ์ต่อ");
  await discardOld(page);
  await context.close();
});

test("articles are ordered by dragging or by keys and number themselves", async ({ browser }) => {
  const context = await windowOf(browser, "neighbour", desk);
  const page = await context.newPage();
  await discardOld(page);
  await page.goto(home);
  await page.getByRole("radio", { name: /แบบของบ้านตุ่น/ }).check();
  await page.getByRole("button", { name: "เริ่มร่าง" }).click();
  const article = (no: string) => page.getByRole("button", { name: new RegExp(`^ข้อ ${no} `) });
  await expect(article("1")).toBeVisible();
  const headed = async (no: string) =>
    ((await article(no).getAttribute("aria-label")) ?? "").replace(`ข้อ ${no} `, "");
  const second = await headed("2");
  await article("2").dragTo(article("1"));
  await expect(article("1")).toHaveAttribute("aria-label", `ข้อ 1 ${second}`);
  const first = await headed("1");
  await focusOn(article("1"));
  await page.keyboard.press("Alt+ArrowDown");
  await expect(article("2")).toBeFocused();
  await expect(article("2")).toHaveAttribute("aria-label", `ข้อ 2 ${first}`);
  await page.keyboard.press("Alt+ArrowRight");
  await expect(page.getByRole("button", { name: `ข้อ 1.1 ${first}` })).toBeFocused();
  await page.getByRole("button", { name: "บันทึกร่าง" }).click();
  await saved(page);
  await page.goto(`${home}/draft/print`);
  await expect(page.getByRole("article")).toContainText(`๑.๑ ${first}`);
  await expect(page.getByRole("article").getByText("ร่าง", { exact: true })).toBeVisible();
  await discardOld(page);
  await context.close();
});

test("the coordinator sees all fee tables, compares two units and offers one as a template", async ({
  browser,
}) => {
  const context = await windowOf(browser, "coordinator", desk);
  const page = await context.newPage();
  await page.goto("/province/56/regulations");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("หน่วยมีระเบียบ");
  await expect(page.getByText(/ต\.หย่วน เก็บเบิกกรณีเสียชีวิต/).first()).toBeVisible();
  await page.getByLabel("หน่วยที่หนึ่ง").selectOption({ label: `ต.${paSang.name}` });
  await page.getByLabel("หน่วยที่สอง").selectOption({ label: `ต.${banTun.name}` });
  await page.getByRole("button", { name: "เทียบ", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    `ต.${paSang.name}กับต.${banTun.name}`,
  );
  const cutoff = page.getByRole("listitem").filter({ hasText: "วันตัดรอบ" });
  await expect(cutoff).toContainText("วันที่ 25");
  await expect(cutoff).toContainText("วันที่ 27");

  await page.goto("/province/56/regulations");
  await page.getByRole("button", { name: `เปิดให้ใช้เป็นแบบ ต.${paSang.name}` }).click();
  await expect(page.getByRole("button", { name: `เลิกเปิด ต.${paSang.name}` })).toBeVisible();
  const neighbour = await windowOf(browser, "neighbour", desk);
  const there = await neighbour.newPage();
  await there.goto(home);
  await expect(
    there.getByRole("radio", { name: new RegExp(`ฉบับของต.${paSang.name}`) }),
  ).toBeVisible();
  await page.getByRole("button", { name: `เลิกเปิด ต.${paSang.name}` }).click();
  await expect(page.getByRole("button", { name: `เปิดให้ใช้เป็นแบบ ต.${paSang.name}` })).toBeVisible();
  await neighbour.close();
  await context.close();
});
