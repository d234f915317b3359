import { expect, type Page, test } from "@playwright/test";
import { today } from "./days";
import { newName } from "./new-person";
import { banTun } from "./people";
import { windowOf } from "./sign-in";

// What a committee changes, at บ้านตุ่น.

test.describe.configure({ mode: "parallel" });

const unit = `/unit/${banTun.slug}`;

let page: Page;
test.beforeEach(async ({ browser }) => {
  const viewport = { width: 1280, height: 800 };
  page = await (await windowOf(browser, "neighbour", { viewport })).newPage();
});
test.afterEach(() => page.context().close());

test("a village without anyone is shown as a gap, gets a carer, and the trail keeps it", async () => {
  await page.goto(`${unit}/committee`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("ยังไม่มีผู้ดูแล");
  const gaps = page
    .getByRole("listitem")
    .filter({ has: page.locator(".chip", { hasText: "ยังไม่มีผู้ดูแล" }) });
  const count = await gaps.count();
  const gap = gaps.first();
  const village = (await gap.locator("b").first().textContent()) ?? "";
  const choice = gap.getByRole("combobox");
  const carer = (await choice.getByRole("option").nth(1).textContent()) ?? "";
  await choice.selectOption({ index: 1 });
  await gap.getByRole("button", { name: "มอบหมาย" }).click();
  await expect(gaps).toHaveCount(count - 1);
  const line = page.getByRole("listitem").filter({ hasText: village });
  await expect(line.getByText(`ผู้ดูแล ${carer}`)).toBeVisible();
  await page.goto(`${unit}/audit`);
  const row = page.getByRole("row").filter({ hasText: "มอบหมายหมู่บ้าน" }).first();
  await expect(row).toContainText(carer);
});

test("somebody joins the committee and their term ends", async () => {
  await page.goto(`${unit}/committee`);
  const name = newName();
  await page.locator("summary", { hasText: "เพิ่มคนในคณะทำงาน" }).click();
  await page.getByLabel("ชื่อและนามสกุล").last().fill(name);
  await page.getByLabel("เบอร์โทร").last().fill("๐๘๑-๒๓๔-๕๖๗๘");
  await page.getByRole("button", { name: "เพิ่มรายชื่อ" }).click();
  const line = page.getByRole("listitem").filter({ has: page.locator("b", { hasText: name }) });
  await expect(line).toHaveCount(1);
  await line.locator("summary", { hasText: "พ้นวาระ" }).click();
  await line.getByRole("button", { name: "พ้นวาระ" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: name }).locator("summary")).toHaveCount(
    0,
  );
});

test("a goal is set, counted, and closed; a mark is judged", async () => {
  await page.goto(`${unit}/goals`);
  const label = `เวทีชี้แจงสิทธิ ${newName()}`;
  await page.locator("summary", { hasText: "ตั้งเป้าหมายใหม่" }).click();
  const form = page
    .locator("form")
    .filter({ has: page.getByRole("button", { name: "ตั้งเป้าหมาย" }) });
  await form.getByLabel("เป้าหมาย", { exact: true }).fill(label);
  await form.getByLabel("นับจาก").selectOption("own_count");
  await form.getByRole("button", { name: "ตั้งเป้าหมาย" }).click();
  await expect(form.getByText("กรุณากรอกช่องนี้").first()).toBeVisible();
  await form.getByLabel(/^ตัวเลขเป้าหมาย/).fill("๔");
  await form.getByLabel(/^หน่วยนับ/).fill("ครั้ง");
  await form.getByLabel(/^เริ่มวันที่/).fill(today);
  await form.getByRole("button", { name: "ตั้งเป้าหมาย" }).click();
  const goal = page.getByRole("listitem").filter({ hasText: label });
  await expect(goal).toHaveCount(1);
  await goal.locator("summary", { hasText: "บันทึกความก้าวหน้า" }).click();
  await goal.getByLabel("ทำได้แล้ว").fill("4");
  await goal.getByRole("button", { name: "บันทึก", exact: true }).click();
  await expect(goal.getByText("ถึงเป้าแล้ว")).toBeVisible();
  await expect(goal.getByText("4 จากเป้า 4 ครั้ง")).toBeVisible();
});

