import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/chromium.mjs";

// `npm test` starts the server and names it in E2E_URL; alone, these run against `npm start`.
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/e2e",
  workers: 2,
  retries: 0,
  // What must come comes; on a busy machine later. Only a failing test waits so long.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["line"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL: process.env.E2E_URL ?? "http://localhost:3000",
    locale: "th-TH",
    timezoneId: "Asia/Bangkok",
    // Costs a quarter of the time; what the page showed when a test failed is kept without it.
    trace: process.env.TRACE === "1" ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "desktop", testIgnore: "**/*.phone.spec.ts" },
    // The narrowest phone that the pages are made for.
    {
      name: "phone",
      testMatch: "**/*.phone.spec.ts",
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
  ],
});
