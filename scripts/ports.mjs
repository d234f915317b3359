import { createServer } from "node:net";
import { StopError } from "./report.mjs";

/** Why `port` of `host` cannot be listened on: an error code, or null when it can. */
function problem(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** Whether nothing listens on `port` of `host` yet. */
export async function isFree(port, host = "127.0.0.1") {
  return (await problem(port, host)) === null;
}

/**
 * A free port on 127.0.0.1, below the range from which systems take the ports of outgoing
 * connections, so that a remembered one is likely to be free the next time too.
 */
export async function freePort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await isFree(port)) return port;
  }
}

/** The port to serve on, from PORT. Refuses what is no port. */
export function portOf(text = "3000") {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new StopError(
    `PORT must be a number from 1 to 65535, not "${text}".`,
    `PORT ต้องเป็นตัวเลข 1 ถึง 65535 ไม่ใช่ "${text}"`,
  );
}

/** Refuses when the port is taken or needs rights that we do not have. */
export async function checkPort(port, host) {
  const found = await problem(port, host);
  // Another program may listen on the IPv6 side of `localhost` and get our visitors.
  const besides = found ?? (await problem(port, "::1"));
  if (found === null && besides !== "EADDRINUSE") return;
  if (besides === "EADDRINUSE") {
    throw new StopError(
      `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
      `พอร์ต ${port} มีโปรแกรมอื่นใช้อยู่ กรุณาปิดโปรแกรมนั้น หรือเลือกพอร์ตอื่น: PORT=${port + 1} npm start`,
    );
  }
  throw new StopError(
    `Port ${port} on ${host} cannot be used (${found}). Choose another: PORT=3000 npm start`,
    `ใช้พอร์ต ${port} ที่ ${host} ไม่ได้ (${found}) กรุณาเลือกพอร์ตอื่น: PORT=3000 npm start`,
  );
}
