import { expect, type Locator, type Page } from "@playwright/test";

/** The round ticks of people who have not paid, and the row of one of them by name. */
export const openTicks = (page: Page): Locator =>
  page.getByRole("button", { name: /จ่ายแล้ว$/, pressed: false });

/** The name that a tick is for. */
export async function nameOf(tick: Locator): Promise<string> {
  return ((await tick.getAttribute("aria-label")) ?? "").replace(/ จ่ายแล้ว$/, "");
}

export const tickOf = (page: Page, name: string): Locator =>
  page.getByRole("button", { name: `${name} จ่ายแล้ว`, exact: true });

export const rowOf = (page: Page, name: string): Locator =>
  page.getByRole("listitem").filter({ has: tickOf(page, name) });

/** Gives the focus to a control as soon as it takes it: fields kept by a script open when it listens. */
export async function focusOn(control: Locator): Promise<void> {
  await expect(control).toBeEnabled();
  await control.focus();
}
