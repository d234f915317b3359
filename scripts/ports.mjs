import { createServer } from "node:net";

/** Whether nothing listens on `port` of `host` yet. */
export function isFree(port, host = "127.0.0.1") {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
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
