// PostgreSQL refuses to run as root: root starts it as another user, everybody else as themselves.
import { execFileSync, spawnSync } from "node:child_process";
import { StopError } from "./report.mjs";

const idOf = (name) => {
  try {
    const id = (flag) => Number(execFileSync("id", [flag, name], { stdio: "pipe" }).toString());
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
};

/** Tools differ between distributions; the first that works wins. */
function createUser() {
  const commands = [
    ["useradd", ["--system", "--user-group", "--no-create-home", "postgres"]],
    ["adduser", ["-S", "-D", "-H", "postgres"]],
  ];
  for (const [command, args] of commands) {
    if (spawnSync(command, args, { stdio: "ignore" }).status === 0) return idOf("postgres");
  }
  return null;
}

/** {} for an ordinary user; for root the { uid, gid } of `postgres`, created when missing. */
export function databaseUser() {
  if (process.getuid?.() !== 0) return {};
  const ids = idOf("postgres") ?? createUser() ?? idOf("nobody");
  if (ids) return ids;
  throw new StopError(
    "PostgreSQL does not run as root, and no other user could be found or created. Start as an ordinary user, or set DATABASE_URL.",
    "PostgreSQL ทำงานด้วยบัญชี root ไม่ได้ กรุณาเริ่มด้วยบัญชีผู้ใช้ทั่วไป หรือกำหนด DATABASE_URL",
  );
}

/** Whether `user` can enter `folder`: every folder above has to let it through. */
export function canEnter(folder, user) {
  if (user.uid === undefined) return true;
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...user, cwd: "/" }).status === 0;
}

/** Whether `user` can run the program at `file`. */
export function canRun(file, user) {
  return spawnSync(file, ["--version"], { ...user, cwd: "/" }).status === 0;
}
