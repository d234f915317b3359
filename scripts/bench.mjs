// npm run bench: how fast the portal is, on databases of its own; see docs/benchmarks.md.
import { checkNode } from "./node-version.mjs";

checkNode();
const { orExplain, prepare } = await import("./prepare.mjs");
await orExplain(async () => {
  await prepare({ dotenv: false });
  const { bench } = await import("./bench/run.mjs");
  await bench();
}, process.exit);
