import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, expect, type Page, test } from "@playwright/test";
import type { AxeResults } from "axe-core";
import type { Case } from "./cases";
import { thisYear } from "./days";
import { matrix } from "./matrix";
import { type Person, paSang } from "./people";
import { sendImport } from "./send-import";
import { clientOf, windowOf } from "./sign-in";

// Every page that somebody can open, at the size of whoever opens it: WCAG 2.2 AA by axe, no sideways
// scrolling on the narrowest phone also with the largest letters, nothing smaller than 16 px.

test.describe.configure({ mode: "parallel" });

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const phone = { width: 360, height: 800 };
const desk = { width: 1280, height: 800 };

const visitors: Person[] = ["volunteer", "committee", "coordinator", "evaluator"];

/** The page's own address for the first who may open it; null for what is no page or for nobody. */
function visit(cases: Case[]): { person: Person; at: string } | null {
  for (const { at, answers } of cases) {
    const person = visitors.find((one) => answers[one] === 200);
    if (person && !at.startsWith("/api/")) return { person, at };
  }
  return null;
}

const unknown = {
  cared: 1,
  year: thisYear,
  batch: 1,
  service: 1,
  assessment: 1,
  campaign: 1,
  meeting: 1,
  mentorship: 1,
};
const pages = Object.entries(matrix(unknown)).flatMap(([route, cases]) =>
  visit(cases) ? [route] : [],
);

