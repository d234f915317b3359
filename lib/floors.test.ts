import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

// The house, held by its imports: app → components → lib; among domains later may import earlier; a
// domain folder has five kinds of file; the browser never reaches a query or a command.

const root = resolve(import.meta.dirname, "..");

const domains = [
  "places",
  "units",
  "imports",
  "members",
  "regulations",
  "fund",
  "contributions",
  "benefits",
  "services",
  "assessments",
  "debts",
  "livelihoods",
  "campaigns",
  "meetings",
  "reports",
  "maturity",
  "programme",
  "reminders",
];

/** Folders of lib that hold no noun of the product: who acts, words, spreadsheets, generated code. */
const kernelFolders = ["access", "i18n", "spreadsheet", "generated"];

type File = { path: string; text: string; client: boolean; imports: Imported[] };
type Imported = { target: string; typeOnly: boolean };

const files = ["app", "components", "lib", "prisma/seed", "e2e"].flatMap((folder) => read(folder));
const product = files.filter((f) => !/\.test\.tsx?$/.test(f.path));

function read(folder: string): File[] {
  let names: string[];
  try {
    names = readdirSync(join(root, folder), { recursive: true }) as string[];
  } catch {
    return [];
  }
  return names
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("lib/generated"))
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return { path, text, client: /^"use client";/m.test(text), imports: importsOf(path, text) };
    });
}

function importsOf(path: string, text: string): Imported[] {
  const found: Imported[] = [];
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|import\("([^"]+)"\)/g;
  for (const match of text.matchAll(pattern)) {
    const name = match[2] ?? match[3] ?? "";
    const typeOnly = match[1] !== undefined;
    if (name.startsWith("@/")) found.push({ target: name.slice(2), typeOnly });
    else if (name.startsWith(".")) {
      found.push({ target: relative(root, resolve(root, dirname(path), name)), typeOnly });
    }
  }
  return found;
}

const floorOf = (path: string) => path.split("/")[0] ?? "";
const domainOf = (path: string) => {
  const [floor, folder] = path.split("/");
  return floor === "lib" && folder && domains.includes(folder) ? folder : null;
};
const kindOf = (path: string) => {
  const name = (path.split("/").at(-1) ?? "").replace(/\.tsx?$/, "");
  return ["queries", "commands", "actions", "input"].find(
    (k) => name === k || name.endsWith(`-${k}`),
  );
};

function breaches(rule: (file: File, imported: Imported) => boolean): string[] {
  return product.flatMap((file) =>
    file.imports.filter((i) => rule(file, i)).map((i) => `${file.path} imports ${i.target}`),
  );
}

describe("the floors of the house", () => {
  it("finds the files it is to hold", () => {
    expect(product.length).toBeGreaterThan(100);
    expect(product.flatMap((f) => f.imports).length).toBeGreaterThan(300);
  });

  it("app stands on components, components on lib, never the other way", () => {
    const height: Record<string, number> = { lib: 0, components: 1, app: 2 };
    expect(
      breaches((file, { target }) => {
        const from = height[floorOf(file.path)];
        const to = height[floorOf(target)];
        return from !== undefined && to !== undefined && to > from;
      }),
    ).toEqual([]);
  });

  it("components/ui knows no word of the domain", () => {
    expect(
      breaches(
        (file, { target }) =>
          file.path.startsWith("components/ui/") &&
          (domainOf(target) !== null ||
            (target.startsWith("components/") && !target.startsWith("components/ui/"))),
      ),
    ).toEqual([]);
  });

  it("a later domain may import an earlier one, never back", () => {
    expect(
      breaches((file, { target }) => {
        const from = domainOf(file.path);
        const to = domainOf(target);
        return from !== null && to !== null && domains.indexOf(to) > domains.indexOf(from);
      }),
    ).toEqual([]);
  });

  it("the kernel imports no domain", () => {
    expect(
      breaches(
        (file, { target }) =>
          floorOf(file.path) === "lib" && domainOf(file.path) === null && domainOf(target) !== null,
      ),
    ).toEqual([]);
  });

  it("every folder of lib is a domain or named here", () => {
    const folders = readdirSync(join(root, "lib"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(folders.filter((f) => !domains.includes(f) && !kernelFolders.includes(f))).toEqual([]);
  });

  it("rules are pure: they import no query, command, action or database", () => {
    const impure = ["lib/db", "lib/audit", "lib/action", "lib/log", "lib/queue"];
    expect(
      breaches((file, { target, typeOnly }) => {
        if (
          domainOf(file.path) === null ||
          kindOf(file.path) ||
          file.text.includes("server-only")
        ) {
          return false;
        }
        const kind = kindOf(target);
        return !typeOnly && (impure.includes(target) || (kind !== undefined && kind !== "input"));
      }),
    ).toEqual([]);
  });

  it("queries never reach commands, and commands never reach actions", () => {
    expect(
      breaches((file, { target, typeOnly }) => {
        if (typeOnly || domainOf(file.path) === null) return false;
        const from = kindOf(file.path);
        const to = kindOf(target);
        return (
          (from === "queries" && to === "commands") || (from !== undefined && to === "actions")
        );
      }),
    ).toEqual([]);
  });

  it("the browser imports actions, input, rules and labels, never queries or commands", () => {
    expect(
      breaches((file, { target, typeOnly }) => {
        const kind = kindOf(target);
        return (
          file.client &&
          !typeOnly &&
          floorOf(target) === "lib" &&
          (kind === "queries" || kind === "commands" || target === "lib/db")
        );
      }),
    ).toEqual([]);
  });

  it("whatever reads or writes the database is marked server-only", () => {
    const open = product.filter(
      (f) =>
        floorOf(f.path) === "lib" &&
        (kindOf(f.path) === "queries" || kindOf(f.path) === "commands") &&
        !f.text.includes('import "server-only"'),
    );
    expect(open.map((f) => f.path)).toEqual([]);
  });

  it("no file is past 300 lines, but for lists of words", () => {
    const long = product.filter(
      (f) => !f.path.startsWith("lib/i18n/") && f.text.split("\n").length > 300,
    );
    expect(long.map((f) => f.path)).toEqual([]);
  });

  it("no file is called after nothing in particular", () => {
    const vague = product.filter((f) =>
      /(^|\/)(utils?|helpers?|misc|common|index)\.tsx?$/.test(f.path),
    );
    expect(vague.map((f) => f.path)).toEqual([]);
  });
});
