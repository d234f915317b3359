// What an earlier start left behind: a server that lives on, or a file that says so.
import { readFile, readlink, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { address, connectWhenReady, OWNER_LOCK } from "./database-address.mjs";
import { StopError } from "./report.mjs";

/** The { pid, port } that the cluster's file names, when a process has that number; else null. */
async function namedInFile(cluster) {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!pid) return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return null;
  }
  return { pid, port: Number(lines[3]) };
}

/**
 * Whether process `pid` is the server of this very cluster: numbers are given again, possibly to
 * somebody else's PostgreSQL. A server works in its data folder. Where the system does not show
 * that, null: unknown.
 */
export async function servesCluster(pid, cluster) {
  if (process.platform !== "linux") return null;
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  return folder !== null && folder === (await realpath(cluster).catch(() => null));
}

/** Asks the server, by this cluster's own password, whether nobody owns it any more. */
async function isAbandoned(cluster, at, port) {
  let there = true;
  const watch = setInterval(async () => {
    there = (await namedInFile(cluster)) !== null;
  }, 200);
  try {
    const url = address({ ...at, port }, "postgres");
    const client = await connectWhenReady(url, () => !there, 20_000);
    const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS mine", [OWNER_LOCK]);
    await client.end();
    return rows[0].mine;
  } catch {
    return null;
  } finally {
    clearInterval(watch);
  }
}

/** After a kill -9 the server may live on without its owner: ends it. Refuses a second owner. */
export async function takeOver(cluster, at) {
  const running = await namedInFile(cluster);
  if (!running) return;
  const serves = await servesCluster(running.pid, cluster);
  // PostgreSQL itself would be misled by the number of another process of the same user.
  if (serves === false) return rm(join(cluster, "postmaster.pid"), { force: true });
  const abandoned = await isAbandoned(cluster, at, running.port);
  if (abandoned === false) {
    throw new StopError(
      `Another start uses this data folder (${cluster}, process ${running.pid}). Stop it first, or name another folder with DATA_DIR=/path.`,
      "มีโปรแกรมอีกชุดใช้โฟลเดอร์ข้อมูลนี้อยู่ กรุณาปิดชุดนั้นก่อน หรือเลือกโฟลเดอร์อื่นด้วย DATA_DIR=/path",
    );
  }
  // It has let us in, or it works in the folder: no other process is ever signalled.
  if (!(abandoned || serves) || !(await namedInFile(cluster))) return;
  process.kill(running.pid, "SIGINT");
  for (let i = 0; i < 300 && (await namedInFile(cluster)); i++) await pause(50);
}
