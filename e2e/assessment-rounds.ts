import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, expect, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { windowOf } from "./sign-in";

// What the journeys of assessment rounds share.

const desk = { width: 1280, height: 800 };
export const phone = { width: 360, height: 740 };
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export async function expectReadable(page: Page) {
  await page.evaluate(axe);
  const options = JSON.stringify({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] });
  const { violations }: AxeResults = await page.evaluate(`axe.run(document, ${options})`);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`)).toEqual([]);
}

export const expectNoSidewaysScroll = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    page.viewportSize()?.width ?? 0,
  );

export const evaluator = async (browser: Browser) =>
  (await windowOf(browser, "evaluator", { viewport: desk })).newPage();

export const seven = [
  "การจัดเก็บและจัดการข้อมูล",
  "ความรู้เรื่องประกันสังคม",
  "การเป็นกระบวนกร",
  "การประสานทรัพยากร",
  "การจัดการการเงินและการออม",
  "การจัดการความสัมพันธ์",
  "ภาวะผู้นำ",
];

type Asked = {
  unit: string;
  instrument: RegExp;
  phase: string;
  group?: string;
  memberNos?: string;
  entry?: string;
  topics?: string[];
};

/** Opens a round by the form and answers the address of its page. */
export async function openRound(page: Page, asked: Asked): Promise<string> {
  await page.goto(`/evaluator/rounds/new?unit=${asked.unit}`);
  await page.getByRole("radio", { name: asked.instrument }).check();
  if (asked.group) await page.getByRole("radio", { name: asked.group }).check();
  if (asked.memberNos) await page.getByLabel("เลขทะเบียนสมาชิก").fill(asked.memberNos);
  await page.getByRole("radio", { name: asked.phase }).check();
  if (asked.entry) await page.getByRole("radio", { name: asked.entry }).check();
  if (asked.topics) {
    await page.getByText("ชื่อรอบ และหัวข้อที่ถาม").click();
    for (const topic of asked.topics) await page.getByRole("checkbox", { name: topic }).check();
  }
  await page.getByRole("button", { name: "เปิดรอบ", exact: true }).click();
  await expect(page).toHaveURL(/\/evaluator\/rounds\/\d+$/);
  return new URL(page.url()).pathname;
}

export const saved = (page: Page) => expect(page.getByText("บันทึกอัตโนมัติแล้ว")).toBeVisible();
export const title = (page: Page) => page.getByRole("heading", { level: 1 });
export const lineOf = (page: Page, at: number) => page.locator(".answers tbody tr").nth(at);
