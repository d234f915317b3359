// A file of payments from upload to figures, through the real server, beside COPY of the same rows.
import { randomUUID } from "node:crypto";
import { openAsBlob } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { ROOT } from "../root.mjs";
import { present } from "./fill.mjs";
import { addUnit, csvFile, MAPPING, UNITS, xlsxFile } from "./import-files.mjs";
import { signIn } from "./people.mjs";
import { actionId, sendForm, startPortal } from "./portal.mjs";

const ACTIONS = "lib/contributions/import-actions.ts";
const FOLDER = join(ROOT, ".data", "bench", "files");
const seconds = (since) => (performance.now() - since) / 1000;

/** Waits for the work on a batch to come to an end; seconds since `since`. */
async function reached(client, batch, state, since) {
  for (;;) {
    const { rows } = await client.query(
      `SELECT state, problem, counts FROM "ImportBatch" WHERE id = $1`,
      [batch],
    );
    if (rows[0]?.state === state) return { seconds: seconds(since), counts: rows[0].counts };
    if (rows[0]?.state === "failed" || rows[0]?.problem) {
      throw new Error(`The import stopped: ${rows[0].state} ${rows[0].problem}`);
    }
    await pause(20);
  }
}

async function upload(origin, cookie, slug, path) {
  const body = new FormData();
  body.append("commandId", randomUUID());
  body.append("kind", "payments");
  body.append("file", await openAsBlob(path), basename(path));
  const response = await fetch(`${origin}/api/units/${slug}/imports`, {
    method: "POST",
    headers: { cookie, accept: "application/json" },
    body,
  });
  const answer = await response.json();
  if (!answer.href) throw new Error(`The file was refused: ${JSON.stringify(answer)}`);
  return Number(answer.href.split("/").at(-1));
}

/** Imports one file in a server of its own, takes it back, and says what each part took. */
async function importFile(client, url, path, { slug, rows, beside }) {
  const portal = await startPortal(url);
  const { origin } = portal;
  const cookie = await signIn(origin, `committee-${slug}`);
  const page = `/unit/${slug}/imports`;
  await (await fetch(`${origin}${page}`, { headers: { cookie } })).text();
  portal.resetPeak();
  const before = portal.peak();
  const send = (name, batch, more = {}) =>
    sendForm(origin, actionId(ACTIONS, name), `${page}/${batch}`, cookie, {
      commandId: randomUUID(),
      batchId: batch,
      ...more,
    });
  let since = performance.now();
  const batch = await upload(origin, cookie, slug, path);
  const read = await reached(client, batch, "mapping", since);
  since = performance.now();
  await send("mapPayments", batch, { usualChannel: "kiosk", ...MAPPING });
  const checked = await reached(client, batch, "preview", since);
  if (checked.counts?.new !== rows) throw new Error(`Checked: ${JSON.stringify(checked.counts)}`);
  since = performance.now();
  await send("requestPayments", batch);
  const recorded = await reached(client, batch, "applied", since);
  const peak = portal.peak();
  const copy = beside ? await copyAgain(client, batch) : null;
  since = performance.now();
  await send("undoPayments", batch, { reason: "benchmark" });
  const undone = await reached(client, batch, "undone", since);
  await portal.end();
  const whole = read.seconds + checked.seconds + recorded.seconds;
  return {
    file: basename(path),
    rows,
    read: read.seconds,
    checked: checked.seconds,
    recorded: recorded.seconds,
    undone: undone.seconds,
    whole,
    perSecond: rows / whole,
    copy,
    memoryBefore: before,
    memoryPeak: peak,
  };
}

/** COPY of the batch's payments into an empty table with the same keys; seconds. */
async function copyAgain(client, batch) {
  const parts = [];
  const out = client.query(
    copyTo(`COPY (SELECT * FROM "Contribution" WHERE "batchId" = ${batch}) TO STDOUT`),
  );
  for await (const part of out) parts.push(part);
  await client.query(`DROP TABLE IF EXISTS bench_copy`);
  await client.query(`CREATE TABLE bench_copy (LIKE "Contribution" INCLUDING ALL,
    FOREIGN KEY ("unitId", "memberId") REFERENCES "Member" ("unitId", id),
    FOREIGN KEY ("receiptId") REFERENCES "Receipt" (id))`);
  const since = performance.now();
  await pipeline(Readable.from(parts), client.query(copyFrom("COPY bench_copy FROM STDIN")));
  const took = seconds(since);
  await client.query("DROP TABLE bench_copy");
  return took;
}

/** `beside`: COPY of the same rows is measured too. The last two show whether memory grows with the file. */
const FILES = [
  { make: csvFile, slug: "large", rows: 10_000 },
  { make: csvFile, slug: "large", rows: 100_000, beside: true },
  { make: xlsxFile, slug: "large", rows: 10_000 },
  { make: xlsxFile, slug: "large", rows: 100_000, beside: true },
  { make: csvFile, slug: "crowded", rows: 100_000 },
  { make: csvFile, slug: "crowded", rows: 400_000 },
];

export async function measureImports(client, url) {
  const { thisMonth } = present();
  for (const slug of Object.keys(UNITS)) await addUnit(client, slug, thisMonth);
  await mkdir(FOLDER, { recursive: true });
  const results = [];
  for (const file of FILES) {
    const path = await file.make(FOLDER, file.slug, file.rows, thisMonth);
    results.push(await importFile(client, url, path, file));
  }
  await rm(FOLDER, { recursive: true, force: true });
  return results;
}
