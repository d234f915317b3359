import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { servesCluster, takeOver } from "./database-recovery.mjs";

let cluster;
let other;
beforeEach(() => {
  cluster = mkdtempSync(join(tmpdir(), "cluster-"));
});
afterEach(() => {
  other?.kill();
  rmSync(cluster, { recursive: true, force: true });
});

// Only Linux shows in which folder a process works.
const onLinux = it.runIf(process.platform === "linux");

async function processIn(folder) {
  const script = "process.stdout.write('up'); setInterval(() => {}, 1000)";
  other = spawn(process.execPath, ["-e", script], { cwd: folder });
  await once(other.stdout, "data");
  return other.pid;
}

onLinux("a process that has the number of a server long gone is left alone", async () => {
  const pid = await processIn(tmpdir());
  writeFileSync(join(cluster, "postmaster.pid"), `${pid}\n${cluster}\n0\n1\n\n127.0.0.1\n`);
  await takeOver(cluster, { password: "unused" });
  expect(other.exitCode ?? other.signalCode).toBeNull();
  expect(existsSync(join(cluster, "postmaster.pid"))).toBe(false);
});

onLinux("a server is known by the folder it works in", async () => {
  const pid = await processIn(cluster);
  expect(await servesCluster(pid, cluster)).toBe(true);
  expect(await servesCluster(pid, tmpdir())).toBe(false);
});
