import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, it } from "vitest";
import { sameOrigin } from "./origin";
import { keepAddresses } from "./request-address";

const server = createServer((request, response) => {
  const noted = Object.entries(request.headers).filter(([name]) => name.startsWith("x-address-"));
  const own = sameOrigin(new Headers(request.headers as Record<string, string>));
  response.end(JSON.stringify([...noted.map(([, value]) => value), own]));
});
afterAll(() => server.close());

it("writes down where a request came from before anybody looks at it, and believes proxies of ours alone", async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const ask = (headers: Record<string, string>) =>
    new Promise<unknown>((answer, fail) => {
      get({ host: "127.0.0.1", port, headers }, async (response) =>
        answer(JSON.parse(Buffer.concat(await response.toArray()).toString())),
      ).on("error", fail);
    });
  const elsewhere = {
    origin: "https://elsewhere.example",
    "x-forwarded-host": "elsewhere.example",
  };
  const here = { origin: `http://127.0.0.1:${port}` };
  // As it arrives, before anything is kept or taken off.
  expect(await ask(elsewhere)).toEqual([true]);
  const stop = keepAddresses(0);
  expect(await ask({ "x-forwarded-for": "198.51.100.1", ...elsewhere })).toEqual([
    "127.0.0.1",
    false,
  ]);
  expect(await ask({ "x-forwarded-host": "elsewhere.example", ...here })).toEqual([
    "127.0.0.1",
    true,
  ]);
  stop();
  keepAddresses(1);
  const behind = { origin: "https://portal.example", "x-forwarded-host": "portal.example" };
  expect(await ask({ "x-forwarded-for": "1.1.1.1, 198.51.100.1", ...behind })).toEqual([
    "198.51.100.1",
    true,
  ]);
});
