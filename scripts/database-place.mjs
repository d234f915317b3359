// Where an embedded database lives, and as whom it runs.
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { freePort } from "./ports.mjs";
import { binaries, copiedBinaries } from "./postgres-binaries.mjs";
import { canEnter, canRun, databaseUser } from "./postgres-user.mjs";
import { StopError } from "./report.mjs";

// Used by root only, when the project lies where the database's user may not go (/root, mktemp).
const ELSEWHERE = "/var/lib/suk-chumchon";

/** Node's own recursive mkdir never returns where a folder cannot be made, as under /proc. */
async function makeFolder(folder) {
  if (await stat(folder).catch(() => null)) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
}

/** Creates the data folder; says so when it cannot be written. */
export async function writableFolder(folder) {
  try {
    await makeFolder(folder);
    const probe = join(folder, `.probe-${process.pid}`);
    await writeFile(probe, "");
    await rm(probe);
  } catch (error) {
    throw new StopError(
      `The data folder ${folder} cannot be written (${error.code}). Make it writable, or name another with DATA_DIR=/path.`,
      `เขียนข้อมูลลงโฟลเดอร์ ${folder} ไม่ได้ กรุณาให้สิทธิ์เขียน หรือเลือกโฟลเดอร์อื่นด้วย DATA_DIR=/path`,
    );
  }
}

/**
 * What is remembered between starts in `database.json`: { port, password, created, elsewhere }.
 * The cluster is `postgres` beside that file unless `elsewhere` names another folder.
 */
export async function settings(dataDir) {
  const text = await readFile(join(dataDir, "database.json"), "utf8").catch((error) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text) return JSON.parse(text);
  const cluster = join(dataDir, "postgres");
  // A cluster without its password is of no use to anybody, but it is not ours to delete.
  if (await stat(cluster).catch(() => null)) {
    throw new StopError(
      `${cluster} is there, but ${join(dataDir, "database.json")} with its password is not. Restore that file, or move the folder away to begin anew.`,
      "พบฐานข้อมูลเดิมแต่ไม่พบไฟล์ database.json กรุณานำไฟล์กลับมา หรือย้ายโฟลเดอร์ออกเพื่อเริ่มใหม่",
    );
  }
  return {
    port: await freePort(),
    password: randomBytes(24).toString("base64url"),
    created: false,
  };
}

export async function remember(dataDir, values) {
  const file = join(dataDir, "database.json");
  await writeFile(file, `${JSON.stringify(values, null, 2)}\n`, { mode: 0o600 });
}

/** The user of a cluster that exists is its owner, whoever starts it now. */
async function userOf(cluster) {
  const owner = await stat(cluster).catch(() => null);
  if (!owner || !process.getuid) return databaseUser();
  if (process.getuid() === 0)
    return owner.uid ? { uid: owner.uid, gid: owner.gid } : databaseUser();
  if (process.getuid() === owner.uid) return {};
  throw new StopError(
    `The database in ${cluster} was made by another user of this machine. Start as that user (or root), or name another folder with DATA_DIR=/path.`,
    "ฐานข้อมูลนี้สร้างโดยผู้ใช้อื่นของเครื่อง กรุณาเริ่มด้วยผู้ใช้นั้น หรือเลือกโฟลเดอร์อื่นด้วย DATA_DIR=/path",
  );
}

async function prepare(folder, user) {
  try {
    await makeFolder(folder);
    if (user.uid !== undefined) await chown(folder, user.uid, user.gid);
    await chmod(folder, 0o700);
  } catch (error) {
    throw new StopError(
      `The database cannot be placed in ${folder} (${error.code}). Name another folder with DATA_DIR=/path, or set DATABASE_URL.`,
      `วางฐานข้อมูลที่ ${folder} ไม่ได้ กรุณาเลือกโฟลเดอร์อื่นด้วย DATA_DIR=/path หรือกำหนด DATABASE_URL`,
    );
  }
}

/**
 * Finds the cluster's folder, user and programs, and makes the folder enterable for that user:
 * { cluster, user, programs }. Sets `at.elsewhere` when a new one cannot be in the data folder.
 */
export async function place(dataDir, at) {
  const inside = join(dataDir, "postgres");
  const user = await userOf(at.elsewhere ?? inside);
  let programs = await binaries();
  if (user.uid !== undefined) {
    // Our own folder may be closed by the umask; those above it are not ours to open.
    const { mode } = await stat(dataDir);
    if (!(mode & 0o001)) await chmod(dataDir, mode | 0o011);
    const shut = !at.elsewhere && !canEnter(dataDir, user);
    if (shut && at.created) {
      throw new StopError(
        `The database's user may not enter ${dataDir}, because a folder above is closed (chmod o+x opens it). Or name another folder with DATA_DIR=/path.`,
        `ผู้ใช้ของฐานข้อมูลเข้าโฟลเดอร์ ${dataDir} ไม่ได้ กรุณาเปิดสิทธิ์โฟลเดอร์ชั้นบน หรือเลือกโฟลเดอร์อื่นด้วย DATA_DIR=/path`,
      );
    }
    if (shut) at.elsewhere = join(ELSEWHERE, randomBytes(6).toString("hex"));
    const closed = !canRun(programs.postgres, user);
    if (at.elsewhere || closed) await openFolder(ELSEWHERE);
    if (closed) programs = await copiedBinaries(ELSEWHERE);
  }
  const cluster = at.elsewhere ?? inside;
  await prepare(cluster, user);
  return { cluster, user, programs };
}

async function openFolder(folder) {
  await makeFolder(folder);
  await chmod(folder, 0o755);
}
