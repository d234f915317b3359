import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address";

describe("the address of whoever asks", () => {
  it("is the socket's, whatever the request claims, where no proxy is trusted", () => {
    expect(clientAddress(null, "203.0.113.7", 0)).toBe("203.0.113.7");
    expect(clientAddress("198.51.100.1", "203.0.113.7", 0)).toBe("203.0.113.7");
  });

  it("is the last entry behind one proxy, since what stands before it was claimed", () => {
    expect(clientAddress("198.51.100.1", "10.0.0.2", 1)).toBe("198.51.100.1");
    expect(clientAddress("1.1.1.1, 2.2.2.2,198.51.100.1", "10.0.0.2", 1)).toBe("198.51.100.1");
    expect(clientAddress("1.1.1.1, 198.51.100.1, 10.0.0.3", "10.0.0.2", 2)).toBe("198.51.100.1");
  });

  it("is the socket's where the proxy was passed by", () => {
    expect(clientAddress(null, "203.0.113.7", 1)).toBe("203.0.113.7");
    expect(clientAddress(" , ", "203.0.113.7", 2)).toBe("203.0.113.7");
  });

  it("has one spelling, and a home of IPv6 is one address", () => {
    expect(clientAddress(null, "::ffff:203.0.113.7", 0)).toBe("203.0.113.7");
    const home = ["2001:db8:0:12::1", "2001:DB8:0:12:ffff:0:0:9", "2001:db8:0:012::%eth0"];
    expect(new Set(home.map((address) => clientAddress(null, address, 0)))).toEqual(
      new Set(["2001:db8:0:12::/64"]),
    );
    expect(clientAddress(null, "::1", 0)).toBe("0:0:0:0::/64");
    expect(clientAddress("no address at all", "::1", 1)).toBe("no address at all");
  });
});
