import { expect, test } from "@playwright/test";
import {
  evaluator,
  expectReadable,
  lineOf,
  openRound,
  saved,
  seven,
  title,
} from "./assessment-rounds";
import { banTun } from "./people";
import { focusOn } from "./rows";

// Rounds of assessments as an evaluator with two hundred forms meets them.

test.describe.configure({ mode: "parallel" });

test("a capacity round of eleven people by keyboard, before and after, nothing lost", async ({
  browser,
}) => {
  const page = await evaluator(browser);
  const round = { unit: banTun.slug, instrument: /ศักยภาพคณะทำงาน/, topics: seven };
  const before = await openRound(page, { ...round, phase: "ก่อนโครงการ" });
  await page.getByRole("link", { name: "กรอกเป็นตาราง" }).click();
  await expect(title(page)).toHaveText("11 คน · กรอกแล้ว 0 จาก 77 ช่อง");
  await focusOn(page.locator('[data-at="0:0"]'));
  for (let person = 0; person < 11; person++) {
    await page.keyboard.type(person % 2 ? "2222222" : "2323232");
    if (person === 0) {
      // A digit too many changes nothing and is told by itself.
      await page.keyboard.press("4");
      await expect(page.getByRole("alert").filter({ hasText: "ไม่ได้ใช้เลข 4" })).toBeVisible();
      await expect(page.locator('[data-at="0:6"]')).toHaveValue("2");
      await expect(page.getByRole("row").nth(1)).toContainText("✓");
    }
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
  await focusOn(cell);
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
  await page.keyboard.press("Backspace");
  await expect(page.locator('[data-at="1:1"]')).toHaveValue("");
  await expect(title(page)).toHaveText("11 คน · กรอกแล้ว 1 จาก 77 ช่อง");
  await saved(page);

  // The line breaks, the typing goes on; a reload in between keeps it too.
  await page.context().setOffline(true);
  await focusOn(page.locator('[data-at="2:0"]'));
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
  await focusOn(other.locator('[data-at="0:0"]'));
  await other.keyboard.type("3");
  await saved(other);
  await page.getByRole("button", { name: "ปิดรอบ" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "ปิดรอบ" }).click();
  await expect(page.getByText("รอบนี้ปิดแล้ว")).toBeVisible();
  await expect(page.getByRole("button", { name: "ปิดรอบ" })).toHaveCount(0);
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
  // Nobody is in a round twice.
  await page.getByRole("button", { name: "เพิ่มคน" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("เลขทะเบียนสมาชิก").fill("33-34");
  await dialog.getByRole("button", { name: "เพิ่ม", exact: true }).click();
  await expect(dialog.getByText(/มี 1 คนที่อยู่ในรอบนี้แล้ว/)).toBeVisible();
  await dialog.getByLabel("เลขทะเบียนสมาชิก").fill("34");
  await dialog.getByRole("button", { name: "เพิ่ม", exact: true }).click();
  await expect(page.getByRole("link", { name: "สมาชิกเลขที่ 34" })).toBeVisible();
  await page.getByRole("link", { name: "พิมพ์แบบฟอร์ม" }).click();
  await expect(title(page)).toHaveText("แบบฟอร์ม 4 คน คนละแผ่น");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".sheet")).toHaveCount(4);
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
  await focusOn(page.locator('[data-no="0"]'));
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
