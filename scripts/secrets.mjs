// Secrets of a demo are made once and kept in the data folder; production names its own.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StopError } from "./report.mjs";

const NAMES = ["NEXTAUTH_SECRET", "ID_ENCRYPTION_KEY", "ID_INDEX_KEY"];

/** Demo unless NODE_ENV is production; DEMO=1 or DEMO=0 decides over it. */
export function isDemo(env = process.env) {
  if (env.DEMO === "1" || env.DEMO === "true") return true;
  if (env.DEMO === "0" || env.DEMO === "false") return false;
  return env.NODE_ENV !== "production";
}

/** The secrets by name. Those in `env` win over those in the data folder. */
export function secrets(dataDir, env = process.env) {
  const given = Object.fromEntries(NAMES.filter((name) => env[name]).map((n) => [n, env[n]]));
  if (isDemo(env)) return { ...kept(join(dataDir, "secrets.json")), ...given };
  const missing = NAMES.filter((name) => !env[name]);
  if (missing.length === 0) return given;
  throw new StopError(
    `In production these must be set in the environment: ${missing.join(", ")}. Make each with: openssl rand -base64 32. Keep the two ID keys: without them no stored ID number can be read again. (DEMO=1 starts a demo instead.)`,
    `เมื่อใช้งานจริงต้องกำหนดค่าเหล่านี้: ${missing.join(", ")} สร้างค่าแต่ละตัวด้วย openssl rand -base64 32 และเก็บกุญแจ ID ไว้ให้ดี`,
  );
}

function kept(file) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const made = Object.fromEntries(NAMES.map((n) => [n, randomBytes(32).toString("base64")]));
  writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  return made;
}
