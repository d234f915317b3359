import { expect, test } from "vitest";
import { inTurn, takePlace } from "./turns";

test("two at once, the others in the order they came, whatever becomes of those before", async () => {
  const log: string[] = [];
  const finish: (() => void)[] = [];
  const work = (name: string) =>
    inTurn("letters", 2, async () => {
      log.push(name);
      await new Promise<void>((resolve) => finish.push(resolve));
      if (name === "b") throw new Error("b failed");
      return name;
    });
  const all = ["a", "b", "c", "d", "e"].map((name) => work(name).catch((error) => error.message));
  await Promise.resolve();
  for (let at = 0; at < 5; at++) {
    while (!finish[at]) await Promise.resolve();
    expect(log.length - at).toBeLessThanOrEqual(2);
    finish[at]?.();
  }
  expect(await Promise.all(all)).toEqual(["a", "b failed", "c", "d", "e"]);
  expect(log).toEqual(["a", "b", "c", "d", "e"]);
});

test("only so many wait; who gives up lets the next one move up", async () => {
  const limits = { atOnce: 1, waiting: 2 };
  const [first, second, third] = [1, 2, 3].map(() => takePlace("places", limits));
  expect([first, second, third].every((place) => place !== null)).toBe(true);
  expect(takePlace("places", limits)).toBeNull();
  second?.leave();
  const fourth = takePlace("places", limits);
  expect(fourth).not.toBeNull();
  first?.leave();
  await third?.turn;
  third?.leave();
  await fourth?.turn;
  fourth?.leave();
  const fifth = takePlace("places", { atOnce: 1, waiting: 0 });
  await fifth?.turn;
  fifth?.leave();
});
