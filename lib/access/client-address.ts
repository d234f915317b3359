import { isIPv6 } from "node:net";

/**
 * The address a request came from. Whoever asks may write anything into X-Forwarded-For, so only as
 * many of its last entries are believed as there are proxies of our own in front of the server: with
 * none the address is the socket's, with one it is the last entry, which that proxy has added itself.
 */
export function clientAddress(forwarded: string | null, socket: string, proxies: number): string {
  const claimed = (forwarded ?? "").split(",").map((part) => part.trim());
  const way = [...claimed.filter((part) => part !== ""), socket];
  return oneLine(way[Math.max(0, way.length - 1 - proxies)] ?? socket);
}

/**
 * One connection has one spelling: an IPv4 address is written as such also where the socket is one of
 * IPv6, and of an IPv6 address the first half, since a home is given all the addresses of the second.
 */
function oneLine(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!isIPv6(plain)) return plain;
  const [front = "", back = ""] = plain.toLowerCase().split("::");
  const head = front.split(":").filter(Boolean);
  const tail = back.split(":").filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill("0");
  const groups = plain.includes("::") ? [...head, ...zeros, ...tail] : head;
  const half = groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${half.join(":")}::/64`;
}
