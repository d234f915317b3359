import { type Browser, expect, type Page, test } from "@playwright/test";
import { database } from "./database";
import { accept, inviteOn, type NewPerson, newName } from "./new-person";
import { password, people } from "./people";
import { nameOf, openTicks, rowOf, tickOf } from "./rows";
import { postSignIn, signIn, stranger, windowOf } from "./sign-in";

// Accounts come and go here; the demo's own accounts are left as they are.

test.describe.configure({ mode: "parallel" });

const peoplePage = "/province/56/people";
const unit = "ต.งิม";

/** Somebody new, invited by the coordinator as a volunteer of a unit that no other test looks at. */
async function newVolunteer(browser: Browser): Promise<{ person: NewPerson; coordinator: Page }> {
  const coordinator = await (await windowOf(browser, "coordinator")).newPage();
  await coordinator.goto(peoplePage);
  const name = newName();
  const link = await inviteOn(coordinator, name, { role: "อาสาสมัคร", unit });
  return { person: await accept(browser, link, name), coordinator };
}

async function signInOn(page: Page, username: string, word: string) {
  await page.goto("/sign-in");
  await page.getByLabel("ชื่อผู้ใช้ หรือเบอร์โทร").fill(username);
  await page.getByLabel("รหัสผ่าน", { exact: true }).fill(word);
  await page.getByRole("button", { name: "เข้าสู่ระบบ" }).click();
}

test("an invitation makes one account, and the link is spent", async ({ browser, page }) => {
  const coordinator = await (await windowOf(browser, "coordinator")).newPage();
  await coordinator.goto(peoplePage);
  const name = newName();
  const link = await inviteOn(coordinator, name, { role: "คณะทำงานหน่วย", unit });
  const person = await accept(browser, link, name);
  await signInOn(page, person.username.toUpperCase(), person.password);
  await expect(page).toHaveURL(/\/unit\/phayao-ngim$/);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "ลิงก์นี้ใช้ไม่ได้แล้ว" })).toBeVisible();
  await expect(page.getByText("ขอลิงก์ใหม่จากผู้ที่เชิญ")).toBeVisible();
  await coordinator.reload();
  await expect(coordinator.getByText(name)).toBeVisible();
  await coordinator.context().close();
});

test("without scripts the sign-in form is closed and says why", async ({ browser }) => {
  const page = await (
    await browser.newContext({
      ...test.info().project.use,
      javaScriptEnabled: false,
    })
  ).newPage();
  await page.goto("/sign-in");
  // A browser that is only told not to run scripts leaves out what is said for that case.
  const sent = await (await page.request.get("/sign-in")).text();
  expect(sent).toMatch(/<noscript>.*การเข้าสู่ระบบต้องใช้ JavaScript.*<\/noscript>/);
  await expect(page.getByLabel("ชื่อผู้ใช้ หรือเบอร์โทร")).toBeDisabled();
  await expect(page.getByRole("button", { name: "เข้าสู่ระบบ" })).toBeDisabled();
  await page.context().close();
});

test("an invitation ends after a week, and when it is withdrawn", async ({ browser, page }) => {
  const coordinator = await (await windowOf(browser, "coordinator")).newPage();
  const ended = page.getByRole("heading", { name: "ลิงก์นี้ใช้ไม่ได้แล้ว" });
  await coordinator.goto(peoplePage);
  const late = newName();
  const lateLink = await inviteOn(coordinator, late, { role: "อาสาสมัคร", unit });
  await page.goto(lateLink);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(late);
  await database(
    `UPDATE "Invitation" SET "expiresAt" = now() - interval '1 minute' WHERE name = $1`,
    [late],
  );
  await page.goto(lateLink);
  await expect(ended).toBeVisible();

  await coordinator.goto(peoplePage);
  const other = newName();
  const otherLink = await inviteOn(coordinator, other, { role: "อาสาสมัคร", unit });
  await coordinator.reload();
  const waiting = coordinator.getByRole("listitem").filter({ hasText: other });
  await waiting.getByRole("button", { name: "เพิกถอน" }).click();
  await expect(waiting).toHaveCount(0);
  await page.goto(otherLink);
  await expect(ended).toBeVisible();
  await coordinator.context().close();
});

