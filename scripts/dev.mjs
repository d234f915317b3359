// npm run dev: the same set-up as npm start, with pages built as they are asked for.
import { checkNode } from "./node-version.mjs";

checkNode();
const { checkPort, portOf } = await import("./ports.mjs");
const { orExplain, prepare } = await import("./prepare.mjs");
const { atEnd, endChild, finish, finishOnSignals, startNode } = await import("./processes.mjs");

finishOnSignals();
await orExplain(async () => {
  const host = process.env.HOST || "127.0.0.1";
  const port = portOf(process.env.PORT || undefined);
  await checkPort(port, host);
  await prepare();
  const { environment, readyClient, readyDatabase } = await import("./set-up.mjs");
  const { announce } = await import("./start-portal.mjs");
  const { NEXT } = await import("./build.mjs");
  const env = await environment(port);
  await readyClient();
  const url = await readyDatabase(env);
  announce(env);
  const server = startNode([NEXT, "dev", "--port", String(port), "--hostname", host], {
    env: { ...env, DATABASE_URL: url, NODE_ENV: "development" },
  });
  atEnd(() => endChild(server));
  await finish(await server.ended);
}, finish);
