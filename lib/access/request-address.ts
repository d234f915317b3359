import "server-only";
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { headers } from "next/headers";
import { clientAddress } from "./client-address";

// Next hands no socket to its routes and believes X-Forwarded-For as it comes. So the address is
// written down where the request arrives, into a header whose name nobody outside can know.
const kept = globalThis as typeof globalThis & { sukChumchonAddress?: string };
const header = () => {
  kept.sukChumchonAddress ??= `x-address-${randomUUID()}`;
  return kept.sukChumchonAddress;
};

/** From now on every request of this server knows where it came from; once, when it starts. */
export function keepAddresses(proxies: number): void {
  subscribe("http.server.request.start", (message) => {
    const { headers: sent, socket } = (message as { request: IncomingMessage }).request;
    const forwarded = [sent["x-forwarded-for"] ?? []].flat().join(",");
    sent[header()] = clientAddress(forwarded, socket.remoteAddress ?? "", proxies);
  });
}

/** Where the request at hand came from; "" where that was not written down. */
export async function requestAddress(): Promise<string> {
  return (await headers()).get(header()) ?? "";
}
