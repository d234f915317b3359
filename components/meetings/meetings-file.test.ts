import { expect, test } from "vitest";
import type { Day } from "@/lib/day";
import type { MeetingLine } from "@/lib/meetings/queries";
import { meetingsFile } from "./meetings-file";

const line: MeetingLine = {
  id: 1,
  kind: "regular",
  heldOn: "2026-03-04" as Day,
  place: null,
  finished: true,
  cancelled: false,
  items: 4,
  present: 7,
  decisions: 2,
};

test("a meeting in a file has its numbers, and says whether it is finished", () => {
  const lines = [line, { ...line, finished: false }, { ...line, finished: false, cancelled: true }];
  const { columns, rows } = meetingsFile(lines, "pa-sang", "th");
  const all = [...(rows as unknown[][])];
  expect(all.every((row) => row.length === columns.length)).toBe(true);
  expect(all[0]?.slice(2, 6)).toEqual(["", 4, 7, 2]);
  expect(all[1]?.slice(3, 6)).toEqual([4, null, null]);
  expect(all.map((row) => row.at(-1))).toEqual(["ปิดแล้ว", "ยังไม่ปิด", "ยกเลิก"]);
});
