import { expect, test } from "vitest";
import { withoutPrivateValues } from "./audit-private";

test("of a private fact stays what became of it, of all else both sides", () => {
  expect(
    withoutPrivateValues({
      before: { phone: "0811111111", birth: null, lineName: "แดง", nickname: "ก", note: null },
      after: { phone: "0822222222", birth: new Date("1960-01-01"), lineName: null, nickname: "ข" },
    }),
  ).toEqual({
    before: { nickname: "ก", note: null },
    after: { phone: "changed", birth: "given", lineName: "removed", nickname: "ข" },
  });
});

test("what stayed says nothing; what is only new or only gone does", () => {
  const stayed = { phone: "0811111111", no: 4 };
  expect(withoutPrivateValues({ before: stayed, after: stayed })).toEqual({
    before: { no: 4 },
    after: { no: 4 },
  });
  expect(withoutPrivateValues({ after: { birth: "1960-01-01" } })).toEqual({
    after: { birth: "given" },
  });
  expect(withoutPrivateValues({ before: { phone: "0811111111" } })).toEqual({
    before: {},
    after: { phone: "removed" },
  });
  expect(withoutPrivateValues({ before: null, after: null })).toEqual({
    before: null,
    after: null,
  });
});

test("however deep it stands", () => {
  const person = { name: "ก", phone: "0811111111" };
  const { before, after } = withoutPrivateValues({
    before: { dropped: { no: 7, birth: "1960-01-01" } },
    after: { people: [person, { more: [person] }], phone: true, dates: [new Date(0)] },
  });
  expect(JSON.stringify([before, after])).not.toMatch(/08111|1960/);
  expect(before).toEqual({ dropped: { no: 7 } });
  expect(after).toEqual({
    people: [{ name: "ก", phone: "given" }, { more: [{ name: "ก", phone: "given" }] }],
    phone: true,
    dates: [new Date(0)],
    dropped: { birth: "removed" },
  });
});
