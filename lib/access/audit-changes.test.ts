import { expect, test } from "vitest";
import { changesOf, withoutNationalIds } from "./audit-changes";

test("a change stands with both its sides, what stayed is told apart, nothing is left out", () => {
  const before = { number: 4, carer: null, phone: "0811111111" };
  const after = { number: 4, carer: "สมใจ", phone: null, since: "2023-01-01" };
  expect(changesOf(before, after)).toEqual({
    same: [{ field: "number", before: 4, after: 4 }],
    changed: [
      { field: "carer", before: null, after: "สมใจ" },
      { field: "phone", before: "0811111111", after: null },
      { field: "since", before: undefined, after: "2023-01-01" },
    ],
  });
});

test("what is only new or only gone is a change; both sides empty is none", () => {
  expect(changesOf(null, { name: "ก", note: null }).changed).toEqual([
    { field: "name", before: undefined, after: "ก" },
  ]);
  expect(changesOf({ name: "ก" }, null).changed).toHaveLength(1);
  expect(changesOf(null, null)).toEqual({ same: [], changed: [] });
});

test("nested objects open one level, lists stay whole", () => {
  const { changed } = changesOf({ insurance: [1] }, { insurance: [1, 2], dropped: { no: 7 } });
  expect(changed).toEqual([
    { field: "insurance", before: [1], after: [1, 2] },
    { field: "no", before: undefined, after: 7 },
  ]);
  expect(changesOf([1], [2]).changed).toEqual([{ field: "list", before: [1], after: [2] }]);
});

test("a national ID that slipped into a note does not come out", () => {
  expect(withoutNationalIds("บัตร 1-1017-00230-70-5 ค่ะ")).toBe("บัตร x-xxxx-xxxxx-xx-x ค่ะ");
  expect(withoutNationalIds("1101700230705")).toBe("x-xxxx-xxxxx-xx-x");
  expect(withoutNationalIds("โทร 081-234-5678 วันที่ 2023-01-31")).toBe(
    "โทร 081-234-5678 วันที่ 2023-01-31",
  );
});
