// `next build`, only when something that goes into it has changed.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { runNode } from "./processes.mjs";
import { ROOT } from "./root.mjs";

export const NEXT = join("node_modules", "next", "dist", "bin", "next");

const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma/schema",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

const isTest = (name) => /\.test\.tsx?$/.test(name);

function* files(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    // lib/generated follows from prisma/schema.
    if (name !== "generated" && !isTest(name)) yield* files(join(path, name));
  }
}

/** A fingerprint of everything that a build is made of: names and contents. */
export function sourceHash(root = ROOT, sources = SOURCES) {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of files(join(root, source))) {
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

const stampOf = (folder) => join(ROOT, folder, "built-from");

/** Whether the build in `folder` was made from the sources as they are. */
export function isFresh(folder, hash = sourceHash()) {
  const stamp = stampOf(folder);
  if (!existsSync(join(ROOT, folder, "BUILD_ID"))) return false;
  return existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
}

/** Builds into `folder` (".next", from the project's folder); throws with Next's own words when that fails. */
export async function build(folder) {
  const hash = sourceHash();
  rmSync(stampOf(folder), { force: true });
  const { code, output } = await runNode([NEXT, "build"], {
    env: { NEXT_DIST_DIR: folder, NODE_ENV: "production" },
    output: "pipe",
  });
  // A build that was cut short can still end with 0; its number is written last.
  const whole = code === 0 && existsSync(join(ROOT, folder, "BUILD_ID"));
  if (!whole) throw new Error(`next build failed:\n${output}`);
  writeFileSync(stampOf(folder), hash);
}