/** Rows of a long list are all of one make: a dozen of them say what a thousand would, much sooner. */
const shorten = (page: Page) =>
  page.evaluate(() => {
    for (const row of document.querySelectorAll(":is(tbody tr, li):nth-child(n + 13)"))
      row.remove();
  });

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const options = JSON.stringify({ runOnly: rules, resultTypes: ["violations"] });
  const results: AxeResults = await page.evaluate(`axe.run(document, ${options})`);
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(" "))}`,
  );
}

/** What stands out at the right edge, when anything does. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((e) => !e.closest("details:not([open])"))
      .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1)
      .slice(0, 5)
      .map((e) => `${e.tagName.toLowerCase()}.${e.className}`);
  });

/** Where text is smaller than 16 px. */
const tooSmall = (page: Page) =>
  page.evaluate(() => {
    const found = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (!parent || !texts.currentNode.textContent?.trim()) continue;
      if (parent.closest("script, style, noscript, svg, canvas, [hidden]")) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (size < 15.99) found.add(`${parent.tagName.toLowerCase()}.${parent.className} ${size}`);
    }
    return [...found].slice(0, 8);
  });

async function lookAt(page: Page, at: string, size: typeof phone) {
  const broken: string[] = [];
  const hear = (error: Error) => broken.push(error.message.split("\n")[0] ?? "");
  page.on("pageerror", hear);
  await page.setViewportSize(size);
  const response = await page.goto(at);
  expect(response?.status(), at).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page).toHaveTitle(/.+ · สุขชุมชน/);
  expect.soft(await tooSmall(page), `${at} has text under 16 px`).toEqual([]);
  await page.setViewportSize(phone);
  expect.soft(await sticksOut(page), `${at} scrolls sideways at 360 px`).toEqual([]);
  await page.evaluate(() => {
    document.documentElement.dataset.text = "xl";
  });
  expect.soft(await sticksOut(page), `${at} scrolls sideways with the largest letters`).toEqual([]);
  await page.evaluate(() => {
    delete document.documentElement.dataset.text;
  });
  await page.setViewportSize(size);
  await shorten(page);
  expect.soft(await faults(page), `${at} by axe`).toEqual([]);
  page.off("pageerror", hear);
  // A page drawn otherwise by the server than by the browser is told here too.
  expect.soft(broken, `${at} breaks`).toEqual([]);
}

const kept = new Map<Person, Promise<Page>>();

/** One window a worker for each person: letters and scripts are fetched once, not for every page. */
function pageOf(browser: Browser, person: Person): Promise<Page> {
  const page = kept.get(person) ?? windowOf(browser, person).then((context) => context.newPage());
  kept.set(person, page);
  return page;
}

test.afterAll(async () => {
  for (const page of kept.values()) await (await page).context().close();
});

for (const route of pages) {
  test(`${route} can be read and used by everybody`, async ({ browser }) => {
    const person = visit(matrix(unknown)[route] ?? [])?.person ?? "committee";
    const page = await pageOf(browser, person);
    const at = visit(matrix(await there(page, route))[route] ?? [])?.at ?? "/";
    await lookAt(page, at, person === "volunteer" ? phone : desk);
  });
}

/** What the address of that page has to name: somebody cared for, a file on its way. */
async function there(page: Page, route: string) {
  if (route.startsWith("/volunteer/members/[no]")) {
    const list = await (await page.request.get("/volunteer/members")).text();
    return { ...unknown, cared: Number(/\/volunteer\/members\/(\d+)/.exec(list)?.[1]) };
  }
  if (route.includes("/desk/[id]")) {
    const desk = await (await page.request.get(`/unit/${paSang.slug}/desk`)).text();
    return { ...unknown, service: Number(/\/desk\/(\d+)/.exec(desk)?.[1]) };
  }
  const ofUnit = /^\/unit\/\[unit\]\/(campaigns|meetings)\/\[id\]/.exec(route)?.[1];
  if (ofUnit) {
    const listed = await (await page.request.get(`/unit/${paSang.slug}/${ofUnit}`)).text();
    const id = Number(new RegExp(`/${ofUnit}/(\\d+)`).exec(listed)?.[1]);
    return { ...unknown, campaign: id, meeting: id };
  }
  if (route.startsWith("/evaluator/rounds/[id]")) {
    const rounds = await (await page.request.get("/evaluator/rounds")).text();
    return { ...unknown, assessment: Number(/\/evaluator\/rounds\/(\d+)/.exec(rounds)?.[1]) };
  }
  if (route.startsWith("/unit/[unit]/assessments/[id]")) {
    const rounds = await (await page.request.get(`/unit/${paSang.slug}/assessments`)).text();
    return { ...unknown, assessment: Number(/\/assessments\/(\d+)/.exec(rounds)?.[1]) };
  }
  if (route.includes("/mentoring/[pair]")) {
    const pairs = await (await page.request.get("/province/56/mentoring")).text();
    return { ...unknown, mentorship: Number(/\/mentoring\/(\d+)/.exec(pairs)?.[1]) };
  }
  if (route.includes("[batch]")) {
    const rows = "ชื่อ,จำนวนเงิน,วันที่จ่าย\nก ข,70,1/1/2566\n";
    const sent = await sendImport(await clientOf("committee"), paSang.slug, "p.csv", rows);
    return { ...unknown, batch: Number(/\d+$/.exec((await sent.json()).href)?.[0]) };
  }
  return unknown;
}

for (const at of [
  "/sign-in",
  "/invite/no-such-invitation-there-ever-was",
  "/answer/no-such-link-there-ever-was-at-all",
]) {
  test(`${at} can be read and used by everybody`, async ({ page }) => {
    await lookAt(page, at, phone);
  });
}

test("a page that is not there says so in a readable way", async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto("/no-such-page");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ไม่พบหน้านี้");
  expect(await faults(page)).toEqual([]);
  expect(await sticksOut(page)).toEqual([]);
});

test("with the keyboard alone: skip to the content, and see where one is", async ({ browser }) => {
  const context = await windowOf(browser, "committee", { viewport: desk });
  const page = await context.newPage();
  await page.goto(`/unit/${paSang.slug}`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "ข้ามไปเนื้อหา" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  const outline = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement ?? document.body);
    return `${style.outlineStyle} ${style.outlineWidth} ${style.boxShadow}`;
  });
  expect(outline).not.toBe("none 0px none");
  await context.close();
});
