import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { messages, type Namespace } from "./messages";

type Tree = { [key: string]: string | Tree };

/** Every message with its path: "refusals.not_found". */
function leaves(tree: Tree, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === "string") found.set(at, value);
    else for (const [k, v] of leaves(value, at)) found.set(k, v);
  }
  return found;
}

const th = leaves(messages.th);
const en = leaves(messages.en);

/** The names a message fills in: "{name}", "{count, plural, …}". */
function holes(message: string): string[] {
  const names = new Set<string>();
  const walk = (parts: ReturnType<typeof parse>) => {
    for (const part of parts) {
      if ("value" in part && part.type !== 0) names.add(part.value as string);
      if ("options" in part) for (const option of Object.values(part.options)) walk(option.value);
    }
  };
  walk(parse(message));
  // A year is said in the reader's era: {yearBe} in Thai is {year} in English.
  return [...new Set([...names].map((name) => name.replace(/Be$/, "")))].sort();
}

describe("words in two languages", () => {
  it("has the same keys in Thai and English", () => {
    expect([...en.keys()].sort()).toEqual([...th.keys()].sort());
    expect(th.size).toBeGreaterThan(300);
  });

  it("has no empty message, and none left in the other language", () => {
    const thai = /[\u0E00-\u0E7F]/;
    expect([...th].filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
    expect([...en].filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
    expect([...en].filter(([, text]) => thai.test(text)).map(([key]) => key)).toEqual([]);
  });

  it("fills in the same names in both", () => {
    const differ = [...th].filter(
      ([key, text]) => holes(text).join() !== holes(en.get(key) ?? "").join(),
    );
    expect(differ.map(([key]) => key)).toEqual([]);
  });

  // The codes of refusals are a type, so the compiler finds a missing sentence. What schemas call
  // their issues is any text, and an unknown one would quietly become "ข้อมูลไม่ถูกต้อง".
  it("has a sentence for every issue that a schema names", () => {
    const lib = resolve(import.meta.dirname, "..");
    const named: string[] = [];
    const missing: string[] = [];
    for (const name of readdirSync(lib, { recursive: true }) as string[]) {
      if (!/\.ts$/.test(name) || /\.test\.|generated/.test(name)) continue;
      const text = readFileSync(join(lib, name), "utf8");
      if (!/from "zod"/.test(text) || name === "env.ts") continue;
      const by = [
        /\b(?:message|error): "([a-z0-9_]+)"/g,
        /\.(?:min|max|length|regex|refine|int|positive|nonempty|check)\([^;]*?, "([a-z0-9_]+)"\)/g,
        /\bz\.(?!literal)[a-zA-Z]+\("([a-z0-9_]+)"\)/g,
      ];
      for (const pattern of by) {
        for (const [, key = ""] of text.matchAll(pattern)) {
          named.push(key);
          if (!th.has(`issues.${key}`)) missing.push(`${name}: ${key}`);
        }
      }
    }
    expect(missing).toEqual([]);
    expect(new Set(named).size).toBeGreaterThan(20);
  });

  it("has a file for each part and nothing beside", () => {
    for (const locale of ["th", "en"] as const) {
      const names = readdirSync(join(import.meta.dirname, locale)).map((n) => n.replace(".ts", ""));
      const known: Namespace[] = Object.keys(messages[locale]) as Namespace[];
      expect(names.sort()).toEqual([...known].sort());
    }
  });
});
