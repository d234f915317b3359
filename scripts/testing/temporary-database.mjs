// A database for one run of tests, gone afterwards.
import { readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { startDatabase } from "../database.mjs";
import { settings } from "../database-place.mjs";
import { takeOver } from "../database-recovery.mjs";
import { ROOT } from "../root.mjs";

const FOLDER = join(process.env.DATA_DIR ?? join(ROOT, ".data"), "test");

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Removes what runs that were killed have left. Their folders end in their process's number. */
async function sweep() {
  for (const name of await readdir(FOLDER).catch(() => [])) {
    const pid = Number(/-(\d+)$/.exec(name)?.[1]);
    if (pid && !lives(pid)) await removeCluster(join(FOLDER, name)).catch(() => {});
  }
}

async function removeCluster(folder) {
  const at = await settings(folder);
  const cluster = at.elsewhere ?? join(folder, "postgres");
  await takeOver(cluster, at);
  await rm(cluster, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

/** Starts an empty, careless cluster named after `purpose`; `stop()` removes it. */
export async function temporaryDatabase(purpose) {
  await sweep();
  const folder = join(FOLDER, `${basename(purpose)}-${process.pid}`);
  const database = await startDatabase({ dataDir: folder, careless: true });
  return {
    ...database,
    dataDir: folder,
    stop: async () => {
      await database.stop();
      await removeCluster(folder);
    },
  };
}
