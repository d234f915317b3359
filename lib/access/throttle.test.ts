import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Attempts, afterFailure, waitSeconds } from "./throttle";

const start = new Date("2026-11-22T03:00:00Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

function fail(times: number, kind: "account" | "address", now = start): Attempts {
  let attempts: Attempts | null = null;
  for (let i = 0; i < times; i++) attempts = afterFailure(kind, attempts, now);
  if (!attempts) throw new Error("no attempts");
  return attempts;
}

describe("slowing down guesses", () => {
  it("lets an account try four times, and waits a minute from the fifth failure", () => {
    expect(waitSeconds(fail(4, "account"), start)).toBe(0);
    expect(waitSeconds(fail(5, "account"), start)).toBe(60);
    expect(waitSeconds(fail(5, "account"), later(59))).toBe(1);
    expect(waitSeconds(fail(5, "account"), later(60))).toBe(0);
  });

  it("doubles with each further failure up to an hour", () => {
    expect(waitSeconds(fail(6, "account"), start)).toBe(120);
    expect(waitSeconds(fail(7, "account"), start)).toBe(240);
    expect(waitSeconds(fail(40, "account"), start)).toBe(3600);
  });

  it("allows an address more, since a village shares one", () => {
    expect(waitSeconds(fail(29, "address"), start)).toBe(0);
    expect(waitSeconds(fail(30, "address"), start)).toBe(60);
  });

  it("begins anew after a day without failure", () => {
    const after = afterFailure("account", fail(20, "account"), later(24 * 3600 + 1));
    expect(after.failures).toBe(1);
    expect(after.lockedUntil).toBeNull();
  });

  it("never waits longer than an hour, and never less after one failure more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (times) => {
        const wait = waitSeconds(fail(times, "account"), start);
        const next = waitSeconds(fail(times + 1, "account"), start);
        return wait <= 3600 && next >= wait;
      }),
    );
  });

  it("says nothing of who never failed", () => {
    expect(waitSeconds(null, start)).toBe(0);
  });
});
