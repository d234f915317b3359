// The browser of the end-to-end tests: one that is installed. Nothing is downloaded.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { StopError } from "./report.mjs";

const COMMANDS = [
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "chrome",
];

const usual = (env) => [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...[env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe")),
];

function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chrome or Chromium: CHROME_PATH, the PATH, the usual places; or null. */
export function findChromium(env = process.env) {
  if (env.CHROME_PATH) return runs(env.CHROME_PATH) ? env.CHROME_PATH : null;
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => COMMANDS.map((name) => join(folder, name)));
  return [...onPath, ...usual(env)].find(runs) ?? null;
}

/** As root on Debian or a relative of it: the distribution's own package. */
function installChromium() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  const apt = (...args) => spawnSync("apt-get", args, options).status === 0;
  // Ubuntu's package of this name is only a pointer to a snap and does not help.
  if (apt("update", "-qq")) apt("install", "-y", "-qq", "--no-install-recommends", "chromium");
}

/** Finds the browser or installs it where that is allowed; otherwise says how to. */
export function needChromium() {
  let found = findChromium();
  if (!found && !process.env.CHROME_PATH) {
    installChromium();
    found = findChromium();
  }
  if (found) return found;
  throw new StopError(
    process.env.CHROME_PATH
      ? `CHROME_PATH names ${process.env.CHROME_PATH}, which cannot be run.`
      : "The end-to-end tests need Chrome or Chromium. Install it (Debian: sudo apt-get install chromium; macOS: brew install --cask google-chrome) or name it with CHROME_PATH=/path/to/chrome. Without it: npm test -- unit",
    "การทดสอบหน้าจอต้องใช้ Chrome หรือ Chromium กรุณาติดตั้ง หรือระบุที่อยู่ด้วย CHROME_PATH",
  );
}
