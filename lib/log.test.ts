import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

/** What a server of its own writes while it runs `code`. */
function written(code: string): { lines: Record<string, unknown>[]; all: string } {
  const whole = `import { knownToLog, logError, quietConsole } from "./lib/log.ts"; ${code}`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "-e", whole],
    { cwd: root, encoding: "utf8", env: { ...process.env, LOG_LEVEL: "info" } },
  );
  const lines = stdout.trim().split("\n").filter(Boolean);
  return { lines: lines.map((line) => JSON.parse(line)), all: stdout + stderr };
}

it("keeps the message of an error, which may quote what a person typed, out of everything", () => {
  const { lines, all } = written(`
    quietConsole();
    console.error(new TypeError("invalid input: hidden words"));
    console.error(" ⨯ ", new RangeError("hidden words"));
    console.error("Failed to handle request for /unit/a/members?q=hidden-words");
  `);
  expect(all).not.toContain("hidden");
  expect(lines.map((line) => line.error)).toEqual([undefined, "TypeError", "RangeError"]);
  expect(lines[0]?.msg).toBe("Failed to handle request for /unit/a/members?…");
  expect(lines[1]).toMatchObject({ level: 50, from: "console" });
  expect(String((lines[1]?.at as string[] | undefined)?.[0])).toMatch(/^\s+at /);
});

it("writes an error once, by whoever knows most about it", () => {
  const { lines } = written(`
    quietConsole();
    const one = new Error("one");
    console.error(one);
    await null;
    logError(one, { route: "/here" });
    logError(one, { route: "/there" });
    const answered = knownToLog(new Error("stands for the first"));
    console.error(answered);
    logError(answered, { route: "/here" });
  `);
  expect(lines).toMatchObject([{ error: "Error", route: "/here" }]);
});
