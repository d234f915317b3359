import { expect, test } from "@playwright/test";
import { banTun } from "./people";
import { windowOf } from "./sign-in";

// A month of บ้านตุ่น: handed in, returned, handed in again, accepted.

const thai = (month: Date) =>
  month.toLocaleDateString("th-TH", { month: "long", year: "numeric", timeZone: "UTC" });
const viewport = { width: 1280, height: 800 };

/** The third month before this one, which the demo leaves to be handed in. */
const [year = 2000, now = 1] = new Date()
  .toLocaleDateString("en-CA", { timeZone: "Asia/Bangkok" })
  .split("-")
  .map(Number);
const month = new Date(Date.UTC(year, now - 1 - 3, 1));
const iso = month.toISOString().slice(0, 7);

test("a month is handed in, returned with a remark, handed in again and accepted", async ({
  browser,
}) => {
  const committee = await (await windowOf(browser, "neighbour", { viewport })).newPage();
  const coordinator = await (await windowOf(browser, "coordinator", { viewport })).newPage();
  const own = `/unit/${banTun.slug}/reports/${iso}`;
  const theirs = `/province/56/reports/${iso}/${banTun.slug}`;

  await committee.goto(`/unit/${banTun.slug}/reports`);
  await committee.getByRole("link", { name: thai(month) }).click();
  await expect(committee.getByRole("row", { name: /ผู้ประกันตนมาตรา 40/ })).toBeVisible();
  // Somebody else of the committee has the page open too.
  const other = await committee.context().newPage();
  await other.goto(own);
  await committee.getByLabel("เดือนนี้เป็นอย่างไร").fill("ตั้งโต๊ะงานศพสองครั้ง");
  await expect(committee.getByText("เก็บแล้ว", { exact: true })).toBeVisible();
  await other.getByLabel("ติดขัดเรื่องอะไร").fill("พิมพ์อยู่อีกเครื่อง");
  await expect(other.getByText(/มีคนอื่นเขียนตรงนี้ไว้ระหว่างที่คุณพิมพ์/)).toBeVisible();
  await other.close();
  await committee.reload();
  await expect(committee.getByLabel("เดือนนี้เป็นอย่างไร")).toHaveValue("ตั้งโต๊ะงานศพสองครั้ง");
  await committee.getByRole("button", { name: "ส่งรายงาน" }).click();
  await expect(committee.getByRole("heading", { level: 1 })).toContainText("รอตรวจ");

  await coordinator.goto(theirs);
  await coordinator.locator("summary", { hasText: "ส่งกลับให้แก้" }).click();
  await coordinator.getByRole("button", { name: "ส่งกลับ", exact: true }).click();
  await expect(coordinator.getByLabel("บอกหน่วยว่าต้องแก้อะไร")).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await coordinator.getByLabel("บอกหน่วยว่าต้องแก้อะไร").fill("บอกจำนวนคนที่พบด้วย");
  await coordinator.getByRole("button", { name: "ส่งกลับ", exact: true }).click();
  await expect(coordinator.getByRole("heading", { level: 1 })).toContainText("ส่งกลับ");

  await committee.goto(own);
  await expect(committee.getByText("ผู้ประสานงานบอกว่า: บอกจำนวนคนที่พบด้วย")).toBeVisible();
  // Handed in while words are on their way: they arrive first, and what was typed last is handed in.
  let free = () => {};
  const line = new Promise<void>((resolve) => {
    free = resolve;
  });
  await committee.route(`**${own}`, async (route) => {
    if (route.request().method() === "POST") await line;
    await route.continue();
  });
  await committee.getByLabel("เดือนนี้เป็นอย่างไร").fill("พบคน 42");
  await expect(committee.getByText("กำลังเก็บ", { exact: true })).toBeVisible();
  await committee.getByLabel("เดือนนี้เป็นอย่างไร").fill("พบคน 42 คน");
  await committee.getByRole("button", { name: "ส่งรายงาน" }).click();
  free();
  await expect(committee.getByRole("heading", { level: 1 })).toContainText("รอตรวจ");

  await coordinator.goto(theirs);
  await expect(coordinator.getByText("พบคน 42 คน", { exact: true })).toBeVisible();
  await coordinator.getByRole("button", { name: "รับรายงาน" }).click();
  await expect(coordinator.getByRole("heading", { level: 1 })).toContainText("รับแล้ว");
  await coordinator.goto(`/province/56/reports/${iso}`);
  await expect(coordinator.getByRole("row", { name: /ส่งเงินสมทบ/ }).first()).toBeVisible();

  // What is written down of the month later leaves the report as it is, and shows beside it.
  await committee.goto(`/unit/${banTun.slug}/campaigns/new`);
  await committee.getByRole("radio", { name: "โรงเรียน" }).check();
  await committee.getByLabel("ที่ไหน").fill("โรงเรียนท้ายหมู่บ้าน");
  await committee.getByRole("group", { name: "ใครไปบ้าง" }).getByRole("checkbox").first().check();
  await committee.getByLabel("พบกี่คน").fill("33");
  await committee.getByLabel("วันที่", { exact: true }).fill(`${iso}-15`);
  await committee.getByRole("button", { name: "บันทึกวันรณรงค์" }).click();
  await expect(committee.getByText("บันทึกวันรณรงค์แล้ว")).toBeVisible();
  await coordinator.goto(theirs);
  await expect(coordinator.getByRole("heading", { name: /บันทึกเปลี่ยนไปหลังส่ง/ })).toBeVisible();
  const changed = coordinator.getByRole("table").filter({ hasText: "ตอนนี้" });
  await expect(changed.getByRole("row", { name: "คนที่พบในวันรณรงค์" })).toBeVisible();
  await committee.context().close();
  await coordinator.context().close();
});