test("a role that is withdrawn is gone at the next click", async ({ browser, page }) => {
  const { person, coordinator } = await newVolunteer(browser);
  await signInOn(page, person.username, person.password);
  await expect(page).toHaveURL(/\/volunteer$/);
  await coordinator.reload();
  const line = coordinator.getByRole("listitem").filter({ hasText: person.name });
  await line.getByRole("button", { name: "เพิกถอน" }).click();
  await expect(line).toHaveCount(0);
  await page.getByRole("link", { name: "เก็บเงินสมทบ" }).first().click();
  await expect(page.getByRole("heading", { name: "ไม่พบหน้านี้" })).toBeVisible();
  await page.goto("/");
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByText("ยังไม่มีพื้นที่ทำงาน")).toBeVisible();
  await coordinator.context().close();
});

test("what is tapped or typed on a page opened before the role was withdrawn is refused and stays there", async ({
  browser,
  page,
}) => {
  const { person, coordinator } = await newVolunteer(browser);
  // In the seat of somebody without an account, who looks after a village.
  await database(
    `UPDATE "CommitteeMember" SET "userId" = (SELECT id FROM "User" WHERE username = $1)
     WHERE id = (SELECT c.id FROM "CommitteeMember" c
       JOIN "VillageCare" v ON v."committeeMemberId" = c.id AND v.until IS NULL
       JOIN "Unit" u ON u.id = c."unitId" AND u.slug = 'phayao-ngim'
       WHERE c."userId" IS NULL AND c.until IS NULL ORDER BY c.id LIMIT 1)`,
    [person.username],
  );
  await signInOn(page, person.username, person.password);
  await expect(page).toHaveURL(/\/volunteer$/);
  await page.goto("/volunteer/collect");
  const name = await nameOf(openTicks(page).first());
  const form = await page.context().newPage();
  await form.goto("/volunteer/members/new");
  const [first = "", last = ""] = newName().split(" ");
  await form.getByLabel("ชื่อ", { exact: true }).fill(first);
  await form.getByLabel("นามสกุล").fill(last);
  await form.getByLabel("หมู่บ้าน").selectOption({ index: 1 });
  await form.getByRole("radio", { name: "ยังไม่ทำประกันสังคม" }).check();
  await form.getByLabel("ตกลงขึ้นทะเบียน").check();

  await coordinator.reload();
  const line = coordinator.getByRole("listitem").filter({ hasText: person.name });
  await line.getByRole("button", { name: "เพิกถอน" }).click();
  await expect(line).toHaveCount(0);

  const told = "คุณไม่มีสิทธิทำรายการนี้ ติดต่อคณะทำงานของหน่วย";
  await tickOf(page, name).click();
  await expect(rowOf(page, name).getByText(told)).toBeVisible();
  await expect(tickOf(page, name)).toHaveAttribute("aria-pressed", "false");
  await form.getByRole("button", { name: "บันทึกเข้าทะเบียน" }).click();
  await expect(form.getByText(told)).toBeVisible();
  await expect(form.getByLabel("ชื่อ", { exact: true })).toHaveValue(first);
  expect(
    await database(`SELECT id FROM "Member" WHERE "firstName" = $1 AND "lastName" = $2`, [
      first,
      last,
    ]),
  ).toEqual([]);
  await coordinator.context().close();
});

