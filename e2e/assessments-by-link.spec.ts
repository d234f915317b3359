import { expect, test } from "@playwright/test";
import {
  evaluator,
  expectNoSidewaysScroll,
  expectReadable,
  openRound,
  phone,
  saved,
  title,
} from "./assessment-rounds";
import { banTun, paSang } from "./people";
import { signIn, windowOf } from "./sign-in";

// Somebody with a phone and a private link, and the counsellor who hears of it.

test.describe.configure({ mode: "parallel" });

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

  // The evaluator learns whose it is; of a round of one the committee is not even told that somebody is.
  await page.goto("/evaluator/follow-ups");
  await expect(page.getByRole("heading", { name: "สมาชิกเลขที่ 41" })).toBeVisible();
  await expectReadable(page);
  await page.context().close();
  const committee = await (await windowOf(browser, "neighbour", { viewport: phone })).newPage();
  await committee.goto(`/unit/${banTun.slug}/follow-ups`);
  await expect(title(committee)).toHaveText("หมอสุขของหน่วยเป็นคนดูแล");
  await expect(committee.getByText("ชื่อและจำนวนเห็นเฉพาะหมอสุขของหน่วยและผู้ประเมิน")).toBeVisible();
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
