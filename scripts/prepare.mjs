// The first steps of every command; node's own modules alone, since nothing is installed yet.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { install, needsInstall } from "./install.mjs";
import { explain, step } from "./report.mjs";
import { ROOT } from "./root.mjs";

/** Installs what is missing and reads `.env`, whose values never win over the environment's. */
export async function prepare({ dotenv = true } = {}) {
  if (dotenv && existsSync(join(ROOT, ".env"))) process.loadEnvFile(join(ROOT, ".env"));
  if (needsInstall()) await step("Installing the locked dependencies", install);
}

/** Runs `work`; a failure is explained and everything begun is ended. */
export async function orExplain(work, finish) {
  try {
    await work();
  } catch (error) {
    explain(error);
    await finish(1);
  }
}
