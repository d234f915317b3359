import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextStore } from "@/lib/spreadsheet/text-store";

function spillFolders(): Set<string> {
  return new Set(readdirSync(tmpdir()).filter((name) => /^sheet-\w{6}$/.test(name)));
}

test("gives back what was put in, in memory and from the file alike", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 50 }), (texts) => {
      const inMemory = createTextStore(1024 * 1024, 1_000);
      const spilled = createTextStore(0, 1_000);
      const long = texts.map((text) => text + "ก".repeat(text.length * 3_000));
      for (const text of long) {
        inMemory.append(text);
        spilled.append(text);
      }
      const order = [...long.keys()].reverse();
      expect(order.map((at) => inMemory.get(at))).toEqual(order.map((at) => long[at]));
      expect(order.map((at) => spilled.get(at))).toEqual(order.map((at) => long[at]));
      expect(spilled.get(long.length)).toBeNull();
      spilled.close();
    }),
    { numRuns: 40 },
  );
});

test("reads at random over many more pages than it keeps", () => {
  const store = createTextStore(128 * 1024, 100_000);
  const text = (at: number) => `สมาชิก ${at} หมู่ ${at % 20}`;
  for (let at = 0; at < 100_000; at += 1) store.append(text(at));
  for (let step = 0; step < 20_000; step += 1) {
    const at = (step * 7_919) % 100_000;
    expect(store.get(at)).toBe(text(at));
  }
  store.close();
});

test("leaves no file behind", () => {
  const before = spillFolders();
  const store = createTextStore(0, 100);
  store.append("ก".repeat(50_000));
  store.append("ข".repeat(50_000));
  const made = [...spillFolders()].filter((name) => !before.has(name));
  store.close();
  store.close();
  expect(made.some((name) => existsSync(`${tmpdir()}/${name}`))).toBe(false);
});