test("a training and a request written down by mistake are taken out with the reason", async () => {
  const word = newName();
  const takeOut = async (line: ReturnType<Page["getByRole"]>) => {
    await line.getByRole("button", { name: "บันทึกผิด เอาออก" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "เอาออก" }).click();
    await expect(dialog.getByText("กรุณากรอกช่องนี้").first()).toBeVisible();
    await dialog.getByLabel(/^เหตุผล/).fill(`บันทึกซ้ำ ${word}`);
    await dialog.getByRole("button", { name: "เอาออก" }).click();
    await expect(line).toHaveCount(0);
  };
  await page.goto(`${unit}/trainings`);
  await page.locator("summary", { hasText: "บันทึกการอบรม" }).click();
  await page.getByLabel("อบรมเรื่องอะไร").fill(`อบรม ${word}`);
  await page.getByLabel("ใครจัด").fill("สำนักงานประกันสังคม");
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "บันทึกการอบรม" }).click();
  const training = page.getByRole("listitem").filter({ hasText: `อบรม ${word}` });
  await expect(training).toHaveCount(1);
  await takeOut(training);

  await page.goto(`${unit}/proposals`);
  await page.locator("summary", { hasText: "บันทึกเรื่องที่ขอ" }).click();
  await page.getByLabel("ขอจากหน่วยงานไหน").fill(`อบต. ${word}`);
  await page.getByLabel("ปัญหาหรือเรื่องที่ขอ").fill("ไม่มีที่ทำการ");
  await page.getByRole("button", { name: "บันทึกเรื่องที่ขอ" }).click();
  const request = page.getByRole("listitem").filter({ hasText: `อบต. ${word}` });
  await expect(request).toHaveCount(1);
  await takeOut(request);
  await page.goto(`${unit}/audit`);
  const row = page.getByRole("row").filter({ hasText: "เอาการอบรมออก" }).first();
  await expect(row).toContainText(word);
});

test("two records of one person become one, and the old number leads to the kept", async () => {
  await page.goto(`${unit}/members/duplicates`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("อาจเป็นคนเดียวกัน");
  await page.getByRole("link", { name: "เทียบกัน" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /เลขที่ \d+ กับเลขที่ \d+ เป็นคนเดียวกันไหม/,
  );
  const [keep, drop] =
    ((await page.getByRole("heading", { level: 1 }).textContent()) ?? "").match(/\d+/g) ?? [];
  await page.getByRole("button", { name: `เก็บเลขที่ ${keep} แล้วรวมอีกรายการเข้ามา` }).click();
  await expect(page).toHaveURL(new RegExp(`/members/${keep}$`));
  await page.goto(`${unit}/members/${drop}`);
  await expect(page).toHaveURL(new RegExp(`/members/${keep}$`));
});

test("somebody of a name the village has is asked about, not refused for good", async () => {
  const csv = await (
    await page.request.get(`/api${unit.replace("unit", "units")}/members.csv`)
  ).text();
  const [head = "", ...lines] = csv
    .replace(/^\ufeff/, "")
    .trim()
    .split(/\r?\n/);
  const columns = head.split(",");
  const cell = (line: string, name: string) => line.split(",")[columns.indexOf(name)] ?? "";
  const known = lines.at(-5) ?? "";
  await page.goto(`${unit}/members/new`);
  await page.getByLabel("ชื่อ", { exact: true }).fill(cell(known, "ชื่อ"));
  await page.getByLabel("นามสกุล").fill(cell(known, "นามสกุล"));
  const village = page.getByLabel("หมู่บ้าน");
  const label = await village
    .getByRole("option")
    .filter({ hasText: cell(known, "หมู่บ้าน") })
    .first()
    .textContent();
  await village.selectOption({ label: label ?? "" });
  await page.getByRole("radio", { name: "ยังไม่ทำประกันสังคม" }).check();
  await page.getByLabel("ตกลงขึ้นทะเบียน").check();
  await page.getByRole("button", { name: "บันทึกเข้าทะเบียน" }).click();
  await expect(page.getByText(/หมู่บ้านนี้มีชื่อนี้อยู่แล้ว คือสมาชิกเลขที่/)).toBeVisible();
  await page.getByLabel("คนละคนกัน แม้ชื่อและหมู่บ้านเดียวกัน").check();
  await page.getByRole("button", { name: "บันทึกเข้าทะเบียน" }).click();
  await expect(page.getByText(/^ขึ้นทะเบียนแล้ว เลขที่ \d+$/)).toBeVisible();
});

test("all figures counted anew are the figures that were shown", async ({ browser }) => {
  const page = await (await windowOf(browser, "neighbour")).newPage();
  await page.goto(`/unit/${banTun.slug}/retention`);
  await page.getByRole("button", { name: "นับใหม่" }).click();
  await expect(page.getByText("นับใหม่แล้ว ตรงกับที่แสดงอยู่ทุกเดือน")).toBeVisible();
  await page.context().close();
});
