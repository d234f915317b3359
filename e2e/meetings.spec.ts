import { type Browser, expect, type Page, test } from "@playwright/test";
import { thisYear } from "./days";
import { newName } from "./new-person";
import { banTun, type Person, paSang } from "./people";
import { windowOf } from "./sign-in";

// A meeting from its call to its minutes, and a campaign day from the phone to the committee's list.

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
const fold = (page: Page, label: string) =>
  page.locator("summary").getByText(label, { exact: true });

/** A past day, from so many days ago back, so that a second run finds another one. */
function someDay(from = 1): string {
  const day = new Date(Date.now() - (from + Math.floor(Math.random() * 180)) * 86_400_000);
  return day.toISOString().slice(0, 10);
}

test("a meeting is called, attended, written, decides a task, and its minutes stand", async ({
  browser,
}) => {
  const page = await visit(browser, "neighbour", `${here}/meetings`, phone);
  await fold(page, "นัดประชุม").click();
  await page.getByLabel("ประชุมอะไร").selectOption("ประชุมติดตามผล");
  await page.getByLabel("วันที่", { exact: true }).fill(someDay());
  await page.getByRole("button", { name: "นัดประชุมและตั้งวาระ" }).click();
  await expect(title(page)).toContainText("ประชุมติดตามผล");

  const matter = newName();
  await fold(page, "เพิ่มวาระ").click();
  await page.getByLabel("เรื่อง", { exact: true }).fill(matter);
  await page.getByRole("button", { name: "เพิ่มวาระ" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: matter }).first()).toBeVisible();

  const finish = page.getByRole("button", { name: "ปิดการประชุม" });
  await finish.click();
  await expect(page.getByText(/ยังไม่ได้บันทึกว่าใครมาประชุม/)).toBeVisible();
  const present = page.getByRole("group", { name: "ติ๊กคนที่มา" }).getByRole("checkbox");
  await present.first().check();
  await present.nth(1).check();
  await page.getByRole("button", { name: "บันทึกผู้เข้าประชุม" }).click();
  await expect(page.getByText(/มาแล้ว 2 จาก \d+ คน/)).toBeVisible();

  await page.getByLabel(new RegExp(`\\d+\\. ${matter}`)).fill("ที่ประชุมรับทราบ");
  await page.getByRole("button", { name: "บันทึกที่เขียน" }).click();
  const decided = newName();
  await fold(page, "บันทึกมติ").click();
  await page.getByLabel("ที่ประชุมมีมติว่า").fill(decided);
  await page.getByLabel("มอบหมายให้").selectOption({ index: 1 });
  await page.getByLabel("ภายในวันที่").fill(`31/12/${thisYear + 1}`);
  await page.getByRole("button", { name: "บันทึกมติ" }).click();
  const decision = page.getByRole("listitem").filter({ hasText: decided });
  await expect(decision).toContainText(`31 ธ.ค. ${thisYear + 1}`);

  await finish.click();
  await expect(page.getByText(/รายงานนี้แก้ไม่ได้อีก/)).toBeVisible();
  await expect(page.getByRole("button", { name: "บันทึกผู้เข้าประชุม" })).toHaveCount(0);
  await page.getByRole("link", { name: "พิมพ์รายงานการประชุม" }).click();
  await expect(title(page)).toHaveText("รายงานการประชุม");
  await expect(page.getByRole("article")).toContainText(decided);
  await expect(page.getByRole("article")).toContainText("ที่ประชุมรับทราบ");

  await page.goto(`${here}/meetings`);
  const task = page.getByRole("listitem").filter({ hasText: decided });
  await task.getByRole("button", { name: "เสร็จแล้ว" }).click();
  await expect(task.getByRole("button", { name: "เสร็จแล้ว" })).toHaveCount(0);
  await page.locator("summary").filter({ hasText: "ที่เสร็จใน 60 วัน" }).click();
  await task.getByRole("button", { name: "เปิดอีกครั้ง" }).click();
  await expect(task.getByRole("button", { name: "เสร็จแล้ว" })).toBeVisible();
  await page.goto(here);
  await expect(page.getByRole("link", { name: /งานที่มอบหมายค้าง \d+ เรื่อง/ })).toBeVisible();
});

test("a campaign day is recorded on the phone, read in the list, and taken back with its reason", async ({
  browser,
}) => {
  const place = newName();
  const page = await visit(browser, "neighbour", `${here}/campaigns/new`, phone);
  await page.getByRole("radio", { name: "โรงเรียน" }).check();
  await page.getByLabel("ที่ไหน").fill(place);
  await page.getByRole("button", { name: "บันทึกวันรณรงค์" }).click();
  await expect(page.getByText("กรุณากรอกช่องนี้")).toBeVisible();
  await page.getByRole("group", { name: "ใครไปบ้าง" }).getByRole("checkbox").first().check();
  await page.getByLabel("พบกี่คน").fill("๔๐");
  await page.getByLabel("วันที่", { exact: true }).fill(someDay());
  await page.getByRole("button", { name: "บันทึกวันรณรงค์" }).click();
  await expect(page.getByText("บันทึกวันรณรงค์แล้ว")).toBeVisible();

  await page.goto(`${here}/campaigns?kind=school`);
  const row = page.getByRole("listitem").filter({ hasText: place });
  await expect(row).toContainText("พบ 40 คน");
  await row.getByRole("link", { name: "โรงเรียน" }).click();
  await expect(title(page)).toHaveText("โรงเรียน: พบ 40 คน");
  await expect(page.getByText(place).first()).toBeVisible();
  await page.getByRole("button", { name: "ยกเลิกวันรณรงค์นี้" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("เหตุผล").fill("บันทึกผิดวัน");
  await dialog.getByRole("button", { name: "ยกเลิกวันรณรงค์นี้" }).click();
  await expect(page.getByText(/ยกเลิกเมื่อ .* เพราะ บันทึกผิดวัน/)).toBeVisible();
  await page.goto(`${here}/campaigns?state=cancelled`);
  await expect(page.getByRole("listitem").filter({ hasText: place })).toBeVisible();
});

test("a volunteer records their own campaign day, and the committee finds the work waiting", async ({
  browser,
}) => {
  const place = newName();
  const volunteer = await visit(browser, "volunteer", "/volunteer/work", phone);
  await volunteer.getByRole("link", { name: "บันทึกวันรณรงค์" }).click();
  await volunteer.getByRole("radio", { name: /^เคาะประตูบ้าน/ }).check();
  await volunteer.getByLabel("ที่ไหน").fill(place);
  await volunteer.getByLabel("วันที่", { exact: true }).fill(someDay(400));
  await volunteer.getByRole("button", { name: "บันทึกวันรณรงค์" }).click();
  await expect(volunteer.getByText("บันทึกวันรณรงค์แล้ว")).toBeVisible();
  await expect(volunteer.getByRole("listitem").filter({ hasText: place })).toContainText("50 บาท");
  const committee = await visit(browser, "committee", `/unit/${paSang.slug}/fund/work?q=${place}`);
  await expect(committee.getByRole("listitem").filter({ hasText: place })).toContainText("รออนุมัติ");
});
