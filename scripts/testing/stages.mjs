// The stages of `npm test`. Each resolves to { passed, failed, skipped } and never rejects.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { runNode } from "../processes.mjs";
import { explain } from "../report.mjs";
import { ROOT } from "../root.mjs";
import { countsOfPlaywright, countsOfVitest, ONE_FAILED } from "./counts.mjs";

const bin = (...path) => join("node_modules", ...path);
const results = (name) => join(ROOT, "test-results", name);
const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" };

/** One line with its time; the words of a stage only when it failed. */
async function stage(title, work) {
  const since = performance.now();
  let outcome;
  try {
    outcome = await work();
  } catch (error) {
    explain(error);
    outcome = { counts: ONE_FAILED };
  }
  const { counts, output = "" } = outcome;
  if (counts.failed && output) console.log(output.trimEnd());
  const time = `${((performance.now() - since) / 1000).toFixed(1)} s`;
  const told = `${counts.passed} passed, ${counts.failed} failed`;
  const sum = counts.passed + counts.failed > 0 ? `: ${told}` : "";
  console.log(`  ${counts.failed ? "✗" : "✓"} ${title}${sum} (${time})`);
  return counts;
}

/** A tool that either agrees or does not: one check. */
const check = (title, args) =>
  stage(title, async () => {
    const { code, output } = await runNode(args, { output: "pipe", env: colour });
    return { counts: { passed: code ? 0 : 1, failed: code ? 1 : 0, skipped: 0 }, output };
  });

export const lint = () =>
  check("Format and lint", [bin("@biomejs", "biome", "bin", "biome"), "check", "."]);

export const types = () =>
  check("Types", [
    bin("typescript", "bin", "tsc"),
    "--noEmit",
    "-p",
    "scripts/tsconfig.types.json",
  ]);

/** Unit and database tests; `filters` are parts of file names. */
export const unit = (filters) =>
  stage("Unit and database tests", async () => {
    const file = results("unit.json");
    await rm(file, { force: true });
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const args = [bin("vitest", "vitest.mjs"), "run", ...reporters, ...filters];
    const { code, output } = await runNode(args, { output: "pipe", env: colour });
    return { counts: countsOfVitest(file, code), output };
  });

/** End-to-end tests against the server named in `env`. Their progress is shown as it happens. */
export const endToEnd = (filters, env) =>
  stage("End-to-end tests", async () => {
    const file = results("e2e.json");
    await rm(file, { force: true });
    const args = [bin("@playwright", "test", "cli.js"), "test", ...filters];
    const { code } = await runNode(args, { env: { ...env, ...colour } });
    return { counts: countsOfPlaywright(file, code) };
  });

/** Anything that only counts when it goes wrong. */
export async function preparation(title, work) {
  let result;
  const counts = await stage(title, async () => {
    result = await work();
    return { counts: { passed: 0, failed: 0, skipped: 0 } };
  });
  return { counts, result };
}