test("signing out everywhere ends every other session too", async ({ browser, page }) => {
  const { person, coordinator } = await newVolunteer(browser);
  const phone = await signIn(person.username, person.password);
  await signInOn(page, person.username, person.password);
  await expect(page).toHaveURL(/\/volunteer$/);
  expect((await phone.get("/volunteer", { maxRedirects: 0 })).status()).toBe(200);
  await page.goto("/account");
  await page.getByRole("button", { name: "ออกจากระบบทุกเครื่อง" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  const answer = await phone.get("/volunteer", { maxRedirects: 0 });
  expect(answer.headers().location).toContain("/sign-in");
  await coordinator.context().close();
});

test("a new password ends the other sessions and keeps this one", async ({ browser, page }) => {
  const { person, coordinator } = await newVolunteer(browser);
  const phone = await signIn(person.username, person.password);
  await signInOn(page, person.username, person.password);
  await expect(page).toHaveURL(/\/volunteer$/);
  await page.goto("/account");
  await page.getByLabel("รหัสผ่านปัจจุบัน").fill("ไม่ใช่คำนี้");
  await page.getByLabel("รหัสผ่านใหม่", { exact: true }).fill("สั้น");
  await page.getByLabel("พิมพ์รหัสผ่านใหม่อีกครั้ง").fill("คนละคำ");
  await page.getByRole("button", { name: "เปลี่ยนรหัสผ่าน" }).click();
  await expect(page.getByText(/แก้ 2 จุด/)).toBeVisible();
  const fresh = "คำใหม่ สาม คำต่อกัน";
  await page.getByLabel("รหัสผ่านปัจจุบัน").fill(person.password);
  await page.getByLabel("รหัสผ่านใหม่", { exact: true }).fill(fresh);
  await page.getByLabel("พิมพ์รหัสผ่านใหม่อีกครั้ง").fill(fresh);
  await page.getByRole("button", { name: "เปลี่ยนรหัสผ่าน" }).click();
  await expect(page.getByText("เปลี่ยนรหัสผ่านแล้ว")).toBeVisible();
  await page.reload();
  await expect(page.getByText(person.username)).toBeVisible();
  const answer = await phone.get("/account", { maxRedirects: 0 });
  expect(answer.headers().location).toContain("/sign-in");
  const old = await postSignIn(await stranger(), person.username, person.password);
  expect(old.status()).toBe(401);
  await coordinator.context().close();
});

test("guessing is made to wait, the right password too, and others may sign in meanwhile", async ({
  browser,
  page,
}) => {
  const { person, coordinator } = await newVolunteer(browser);
  await signInOn(page, person.username, "ผิด");
  const said = page.getByRole("main").getByRole("alert");
  await expect(said).toHaveText("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง ตรวจแล้วพิมพ์ใหม่");
  const guesser = await stranger();
  for (let i = 0; i < 4; i++) {
    expect((await postSignIn(guesser, person.username, `guess ${i}`)).status()).toBe(401);
  }
  await page.getByLabel("รหัสผ่าน", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "เข้าสู่ระบบ" }).click();
  await expect(said).toHaveText(/พิมพ์ผิดหลายครั้ง รออีก \d+ นาทีแล้วลองใหม่/);
  expect((await postSignIn(await stranger(), people.evaluator, password)).status()).toBe(200);
  await coordinator.context().close();
});

test("nothing typed is said before anything is sent", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "เข้าสู่ระบบ" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toHaveText("กรอกชื่อผู้ใช้และรหัสผ่านก่อน");
});

test("signing out leads to the door, and back does not open it", async ({ browser }) => {
  const { person, coordinator } = await newVolunteer(browser);
  const page = await (await browser.newContext()).newPage();
  await signInOn(page, person.username, person.password);
  await expect(page).toHaveURL(/\/volunteer$/);
  await page.goto("/account");
  await page.getByRole("button", { name: "ออกจากระบบ", exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto("/volunteer");
  await expect(page).toHaveURL(/\/sign-in/);
  await coordinator.context().close();
});

test("one person holds a further role without a second account", async ({ browser, page }) => {
  const { person, coordinator } = await newVolunteer(browser);
  await coordinator.context().close();
  const committee = await (await windowOf(browser, "neighbour")).newPage();
  await committee.goto("/unit/phayao-ban-tun/people");
  const give = async (account: string) => {
    await committee.getByRole("button", { name: "ให้บทบาทคนที่มีบัญชีแล้ว" }).click();
    const dialog = committee.getByRole("dialog");
    await dialog.getByLabel("ชื่อผู้ใช้ หรือเบอร์โทร").fill(account);
    await dialog.getByRole("button", { name: "ให้บทบาท", exact: true }).click();
    return dialog;
  };
  const dialog = await give("nobody.of.that.name");
  await expect(dialog.getByText("ไม่พบบัญชีนี้")).toBeVisible();
  await committee.keyboard.press("Escape");
  await give(person.username);
  const line = committee.getByRole("listitem").filter({ hasText: person.name });
  await expect(line).toContainText("ต.บ้านตุ่น");
  await committee.context().close();
  await signInOn(page, person.username, person.password);
  await expect(page).toHaveURL(/\/volunteer$/);
  await page.goto("/account");
  await expect(page.getByText("ต.บ้านตุ่น").first()).toBeVisible();
  await expect(page.getByText("ต.งิม").first()).toBeVisible();
});
