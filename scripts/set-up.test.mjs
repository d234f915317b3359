import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sourceHash } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { isTooOld } from "./node-version.mjs";
import { checkPort, freePort, portOf } from "./ports.mjs";
import { ROOT } from "./root.mjs";
import { isDemo, secrets } from "./secrets.mjs";

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "set-up-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("Node.js", () => {
  it.each(["18.20.8", "20.9.0", "20.18.9", "19.99.99"])("%s is too old", (version) => {
    expect(isTooOld(version)).toBe(true);
  });
  it.each(["20.19.0", "20.19.1", "20.20.0", "22.1.0", "100.0.0"])("%s is new enough", (version) => {
    expect(isTooOld(version)).toBe(false);
  });
});

describe("the port", () => {
  it.each(["0", "65536", "80a", "-1", "3.5", " "])("is not %j", (text) => {
    expect(() => portOf(text)).toThrow("PORT must be a number");
  });
  it("is 3000 unless PORT says otherwise", () => {
    expect([portOf(), portOf("8080")]).toEqual([3000, 8080]);
  });
  it("is refused by its number when it is taken", async () => {
    const port = await freePort();
    await expect(checkPort(port, "127.0.0.1")).resolves.toBeUndefined();
    const server = createServer();
    await new Promise((listening) => server.listen(port, "127.0.0.1", listening));
    await expect(checkPort(port, "127.0.0.1")).rejects.toThrow(`Port ${port} is taken`);
    await new Promise((closed) => server.close(closed));
  });
});

describe("the fingerprint of the sources", () => {
  const write = (path, text) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const hash = () => sourceHash(folder, ["app", "lib", "next.config.mjs"]);

  it("changes with a content, a name and a new file", () => {
    write("app/page.tsx", "one");
    const seen = [hash()];
    write("app/page.tsx", "two");
    seen.push(hash());
    write("lib/day.ts", "day");
    seen.push(hash());
    rmSync(join(folder, "lib/day.ts"));
    write("lib/month.ts", "day");
    seen.push(hash());
    expect(new Set(seen).size).toBe(4);
  });

  it("is the same for tests and generated code, which no page is made of", () => {
    write("app/page.tsx", "one");
    const before = hash();
    write("app/page.test.tsx", "test");
    write("lib/generated/prisma/client.ts", "client");
    expect(hash()).toBe(before);
  });
});

describe("secrets", () => {
  it("are a demo's own, made once and readable by their owner alone", () => {
    const first = secrets(folder, {});
    expect(secrets(folder, {})).toEqual(first);
    expect(Buffer.from(first.ID_ENCRYPTION_KEY, "base64")).toHaveLength(32);
    expect(first.ID_ENCRYPTION_KEY).not.toBe(first.ID_INDEX_KEY);
    expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(secrets(folder, { NEXTAUTH_SECRET: "mine" }).NEXTAUTH_SECRET).toBe("mine");
  });

  it("come from the environment in production, and those missing are named", () => {
    const env = { NODE_ENV: "production", NEXTAUTH_SECRET: "mine" };
    expect(() => secrets(folder, env)).toThrow("ID_ENCRYPTION_KEY, ID_INDEX_KEY.");
    expect(() => readFileSync(join(folder, "secrets.json"))).toThrow();
  });

  it.each([
    [{}, true],
    [{ NODE_ENV: "production" }, false],
    [{ NODE_ENV: "production", DEMO: "1" }, true],
    [{ DEMO: "0" }, false],
  ])("%j is a demo: %s", (env, demo) => expect(isDemo(env)).toBe(demo));
});

describe("npm start", () => {
  const key = Buffer.alloc(32, 1).toString("base64");
  const whole = {
    NODE_ENV: "production",
    DEMO: "0",
    NEXTAUTH_SECRET: "s".repeat(32),
    ID_ENCRYPTION_KEY: key,
    ID_INDEX_KEY: key,
    DATABASE_URL: "postgresql://somebody:hidden@127.0.0.1:1/none",
  };

  /** Runs it until it stops by itself, with nothing of ours in its environment. */
  async function started(env) {
    const port = String(await freePort());
    return spawnSync(process.execPath, ["scripts/start.mjs"], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, DATA_DIR: folder, PORT: port, ...env },
      encoding: "utf8",
    });
  }

  it.each([
    [{ NEXTAUTH_SECRET: "guess-me" }, "NEXTAUTH_SECRET must have at least 32 characters."],
    [{ ID_INDEX_KEY: "guess-me" }, "ID_INDEX_KEY must be 32 bytes in base64."],
    [{ PUBLIC_URL: "guess-me" }, "PUBLIC_URL is not valid."],
    [{ DATABASE_URL: "mysql://guess-me" }, "DATABASE_URL is not valid."],
    [{ ID_ENCRYPTION_KEY: "" }, "ID_ENCRYPTION_KEY"],
  ])("stops with a sentence that names what is wrong, not its value: %j", async (wrong, named) => {
    const { status, stdout, stderr } = await started({ ...whole, ...wrong });
    expect(status).toBe(1);
    expect(stderr).toContain(named);
    expect(stdout + stderr).not.toMatch(/guess-me|hidden/);
  });

  it("says in both languages that nobody answers at DATABASE_URL, and shows no password", async () => {
    const { status, stdout, stderr } = await started(whole);
    expect(status).toBe(1);
    expect(stderr).toContain("(127.0.0.1:1/none) cannot be used: ECONNREFUSED. Is it running");
    expect(stderr).toContain("กรุณาตรวจว่าฐานข้อมูลเปิดอยู่");
    expect(stdout + stderr).not.toContain("hidden");
  });

  it("says that the data folder cannot be written, and how to name another", async () => {
    writeFileSync(join(folder, "file"), "");
    const { status, stderr } = await started({ DATA_DIR: join(folder, "file", "data") });
    expect(status).toBe(1);
    expect(stderr).toMatch(/data folder .*\/file\/data cannot be written .*DATA_DIR=/);
    expect(stderr).toContain("เขียนข้อมูลลงโฟลเดอร์");
  });
});

describe("the browser", () => {
  it("is the one that CHROME_PATH names, or none", () => {
    expect(findChromium({ CHROME_PATH: process.execPath })).toBe(process.execPath);
    expect(findChromium({ CHROME_PATH: join(folder, "none"), PATH: process.env.PATH })).toBeNull();
  });
  it("is found on the PATH", () => {
    writeFileSync(join(folder, "chromium"), "", { mode: 0o755 });
    expect(findChromium({ PATH: folder })).toBe(join(folder, "chromium"));
  });
});
