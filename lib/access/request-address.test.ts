import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, it } from "vitest";
import { keepAddresses } from "./request-address";

const server = createServer((request, response) => {
  const noted = Object.entries(request.headers).filter(([name]) => name.startsWith("x-address-"));
  response.end(JSON.stringify(noted.map(([, value]) => value)));
});
afterAll(() => server.close());

it("writes down where a request came from before anybody looks at it", async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = async (headers: Record<string, string>) => (await fetch(url, { headers })).json();
  expect(await ask({})).toEqual([]);
  keepAddresses(0);
  expect(await ask({ "x-forwarded-for": "198.51.100.1" })).toEqual(["127.0.0.1"]);
  keepAddresses(1);
  expect(await ask({ "x-forwarded-for": "1.1.1.1, 198.51.100.1" })).toEqual(["198.51.100.1"]);
});
