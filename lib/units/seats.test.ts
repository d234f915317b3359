import { expect, test } from "vitest";
import { positions } from "./choices";
import { type SeatChange, seatRefusal } from "./seats";

const of = (more: Partial<SeatChange>) =>
  seatRefusal({
    coordinator: false,
    by: "finance",
    own: false,
    chaired: true,
    from: "member",
    to: "secretary",
    ...more,
  });

test("nobody gives a position to themselves, whatever they are; stepping down is their own", () => {
  for (const by of positions) {
    for (const from of [null, ...positions]) {
      for (const to of positions) {
        const rises = to !== "member" && to !== from;
        expect(of({ by, own: true, from, to })).toBe(rises ? "own_position" : null);
      }
      expect(of({ by, own: true, from, to: null })).toBe(null);
    }
  }
});

test("whoever chairs is changed by the chair or the coordinator, once somebody chairs with an account", () => {
  for (const change of [{ to: "chair" }, { from: "chair" }, { from: "chair", to: null }] as const) {
    expect(of(change)).toBe("chair_gives");
    expect(of({ ...change, by: null })).toBe("chair_gives");
    expect(of({ ...change, by: "chair" })).toBe(null);
    expect(of({ ...change, coordinator: true, by: null })).toBe(null);
    expect(of({ ...change, chaired: false })).toBe(null);
  }
  expect(of({ from: "chair", to: "chair" })).toBe(null);
});

test("other positions are given by anybody of the committee to others", () => {
  expect(of({})).toBe(null);
  expect(of({ by: "member", from: null, to: "finance" })).toBe(null);
});
