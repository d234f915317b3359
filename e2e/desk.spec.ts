import { expect, type Page, test } from "@playwright/test";
import { newName } from "./new-person";
import { banTun, type Person, paSang } from "./people";
import { focusOn } from "./rows";
import { windowOf } from "./sign-in";

// The desk and the annual fees, as a committee member with money in hand works through them.

test.describe.configure({ mode: "parallel" });

const viewport = { width: 1280, height: 800 };
let page: Page;
test.afterEach(() => page.context().close());

async function at(browser: Parameters<typeof windowOf>[0], person: Person, path: string) {
  page = await (await windowOf(browser, person, { viewport })).newPage();
  await page.goto(path);
}

const take = () => page.getByRole("button", { name: "รับเงินและออกใบเสร็จ" });
const who = () => page.getByRole("combobox", { name: "ใครมาใช้บริการ" });

test("a member's service by keyboard alone: the price of the class with its reason, a receipt, the list", async ({
  browser,
}) => {
  await at(browser, "committee", `/unit/${paSang.slug}/desk`);
  await focusOn(who());
  await page.keyboard.type("4");
  await expect(page.getByRole("option").first()).toContainText("เลขที่ 4 ");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toBeHidden();
  // The tick, then the first service.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  const price = page.getByRole("status").filter({ hasText: "ต้องจ่าย" });
  await expect(price).toContainText(/ต้องจ่าย (30|50) บาท/);
  await expect(price).toContainText(/เพราะเป็นสมาชิก\S+ตั้งแต่ \d/);
  await expect(price).toContainText(/คนอื่นจ่าย: สมาชิก\S+ (30|50)/);
  await page.keyboard.press("Enter");
  const done = page.getByText(/^บันทึกแล้ว (30|50) บาท ใบเสร็จเลขที่ \d+\/\d+$/);
  await expect(done).toBeVisible();
  const receipt = /\d+\/\d+$/.exec((await done.textContent()) ?? "")?.[0] ?? "";
  await expect(page.getByRole("heading", { level: 1 })).toContainText("วันนี้บริการแล้ว");
  const row = page.getByRole("row").filter({ hasText: receipt });
  await expect(row).toContainText("เบิกเงินทดแทนขาดรายได้");
  await page.getByRole("link", { name: "พิมพ์ใบเสร็จ" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(receipt);
});

test("within a range the amount is asked for and held to it; cancelled, the number stays", async ({
  browser,
}) => {
  await at(browser, "neighbour", `/unit/${banTun.slug}/desk`);
  const name = newName();
  await who().fill(name);
  await page.getByRole("radio", { name: /เบิกกรณีเสียชีวิต/ }).check();
  await take().click();
  await expect(page.getByText(/เลือกชื่อจากรายการ พิมพ์เลขที่สมาชิก/)).toBeVisible();
  await page.getByLabel("ไม่อยู่ในทะเบียนของหน่วย").check();
  const amount = page.getByLabel("จำนวนเงินที่เก็บ");
  await expect(page.getByText("ระเบียบให้เก็บ 1,000-1,500 บาท")).toBeVisible();
  await take().click();
  await expect(page.getByText(/ระเบียบให้เก็บ 1,000 ถึง 1,500 บาท พิมพ์จำนวนเงิน/)).toBeVisible();
  await amount.fill("0.005");
  await take().click();
  await expect(page.getByText("จำนวนเงินไม่ถูกต้อง")).toBeVisible();
  await amount.fill("๑,๖๐๐");
  await take().click();
  await expect(page.getByText(/จำนวนที่พิมพ์อยู่นอกช่วงนี้/)).toBeVisible();
  await amount.fill("๑,๒๕๐");
  await take().click();
  await expect(page.getByText(/^บันทึกแล้ว 1,250 บาท/)).toBeVisible();

  await page.getByRole("link", { name: "ดูรายการนี้" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("เก็บ 1,250 บาท");
  await expect(page.getByRole("row").filter({ hasText: "แบ่งให้" })).toContainText("1,250");
  await page.getByRole("button", { name: "ยกเลิกงานบริการนี้" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "ยกเลิกงานบริการนี้" }).click();
  await expect(dialog.getByText("กรุณากรอกช่องนี้")).toBeVisible();
  await dialog.getByLabel("เหตุผล").fill("บันทึกผิดคน");
  await dialog.getByRole("button", { name: "ยกเลิกงานบริการนี้" }).click();
  await expect(page.getByText(/ยกเลิกเมื่อ .* เพราะ บันทึกผิดคน/)).toBeVisible();
  await expect(page.getByText(/กลับรายการ/)).toBeVisible();
  await page.goto(`/unit/${banTun.slug}/desk?state=cancelled`);
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText("ยกเลิก");
});

test("a day before any regulation has no price, and says so", async ({ browser }) => {
  await at(browser, "committee", `/unit/${paSang.slug}/desk`);
  await page.getByText("วันที่อื่น จำนวน หรือบันทึกช่วยจำ").click();
  await page.getByLabel("วันที่ของเรื่อง").first().fill("๑ ม.ค. ๒๕๖๐");
  await expect(page.getByText(/วันนั้นหน่วยยังไม่มีระเบียบใช้อยู่/).first()).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);
});

test("an annual fee is taken in the row, receipted, and owed again when it is cancelled", async ({
  browser,
}) => {
  const fees = `/unit/${paSang.slug}/fees`;
  await at(browser, "committee", `${fees}?state=owed&sort=-no`);
  const owing = async () =>
    Number(
      /ยังไม่จ่าย ([\d,]+) คน/
        .exec((await page.getByRole("heading", { level: 1 }).textContent()) ?? "")?.[1]
        ?.replaceAll(",", ""),
    );
  const before = await owing();
  expect(before).toBeGreaterThan(0);
  const row = page.getByRole("row").nth(1);
  const name = (await row.getByRole("rowheader").textContent()) ?? "";
  await row.getByRole("button", { name: "รับเงิน" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("สมาชิกสามัญ 20 บาท");
  await dialog.getByRole("button", { name: "รับเงินและออกใบเสร็จ" }).click();
  await expect(page.getByText(new RegExp(`^รับแล้ว ${name} ใบเสร็จเลขที่ \\d+/\\d+$`))).toBeVisible();
  await expect.poll(owing).toBeLessThan(before);

  await page.goto(`${fees}?state=paid&sort=-no`);
  const paid = page.getByRole("row").filter({ hasText: name });
  await expect(paid.getByRole("link", { name: /ใบเสร็จ \d+/ })).toBeVisible();
  const csv = await page.request.get(`/api/units/${paSang.slug}/fees.csv?state=paid`);
  expect(await csv.text()).toContain(name);
  await paid.getByRole("button", { name: "ยกเลิก" }).click();
  await dialog.getByLabel("เหตุผล").fill("จ่ายผิดคน");
  await dialog.getByRole("button", { name: "ยกเลิกรายการนี้" }).click();
  await expect(page.getByText(`ยกเลิกแล้ว ${name} ยังไม่จ่าย`)).toBeVisible();
  await expect(paid).toHaveCount(0);

  await page.goto(`${fees}/print`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("ใบเก็บค่าธรรมเนียมสมาชิก");
  await expect(page.getByRole("row").filter({ hasText: name })).toHaveCount(1);
});

test("whom the unit enrolled itself brings thirteen baht, whom the office enrolled none", async ({
  browser,
}) => {
  await at(browser, "neighbour", `/unit/${banTun.slug}/members/new`);
  const [first = "", last = ""] = newName().split(" ");
  await page.getByLabel("ชื่อ", { exact: true }).fill(first);
  await page.getByLabel("นามสกุล").fill(last);
  await page.getByLabel("หมู่บ้าน").selectOption({ index: 1 });
  await page.getByLabel(/^วันเกิด/).fill("1 ม.ค. 2530");
  await page.getByRole("radio", { name: /^ม\.40 ทางเลือก 1/ }).check();
  await page.getByLabel("ตกลงขึ้นทะเบียน").check();
  const save = page.getByRole("button", { name: "บันทึกเข้าทะเบียน" });
  await save.click();
  await expect(page.getByText("เลือกหนึ่งข้อ")).toBeVisible();
  await page.getByRole("radio", { name: /^คีย์เอง/ }).check();
  await save.click();
  await expect(page.getByText(/^ขึ้นทะเบียนแล้ว เลขที่ \d+$/)).toBeVisible();
  await page.goto(`/unit/${banTun.slug}/fees/enrolments`);
  const row = page.getByRole("row").filter({ hasText: `${first} ${last}` });
  await expect(row).toContainText("คีย์เอง");
  await expect(row).toContainText("13");
  await page.goto(`/unit/${banTun.slug}/audit?kind=addMember`);
  await expect(page.getByRole("row").filter({ hasText: last })).toContainText("คีย์เอง");
});
