import { describe, expect, test } from "vitest";
import { idIndex, openId, sealId } from "./sealed-id";

const id = "1000000000009";

describe("sealed national ID", () => {
  test("opens for its own unit only", () => {
    const sealed = sealId(id, 7);
    expect(openId(sealed, 7)).toBe(id);
    expect(() => openId(sealed, 8)).toThrow();
  });

  test("does not open when a byte was changed", () => {
    const sealed = sealId(id, 7);
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(() => openId(sealed, 7)).toThrow();
  });

  test("looks different each time, and does not hold the digits", () => {
    const [a, b] = [sealId(id, 7), sealId(id, 7)];
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(false);
    expect(Buffer.from(a).includes(id)).toBe(false);
  });

  test("the index is the same for the same number", () => {
    expect(idIndex(id)).toEqual(idIndex(id));
    expect(idIndex(id)).not.toEqual(idIndex("1000000000017"));
    expect(idIndex(id)).toHaveLength(32);
  });
});
