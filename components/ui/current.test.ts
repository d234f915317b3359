import { expect, test } from "vitest";
import { currentHref } from "./current";

const links = [{ href: "/volunteer" }, { href: "/volunteer/members" }, { href: "/about" }];

test("the longest link that holds the path is current", () => {
  expect(currentHref("/volunteer", links)).toBe("/volunteer");
  expect(currentHref("/volunteer/members/7", links)).toBe("/volunteer/members");
  expect(currentHref("/volunteer/membership", links)).toBe("/volunteer");
  expect(currentHref("/elsewhere", links)).toBe(null);
  expect(currentHref(null, links)).toBe(null);
});

test("pages that lie elsewhere may belong to a link", () => {
  const fund = [{ href: "/unit/a" }, { href: "/unit/a/fund", also: ["/unit/a/receipts"] }];
  expect(currentHref("/unit/a/receipts/2569/1", fund)).toBe("/unit/a/fund");
  expect(currentHref("/unit/a/members", fund)).toBe("/unit/a");
});
