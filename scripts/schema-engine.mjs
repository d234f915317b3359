#!/usr/bin/env node
// Prisma's schema engine without the download of a native binary.
//
// The Prisma CLI starts whatever PRISMA_SCHEMA_ENGINE_BINARY names and speaks JSON-RPC with it on
// stdio, one message per line. This executable answers with the engine's own WebAssembly build
// over the `pg` driver. `scripts/prisma.mjs` sets the variable.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { adapterFactory } from "./schema-engine-adapter.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datasource: { type: "string" },
    datamodels: { type: "string", multiple: true },
    "enabled-preview-features": { type: "string" },
    "extension-types": { type: "string" },
  },
});

/** Loads the WebAssembly beside its bindings; Node 20 cannot import it as a module. */
async function loadEngine() {
  const js = import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(new URL("./schema_engine_bg.wasm", js));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

let engine;
async function startEngine() {
  const SchemaEngine = await loadEngine();
  const url = values.datasource ? JSON.parse(values.datasource).url : undefined;
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterFactory(url));
  const names = values.datamodels ?? [];
  const datamodels = await Promise.all(names.map(async (n) => [n, await readFile(n, "utf8")]));
  const log = () => {};
  return SchemaEngine.new({ datamodels: datamodels.length ? datamodels : undefined }, log, adapter);
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

async function answer({ id, method, params }) {
  try {
    engine ??= startEngine();
    const running = await engine;
    if (typeof running[method] !== "function") throw new Error(`Unknown method ${method}`);
    const result = (await running[method](params)) ?? {};
    if (method === "diff" && result.stdout) {
      send({ id: `print-${id}`, method: "print", params: { content: result.stdout } });
    }
    send({ id, result });
  } catch (error) {
    const message = error?.message ?? String(error);
    const data = { message, is_panic: false, error_code: error?.code, meta: error?.meta };
    send({ id, error: { code: 4466, message, data } });
  }
}

if (positionals[0] === "cli") {
  // `can-connect-to-database`: whether it can is told better by the command that follows.
  process.exit(0);
}

// One request after the other, as the native engine does; the CLI closes stdin when it is done.
let queue = Promise.resolve();
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const request = JSON.parse(line);
  if (request.method) queue = queue.then(() => answer(request));
}
await queue;
process.exit(0);
