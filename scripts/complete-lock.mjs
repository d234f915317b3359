// node scripts/complete-lock.mjs: after `npm install`, before package-lock.json is committed.
//
// npm leaves an optional package of another platform out of the lock when the registry at hand does
// not have it, and `npm ci` then refuses the lock everywhere. The parents name the exact versions,
// so the entries are added from there. They carry no checksum: none is known here.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./root.mjs";

const FILE = join(ROOT, "package-lock.json");

/** [{ at, parent, version }] of the optional packages that `lock` names and does not hold. */
export function missingOptional(lock) {
  const { packages } = lock;
  const missing = new Map();
  for (const [path, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const at = `node_modules/${name}`;
      if (!packages[at] && !packages[`${path}/${at}`]) missing.set(at, { at, parent, version });
    }
  }
  return [...missing.values()];
}

/** Which machines a package is for, by its name: "…-linux-x64-musl", "…-wasm32-wasi". */
export function platformOf(name) {
  if (name.endsWith("-wasm32-wasi")) return { cpu: ["wasm32"] };
  const [, os, cpu, abi] =
    /-(android|darwin|freebsd|linux|win32)-(arm64|arm|x64|ia32)(?:-(\w+))?$/.exec(name) ?? [];
  if (!os) throw new Error(`${name} does not say which platform it is for.`);
  return { cpu: [cpu], os: [os], ...(abi === "musl" ? { libc: ["musl"] } : {}) };
}

/** A copy of `lock` that `npm ci` accepts. */
export function completed(lock) {
  const packages = { ...lock.packages };
  for (const { at, parent, version } of missingOptional(lock)) {
    const dev = parent.dev ? { dev: true } : {};
    packages[at] = { version, ...dev, ...platformOf(at), optional: true };
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(FILE, "utf8"));
  const count = missingOptional(lock).length;
  if (count) writeFileSync(FILE, `${JSON.stringify(completed(lock), null, 2)}\n`);
  console.log(`${count} entries added to package-lock.json`);
}
