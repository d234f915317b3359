import { type Browser, expect, type Page, test } from "@playwright/test";
import { today } from "./days";
import { newName } from "./new-person";
import { banTun, type Person, paSang } from "./people";
import { windowOf } from "./sign-in";

// How far a unit has come, and who helps it: the coordinator at a desk, the committees on a phone.

const desk = { width: 1280, height: 800 };
const phone = { width: 360, height: 800 };

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

test("the coordinator sees why a unit stands where it does, overrides with a reason, and it answers", async ({
  browser,
}) => {
  const page = await visit(browser, "coordinator", "/province/56/maturity");
  await expect(title(page)).toContainText("หน่วยเป็นนวัตกรรมเชิงระบบ");
  const row = page.getByRole("row", { name: new RegExp(banTun.name) });
  // The one thing that would lift it stands in the list already.
  await expect(row.getByRole("cell").last()).not.toBeEmpty();
  await row.getByRole("link", { name: banTun.name }).click();
  await expect(title(page)).toContainText(banTun.name);
  const criteria = page.getByRole("table").first();
  const seats = criteria.getByRole("row", { name: /คณะทำงานที่อยู่ในตำแหน่ง/ });
  await expect(seats).toContainText("5 คน");
  await expect(seats.getByRole("link")).toHaveAttribute("href", /\/units\//);

  const computed = page.locator('input[name="tier"]:checked');
  const now = await computed.getAttribute("value");
  const other = now === "learning" ? "เข้มข้น" : "เรียนรู้";
  await page.getByRole("radio", { name: new RegExp(`พื้นที่${other}`) }).check();
  await page.getByRole("button", { name: "บันทึกระดับ" }).click();
  await expect(page.getByText(/เขียนเหตุผลก่อนบันทึก/).first()).toBeVisible();
  const reason = newName();
  await page.getByLabel("เหตุผล").fill(reason);
  await page.getByRole("button", { name: "บันทึกระดับ" }).click();
  const decided = page.getByRole("listitem").filter({ hasText: reason });
  await expect(decided).toContainText(other);

  const committee = await visit(browser, "neighbour", `/unit/${banTun.slug}/maturity`, phone);
  await expect(committee.getByRole("listitem").filter({ hasText: reason })).toBeVisible();
  const answer = newName();
  await committee.getByLabel("หน่วยเห็นอย่างไรกับระดับนี้").fill(answer);
  await committee.getByRole("button", { name: "ส่งคำตอบ" }).click();
  await expect(
    committee.getByRole("listitem").filter({ hasText: reason }).getByText(answer),
  ).toBeVisible();
  await page.reload();
  await expect(decided).toContainText(answer);
});

test("a mentor is paired: proposed, agreed by both committees, visited, and its effect drawn", async ({
  browser,
}) => {
  const path = "/province/56/mentoring";
  const page = await visit(browser, "coordinator", path);
  await expect(title(page)).toContainText("คู่กำลังเรียนรู้กัน");
  // Proposed ones say why.
  await expect(page.getByText(/ทำได้แล้ว \d+ ข้อที่ .+ ยังไม่ถึง/).first()).toBeVisible();
  const focus = newName();
  await fold(page, "จับคู่เอง").click();
  const own = page.locator("details[open]").filter({ hasText: "หน่วยที่จะเรียน" });
  await own.getByLabel("หน่วยที่จะเรียน").selectOption({ label: `ต.${paSang.name}` });
  await own.getByLabel("หน่วยพี่เลี้ยง").selectOption({ label: `ต.${paSang.name}` });
  await own.getByLabel("เรื่องที่จะเรียนรู้กัน").fill(focus);
  await own.getByRole("button", { name: "เสนอคู่นี้" }).click();
  await expect(page.getByText(/คนละหน่วยกับหน่วยที่จะเรียน/).first()).toBeVisible();
  await own.getByLabel("หน่วยพี่เลี้ยง").selectOption({ label: `ต.${banTun.name}` });
  await own.getByRole("button", { name: "เสนอคู่นี้" }).click();
  const row = page.getByRole("listitem").filter({ hasText: focus });
  await expect(row).toContainText("รอตอบรับ");

  const learner = await visit(browser, "committee", `/unit/${paSang.slug}/mentoring`, phone);
  const mentor = await visit(browser, "neighbour", `/unit/${banTun.slug}/mentoring`, phone);
  const pair = (one: Page) => one.locator("section").filter({ hasText: focus }).last();
  for (const one of [learner, mentor]) {
    await expect(pair(one)).toContainText("คณะทำงานตกลงไหม");
    await pair(one).getByRole("button", { name: "ตกลง", exact: true }).click();
    await expect(pair(one)).not.toContainText("คณะทำงานตกลงไหม");
  }
  await expect(pair(mentor)).toContainText("กำลังเรียนรู้กัน");

  await pair(mentor).locator("summary").getByText("บันทึกการเยี่ยม", { exact: true }).click();
  await pair(mentor).getByLabel("วันที่เยี่ยม").fill(today);
  await pair(mentor).getByLabel("ทำอะไรกัน").fill("ดูสมุดบัญชีด้วยกัน");
  await pair(mentor).getByLabel("ได้เรียนรู้อะไร").fill("อ่านยอดให้ที่ประชุมฟัง");
  await pair(mentor).getByRole("button", { name: "บันทึกการเยี่ยม" }).click();
  await expect(pair(mentor)).toContainText("ได้เรียนรู้: อ่านยอดให้ที่ประชุมฟัง");

  await page.reload();
  await row.getByRole("link", { name: /ดูการเยี่ยมและผล/ }).click();
  await expect(title(page)).toContainText(`${paSang.name} เรียนจาก`);
  await expect(page.getByText("ดูสมุดบัญชีด้วยกัน")).toBeVisible();
  const effect = page.getByRole("figure").filter({ hasText: "ก่อนและหลังมีพี่เลี้ยง" });
  await expect(effect).toContainText("ก่อนเริ่ม 6 เดือน เฉลี่ย");
  await expect(effect.getByText(/^เริ่ม \d/)).toBeAttached();

  // Without a reason it does not end.
  await fold(page, "จบการเป็นพี่เลี้ยง").click();
  await page.getByRole("button", { name: "จบการเป็นพี่เลี้ยง" }).click();
  await expect(page.getByLabel("เหตุผล")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("เหตุผล").fill("ทำเองได้แล้ว");
  await page.getByRole("button", { name: "จบการเป็นพี่เลี้ยง" }).click();
  await expect(page.getByText(/จบ .+: ทำเองได้แล้ว/)).toBeVisible();
});
