// What an earlier start left behind: a server that lives on, or a file that says so.
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { address, connectWhenReady, OWNER_LOCK } from "./database-address.mjs";
import { StopError } from "./report.mjs";

async function runningServer(cluster) {
  const lines = (await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "")).split(
    "\n",
  );
  const pid = Number(lines[0]);
  if (!pid) return null;
  try {
    process.kill(pid, 0);
    return { pid, port: Number(lines[3]) };
  } catch (error) {
    return error.code === "EPERM" ? { pid, port: Number(lines[3]) } : null;
  }
}

/** Whether the process really is a PostgreSQL: a number is given again after a restart. */
async function isPostgres(pid) {
  if (process.platform !== "linux") return true;
  const name = await readFile(`/proc/${pid}/comm`, "utf8").catch(() => "");
  return name.trim() === "postgres";
}

/** After a kill -9 the server may live on without its owner: ends it. Refuses a second owner. */
export async function takeOver(cluster, at) {
  const running = await runningServer(cluster);
  const pidFile = join(cluster, "postmaster.pid");
  if (!running) return;
  if (!(await isPostgres(running.pid))) return rm(pidFile, { force: true });
  let dead = false;
  const gone = () => dead;
  const watch = setInterval(async () => {
    dead = (await runningServer(cluster)) === null;
  }, 200);
  try {
    const url = address({ ...at, port: running.port }, "postgres");
    const client = await connectWhenReady(url, gone, 20_000).catch(() => null);
    if (client) {
      const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS mine", [OWNER_LOCK]);
      await client.end();
      if (!rows[0].mine) {
        throw new StopError(
          `Another start uses this data folder (${cluster}, process ${running.pid}). Stop it first, or name another folder with DATA_DIR=/path.`,
          `มีโปรแกรมอีกชุดใช้โฟลเดอร์ข้อมูลนี้อยู่ กรุณาปิดชุดนั้นก่อน หรือเลือกโฟลเดอร์อื่นด้วย DATA_DIR=/path`,
        );
      }
    }
    if (!gone()) process.kill(running.pid, "SIGINT");
    for (let i = 0; i < 300 && (await runningServer(cluster)); i++) await pause(50);
  } finally {
    clearInterval(watch);
  }
}
