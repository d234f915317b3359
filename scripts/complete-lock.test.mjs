import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { completed, missingOptional, platformOf } from "./complete-lock.mjs";
import { ROOT } from "./root.mjs";

describe("the lock file", () => {
  it("names every platform's packages, without which npm ci refuses it", () => {
    const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
    // When this fails: node scripts/complete-lock.mjs
    expect(missingOptional(lock).map(({ at }) => at)).toEqual([]);
  });

  it("is completed from what the parents name", () => {
    const tool = {
      version: "1.0.0",
      dev: true,
      optionalDependencies: { "tool-linux-x64-musl": "1.0.0" },
    };
    const lock = { lockfileVersion: 3, packages: { "node_modules/tool": tool } };
    const whole = completed(lock);
    expect(whole.packages["node_modules/tool-linux-x64-musl"]).toEqual({
      version: "1.0.0",
      dev: true,
      cpu: ["x64"],
      os: ["linux"],
      libc: ["musl"],
      optional: true,
    });
    expect(missingOptional(whole)).toEqual([]);
    expect(completed(whole)).toEqual(whole);
  });

  it("reads the platform off the name, and refuses a name without one", () => {
    expect(platformOf("@next/swc-win32-arm64-msvc")).toEqual({ cpu: ["arm64"], os: ["win32"] });
    expect(platformOf("@tailwindcss/oxide-wasm32-wasi")).toEqual({ cpu: ["wasm32"] });
    expect(() => platformOf("fsevents")).toThrow("does not say");
  });
});
