import { readFile, writeFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { evaluator, expectNoSidewaysScroll, expectReadable, openRound } from "./assessment-rounds";
import { paSang } from "./people";
import { clientOf, windowOf } from "./sign-in";

// What rounds come to: nothing about fewer than five people, on no page and in no file; before and
// after of the same people; a questionnaire of one's own; answers from a spreadsheet.

test.describe.configure({ mode: "parallel" });

const committees = "instrument=tmhi15&group=committee";
/** Lines of a file with commas, without quoted ones. */
const linesOf = (csv: string) =>
  csv
    .replace(/^\uFEFF/, "")
    .trim()
    .split("\r\n")
    .map((line) => line.split(","));

test("a unit with four answers is not shown, and its file and the sum give nothing away", async ({
  browser,
}) => {
  const page = await (await windowOf(browser, "coordinator")).newPage();
  await page.goto(`/province/56/results?${committees}`);
  const tom = page.locator("section").filter({ has: page.getByRole("heading", { name: /ต๋อม/ }) });
  await expect(tom.last()).toContainText("น้อยกว่า 5 คน");
  await expect(page.getByRole("row").filter({ hasText: "ต๋อม" })).toContainText("น้อยกว่า 5 คน");
  await expectReadable(page);

  const client = await clientOf("coordinator");
  const csv = await (await client.get(`/api/provinces/56/results.csv?${committees}`)).text();
  const [head = [], ...lines] = linesOf(csv);
  const n = head.indexOf("ตอบครบ");
  const hidden = lines.filter(([unit]) => unit?.includes("ต๋อม"));
  expect(hidden.map((line) => line.filter((cell) => /^\d+(\.\d+)?$/.test(cell)))).toEqual([[]]);
  // What is left of the sum when every unit that is shown is taken from it is nobody.
  const latest = new Map<string, number>();
  const total = lines.find(([unit]) => unit === "รวมหน่วยที่แสดงได้");
  for (const line of lines) {
    const count = Number(line[n]);
    if (line !== total && line[0] && count > 0) latest.set(line[0], count);
  }
  expect(Number(total?.[n])).toBe([...latest.values()].reduce((sum, one) => sum + one, 0));
  expect([...latest.values()].every((count) => count >= 5)).toBe(true);
});

test("before and after of one committee, each with its people, and the report's counts", async ({
  browser,
}) => {
  const page = await (await windowOf(browser, "coordinator")).newPage();
  await page.goto("/province/56/results/phayao-ngim");
  await expect(page.getByRole("heading", { name: /18 จาก 33 คน \(54.55 %\)/ })).toBeVisible();
  await expect(page.getByText("เพิ่ม 3 · เท่าเดิม 1 · ลด 1 จาก 5 คน")).toBeVisible();
  await expect(page.getByText("สมาชิกในครอบครัวมีความรักและผูกพันต่อกัน").first()).toBeVisible();
  await expectReadable(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
});

test("the evaluator sees bands beside missed contributions, with people and without a cause", async ({
  browser,
}) => {
  const page = await evaluator(browser);
  await page.goto("/evaluator/results");
  await page.getByRole("link", { name: "ดูคู่กับการขาดส่ง" }).click();
  await expect(page.getByText(/ไม่ได้แปลว่าอย่างหนึ่งทำให้เกิดอีกอย่าง/).first()).toBeVisible();
  await expectReadable(page);
});

test("a coordinator makes a questionnaire, mends what is wrong with it, and publishes it", async ({
  browser,
}) => {
  const page = await (await windowOf(browser, "coordinator")).newPage();
  await page.goto("/province/56/instruments");
  const name = `ความต้องการ ${Date.now()}`;
  await page.getByLabel("ชื่อแบบสอบถาม").fill(name);
  await page.getByRole("button", { name: "เริ่มทำ" }).click();
  await expect(page).toHaveURL(/\/instruments\/\d+$/);
  await expect(page.getByText("ข้อ 1 ยังไม่มีคำถาม")).toBeVisible();
  await page.getByLabel("คำถาม", { exact: true }).fill("อยากฝึกอาชีพหรือไม่");
  // Before the toast comes, which lies over what is beneath it for a moment.
  await expectReadable(page);
  await page.getByRole("button", { name: "บันทึกร่าง" }).click();
  await expect(page.getByText(/บันทึกแล้ว/)).toBeVisible();
  await page.getByRole("button", { name: "เผยแพร่" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "เผยแพร่" }).click();
  await expect(page.getByRole("button", { name: "ทำฉบับใหม่" })).toBeVisible();
  await expect(page.getByText("อยากฝึกอาชีพหรือไม่")).toBeVisible();
});

test("answers come from a spreadsheet: a bad row stops all, then all come and go again", async ({
  browser,
}, info) => {
  const page = await evaluator(browser);
  const at = await openRound(page, {
    unit: paSang.slug,
    instrument: /ความพึงพอใจ/,
    phase: "ตามวันที่",
    group: "ผู้รับบริการ",
    memberNos: "11-13",
  });
  await page.getByRole("link", { name: "นำเข้าจากไฟล์" }).click();
  const empty = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const file = info.outputPath("answers.csv");
  const [head, ...lines] = (await readFile(await (await empty).path(), "utf8"))
    .trim()
    .split("\r\n");
  const send = async (answers: number[]) => {
    const rows = lines.map((line, row) => line.replace(/,,$/, `,${answers[row]},`));
    await writeFile(file, [head, ...rows].join("\r\n"));
    await page.getByLabel("ไฟล์ตาราง").setInputFiles(file);
    await page.getByRole("button", { name: "ส่งไฟล์" }).click();
  };
  await send([8, 11, 9]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ต้องแก้ 1 แถวก่อนนำเข้า");
  await expect(page.getByText("คำตอบข้อ 1 อยู่นอกช่วง")).toBeVisible();
  await send([8, 10, 9]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("พร้อมนำเข้า 3 คน");
  await page.getByRole("button", { name: "นำเข้าทั้งหมด" }).click();
  await expect(page.getByText("นำเข้าแล้ว 3 คน")).toBeVisible();
  await page.getByRole("button", { name: "ถอนคำตอบของไฟล์นี้" }).click();
  await expect(page.getByText("ถอนแล้ว")).toBeVisible();
  await page.goto(at);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("0");
});
