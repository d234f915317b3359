import "server-only";
import { randomUUID } from "node:crypto";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
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

/**
 * From now on every request of this server knows where it came from; once, when it starts. Without a
 * proxy of our own, nobody is believed about the host either: what is left is the Host it was sent to,
 * for sameOrigin and for the check that Next makes of its own before an action. Answers how to stop.
 */
export function keepAddresses(proxies: number): () => void {
  const note = (message: unknown) => {
    const { headers: sent, socket } = (message as { request: IncomingMessage }).request;
    if (proxies === 0) delete sent["x-forwarded-host"];
    const forwarded = [sent["x-forwarded-for"] ?? []].flat().join(",");
    sent[header()] = clientAddress(forwarded, socket.remoteAddress ?? "", proxies);
  };
  subscribe("http.server.request.start", note);
  return () => unsubscribe("http.server.request.start", note);
}

/** Where the request at hand came from; "" where that was not written down. */
export async function requestAddress(): Promise<string> {
  return (await headers()).get(header()) ?? "";
}
