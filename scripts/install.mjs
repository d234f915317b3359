// The locked dependencies, installed when they are missing or the lock file has changed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StopError } from "./report.mjs";
import { ROOT } from "./root.mjs";

const LOCK = join(ROOT, "package-lock.json");
const INSTALLED = join(ROOT, "node_modules", ".package-lock.json");
const STAMP = join(ROOT, "node_modules", ".installed-for");

const hashOfLock = () => createHash("sha256").update(readFileSync(LOCK)).digest("hex");

/** Whether `npm ci` has to run. */
export function needsInstall() {
  if (!existsSync(INSTALLED)) return true;
  if (existsSync(STAMP)) return readFileSync(STAMP, "utf8") !== hashOfLock();
  // Somebody ran `npm install` or `npm ci` by hand.
  return statSync(INSTALLED).mtimeMs < statSync(LOCK).mtimeMs;
}

function npm(args) {
  const cli = process.env.npm_execpath;
  // Development packages build and type the application, also where NODE_ENV is production.
  const child = cli?.endsWith(".js")
    ? spawn(process.execPath, [cli, ...args], { cwd: ROOT, stdio: "inherit" })
    : spawn("npm", args, { cwd: ROOT, stdio: "inherit", shell: process.platform === "win32" });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code));
  });
}

/** Installs; says so when the registry cannot be reached or the folder not written. */
export async function install() {
  const code = await npm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) {
    throw new StopError(
      "The dependencies could not be installed: see npm's message above. Is there a network, and may this folder be written?",
      "ติดตั้งส่วนประกอบไม่สำเร็จ กรุณาตรวจอินเทอร์เน็ตและสิทธิ์เขียนโฟลเดอร์นี้",
    );
  }
  writeFileSync(STAMP, hashOfLock());
}
