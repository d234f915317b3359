import { type Browser, expect, type Page } from "@playwright/test";

export type NewPerson = { name: string; username: string; password: string };

/** A name nobody has yet: tests of one run share one database. */
const mark = () => Math.random().toString(36).slice(2, 8);

/** Invites somebody on the page of a coordinator's or committee's people; answers with the link. */
export async function inviteOn(
  page: Page,
  name: string,
  { role, unit }: { role?: string; unit?: string } = {},
): Promise<string> {
  await page.getByLabel("ชื่อและนามสกุล").fill(name);
  if (role) await page.getByRole("radio", { name: role }).check();
  if (unit) await page.getByLabel("หน่วย", { exact: true }).selectOption({ label: unit });
  await page.getByRole("button", { name: "สร้างลิงก์เชิญ" }).click();
  const link = page.getByText(/\/invite\//);
  await expect(link).toBeVisible();
  return (await link.textContent()) ?? "";
}

/** Follows an invitation in a window of its own and makes the account. */
export async function accept(browser: Browser, link: string, name: string): Promise<NewPerson> {
  const person = { name, username: `e2e.${mark()}`, password: "สามคำ ต่อ กัน" };
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await page.getByLabel("ชื่อผู้ใช้").fill(person.username);
  await page.getByLabel("รหัสผ่านใหม่", { exact: true }).fill(person.password);
  await page.getByLabel("พิมพ์รหัสผ่านใหม่อีกครั้ง").fill(person.password);
  await page.getByRole("button", { name: "สร้างบัญชี" }).click();
  await expect(page.getByText(`สร้างบัญชีแล้ว เข้าสู่ระบบด้วยชื่อ ${person.username}`)).toBeVisible();
  await context.close();
  return person;
}

/** A name for somebody new, invented and different each time. */
export const newName = () => `ทดสอบ ${mark()}`;
