import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, expect, type Page, test } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { banTun, paSang } from "./people";
import { signIn, windowOf } from "./sign-in";

// Rounds of assessments as an evaluator, a person with a phone and a counsellor meet them.

test.describe.configure({ mode: "parallel" });

const desk = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function expectReadable(page: Page) {
  await page.evaluate(axe);
  const options = JSON.stringify({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] });
  const { violations }: AxeResults = await page.evaluate(`axe.run(document, ${options})`);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`)).toEqual([]);
}

const expectNoSidewaysScroll = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    page.viewportSize()?.width ?? 0,
  );

const evaluator = async (browser: Browser) =>
  (await windowOf(browser, "evaluator", { viewport: desk })).newPage();

const seven = [
  "การจัดเก็บและจัดการข้อมูล",
  "ความรู้เรื่องประกันสังคม",
  "การเป็นกระบวนกร",
  "การประสานทรัพยากร",
  "การจัดการการเงินและการออม",
  "การจัดการความสัมพันธ์",
  "ภาวะผู้นำ",
];

type Asked = {
  unit: string;
  instrument: RegExp;
  phase: string;
  group?: string;
  memberNos?: string;
  entry?: string;
  topics?: string[];
};

/** Opens a round by the form and answers the address of its page. */
async function openRound(page: Page, asked: Asked): Promise<string> {
  await page.goto(`/evaluator/rounds/new?unit=${asked.unit}`);
  await page.getByRole("radio", { name: asked.instrument }).check();
  if (asked.group) await page.getByRole("radio", { name: asked.group }).check();
  if (asked.memberNos) await page.getByLabel("เลขทะเบียนสมาชิก").fill(asked.memberNos);
  await page.getByRole("radio", { name: asked.phase }).check();
  if (asked.entry) await page.getByRole("radio", { name: asked.entry }).check();
  if (asked.topics) {
    await page.getByText("ชื่อรอบ และหัวข้อที่ถาม").click();
    for (const topic of asked.topics) await page.getByRole("checkbox", { name: topic }).check();
  }
  await page.getByRole("button", { name: "เปิดรอบ", exact: true }).click();
  await expect(page).toHaveURL(/\/evaluator\/rounds\/\d+$/);
  return new URL(page.url()).pathname;
}

const saved = (page: Page) => expect(page.getByText("บันทึกอัตโนมัติแล้ว")).toBeVisible();
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const lineOf = (page: Page, at: number) => page.locator(".answers tbody tr").nth(at);

test("a capacity round of eleven people by keyboard, before and after, nothing lost", async ({
  browser,
}) => {
  const page = await evaluator(browser);
  const round = { unit: banTun.slug, instrument: /ศักยภาพคณะทำงาน/, topics: seven };
  const before = await openRound(page, { ...round, phase: "ก่อนโครงการ" });
  await page.getByRole("link", { name: "กรอกเป็นตาราง" }).click();
  await expect(title(page)).toHaveText("11 คน · กรอกแล้ว 0 จาก 77 ช่อง");
  await page.locator('[data-at="0:0"]').focus();
  for (let person = 0; person < 11; person++) {
    await page.keyboard.type(person % 2 ? "2222222" : "2323232");
    await page.keyboard.press("Enter");
  }
  await expect(title(page)).toHaveText("11 คน · กรอกแล้ว 77 จาก 77 ช่อง");
  await expect(lineOf(page, 0)).toContainText("2.4");
  await saved(page);
  await page.reload();
  await expect(title(page)).toHaveText("11 คน · กรอกแล้ว 77 จาก 77 ช่อง");
  await expectReadable(page);
  await page.goto(before);
  await expect(title(page)).toHaveText("ครบทั้ง 11 คนแล้ว");
  await page.getByRole("button", { name: "ปิดรอบ" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "ปิดรอบ" }).click();
  await expect(page.getByText("รอบนี้ปิดแล้ว")).toBeVisible();

  const after = await openRound(page, { ...round, phase: "หลังโครงการ" });
  await page.goto(`${after}/grid`);
  await expect(lineOf(page, 0).locator("td").last()).toHaveText("2.4");
  await expect(lineOf(page, 1).locator("td").last()).toHaveText("2.0");
  const cell = page.locator('[data-at="0:0"]');
  await cell.focus();
  await page.keyboard.press("5");
  await expect(page.getByRole("alert").filter({ hasText: "ตอบ 5 ไม่ได้" })).toBeVisible();
  await expect(cell).toHaveValue("");
  await expect(cell).toBeFocused();
  // Thai digits, arrows and taking back.
  await page.keyboard.type("๓");
  await expect(cell).toHaveValue("3");
  await expect(page.getByText("ตอบ 5 ไม่ได้")).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("4");
  await expect(page.locator('[data-at="1:1"]')).toHaveValue("4");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Backspace");
  await expect(page.locator('[data-at="1:1"]')).toHaveValue("");
  await expect(title(page)).toHaveText("11 คน · กรอกแล้ว 1 จาก 77 ช่อง");
  await saved(page);

  // The line breaks, the typing goes on; a reload in between keeps it too.
  await page.context().setOffline(true);
  await page.locator('[data-at="2:0"]').focus();
  await page.keyboard.type("444");
  await expect(page.getByText(/สัญญาณขาด ยังไม่ได้บันทึก \d ช่อง/)).toBeVisible();
  await page.context().setOffline(false);
  await page.reload();
  await expect(page.locator('[data-at="2:2"]')).toHaveValue("4");
  await saved(page);
  await page.reload();
  await expect(title(page)).toHaveText("11 คน · กรอกแล้ว 4 จาก 77 ช่อง");
  await page.context().close();
});

test("a round closed while somebody types says so, and what was typed stays to copy", async ({
  browser,
}) => {
  const page = await evaluator(browser);
  const round = { unit: "phayao-wiang", instrument: /ศักยภาพคณะทำงาน/, phase: "กลางโครงการ" };
  const at = await openRound(page, round);
  const other = await page.context().newPage();
  await other.goto(`${at}/grid`);
  await other.locator('[data-at="0:0"]').focus();
  await other.keyboard.type("3");
  await saved(other);
  await page.getByRole("button", { name: "ปิดรอบ" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "ปิดรอบ" }).click();
  await expect(page.getByText("รอบนี้ปิดแล้ว")).toBeVisible();
  await other.keyboard.type("4");
  const told = other.getByRole("alert").filter({ hasText: "รอบนี้ปิดแล้ว จึงไม่ได้บันทึก" });
  await expect(told).toBeVisible();
  await expect(told.getByRole("textbox")).toHaveValue(/ความรู้เรื่องประกันสังคม: 4/);
  await expect(other.locator('[data-at="0:1"]')).toHaveValue("4");
  await page.context().close();
});

test("forms on paper: printed with a code, typed in by it, scored; fourteen of fifteen are not", async ({
  browser,
}) => {
  const page = await evaluator(browser);
  const at = await openRound(page, {
    unit: banTun.slug,
    instrument: /ความสุข/,
    group: "สมาชิก",
    memberNos: "31-33",
    phase: "ตามวันที่",
  });
  await page.getByRole("link", { name: "พิมพ์แบบฟอร์ม" }).click();
  await expect(title(page)).toHaveText("แบบฟอร์ม 3 คน คนละแผ่น");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".sheet")).toHaveCount(3);
  await expect(page.getByText("ท่านรู้สึกพึงพอใจในชีวิต").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "พิมพ์" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  const codes = await page.locator(".form-code b").allTextContents();

  const find = async (code: string) => {
    await expect(page).toHaveURL(/\/evaluator\/code$/);
    await page.getByLabel("รหัสบนกระดาษ").fill(code);
    await page.keyboard.press("Enter");
  };
  await page.goto("/evaluator/code");
  await find("1234-5678");
  await expect(page.getByText(/รหัสต้องมีเลข 8 หลัก/).first()).toBeVisible();
  await find(codes[0] ?? "");
  await page.getByRole("button", { name: "เขายินยอม" }).click();
  await page.locator('[data-no="0"]').focus();
  // Question 7 is left empty.
  await page.keyboard.type("333333");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("33333333");
  await expect(page.getByText("ยังไม่ครบ ขาดข้อ 7")).toBeVisible();
  await page.getByRole("button", { name: "ไปข้อ 7" }).click();
  await expect(page.locator('[data-no="6"]')).toBeFocused();
  await page.keyboard.type("3");
  await page.getByRole("button", { name: "เสร็จ ไปแผ่นต่อไป" }).click();
  await find(codes[1] ?? "");
  await expect(title(page)).toHaveText("สมาชิกเลขที่ 32");
  await page.getByRole("button", { name: "ขอข้าม" }).click();
  await expect(page.getByText("คนนี้ขอข้าม ไม่ถูกถามในรอบนี้")).toBeVisible();

  await page.goto(`${at}/people/1`);
  await expect(page.getByText("รวม 42 คะแนน")).toBeVisible();
  await expect(page.getByText("มีความสุขน้อยกว่าคนทั่วไป")).toBeVisible();
  await page.getByRole("button", { name: "ถอนตัว ลบคำตอบ" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "ถอนตัวและลบคำตอบ" }).click();
  await expect(page.getByText("คนนี้ถอนตัวแล้ว")).toBeVisible();
  await page.goto(at);
  await expect(page.getByText("ข้าม 1 คน · ถอนตัว 1 คน")).toBeVisible();
  await page.context().close();
});

test("a private link: consent, one question at a time, one's own result, and used up", async ({
  browser,
}) => {
  const page = await evaluator(browser);
  const at = await openRound(page, {
    unit: banTun.slug,
    instrument: /ความเครียด/,
    group: "สมาชิก",
    memberNos: "41",
    phase: "ตามวันที่",
    entry: "เจ้าตัวตอบเองทางลิงก์",
  });
  await page.goto(`${at}/people/1`);
  await page.getByRole("button", { name: "ทำลิงก์ให้ตอบเอง" }).click();
  const link = new URL(await page.getByLabel(/ลิงก์ของ/).inputValue()).pathname;

  const own = await browser.newContext({ ...test.info().project.use, viewport: phone });
  const person = await own.newPage();
  await person.goto(link);
  await expect(person.getByText("ดัชนี")).toHaveCount(0);
  await expectReadable(person);
  await expectNoSidewaysScroll(person);
  await person.getByRole("button", { name: "ยินยอม เริ่มตอบ" }).click();
  await expect(person.getByText("ข้อ 1 จาก 20")).toBeVisible();
  await expectReadable(person);
  await expectNoSidewaysScroll(person);
  for (let no = 1; no <= 20; no++) {
    await expect(person.getByText(`ข้อ ${no} จาก 20`, { exact: true })).toBeVisible();
    // The third is left out and answered on the way back.
    if (no === 3) await person.getByRole("button", { name: "ไม่เกิดขึ้น เว้นข้อนี้" }).click();
    else await person.getByRole("button", { name: "รู้สึกเครียดมากที่สุด" }).click();
    if (no === 10) {
      await saved(person);
      await person.reload();
      await expect(person.getByText("ข้อ 3 จาก 20", { exact: true })).toBeVisible();
      await person.getByRole("button", { name: "รู้สึกเครียดมากที่สุด" }).click();
      for (let next = 4; next <= 10; next++) {
        await person.getByRole("button", { name: "ข้อต่อไป" }).click();
      }
    }
  }
  await expect(person.getByRole("heading", { name: "ตอบครบแล้ว ตรวจดูแล้วส่ง" })).toBeVisible();
  await person.getByRole("button", { name: "ส่งคำตอบ" }).click();
  await expect(person.getByRole("heading", { name: "เครียดรุนแรง" })).toBeVisible();
  await expect(person.getByRole("link", { name: "โทร 1323" })).toBeVisible();
  await expectReadable(person);
  await expectNoSidewaysScroll(person);
  await person.goto(link);
  await expect(title(person)).toHaveText("ได้รับคำตอบแล้ว");
  await own.close();

  // The evaluator learns whose it is, the committee of the unit only that somebody is.
  await page.goto("/evaluator/follow-ups");
  await expect(page.getByRole("heading", { name: "สมาชิกเลขที่ 41" })).toBeVisible();
  await expectReadable(page);
  await page.context().close();
  const committee = await (await windowOf(browser, "neighbour", { viewport: phone })).newPage();
  await committee.goto(`/unit/${banTun.slug}/follow-ups`);
  await expect(title(committee)).toHaveText(/ต้องดูแล \d+ คน/);
  await expect(committee.getByText("ชื่อเห็นเฉพาะหมอสุขของหน่วยและผู้ประเมิน")).toBeVisible();
  await expect(committee.getByText("เลขที่ 41")).toHaveCount(0);
  expect((await committee.goto(`/unit/${banTun.slug}${at.slice(10)}`))?.status()).toBe(404);
  await committee.context().close();
});

test("the counsellor sees whose it is, records what was done, and asks somebody on a phone", async ({
  browser,
}) => {
  const client = await signIn("counsellor@demo");
  const context = await browser.newContext({
    ...test.info().project.use,
    viewport: phone,
    storageState: await client.storageState(),
  });
  const page = await context.newPage();
  await page.goto(`/unit/${paSang.slug}/follow-ups`);
  await expect(title(page)).toHaveText(/ต้องดูแล \d+ คน/);
  await expectReadable(page);
  await expectNoSidewaysScroll(page);
  const waiting = page.getByRole("listitem").filter({ hasText: "ยังไม่ได้เริ่ม" }).first();
  const name = await waiting.getByRole("heading").first().textContent();
  await waiting.getByRole("button", { name: "บันทึกสิ่งที่ทำ" }).click();
  await page.getByRole("dialog").getByRole("radio", { name: "ให้เบอร์ 1323" }).check();
  await page.getByRole("dialog").getByRole("button", { name: "บันทึก", exact: true }).click();
  const same = page
    .locator(".follow-ups > li")
    .filter({ has: page.getByRole("heading", { name: name ?? "" }) });
  await expect(same.getByText("ให้เบอร์ 1323")).toBeVisible();
  await same.getByRole("button", { name: "ปิดเรื่อง" }).click();
  await page.getByLabel("ผลเป็นอย่างไร").fill("คุยแล้วสบายใจขึ้น");
  await page.getByRole("dialog").getByRole("button", { name: "ปิดเรื่อง" }).click();
  await expect(same.getByText(/ปิด \d/)).toBeVisible();

  await page.goto(`/unit/${paSang.slug}/assessments`);
  await page
    .getByRole("link", { name: /ความเครียด/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "คนในรอบ" })).toBeVisible();
  await expectReadable(page);
  await expectNoSidewaysScroll(page);
  await context.close();
});
