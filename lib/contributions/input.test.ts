import { expect, test } from "vitest";
import { todayInBangkok } from "@/lib/day";
import { recordContributionInput } from "./input";

const tap = {
  commandId: "7b0e7f0e-6f5c-4f3e-9a57-0d8c1a2b3c4d",
  memberId: "7",
  month: String(2026 * 12 + 9),
  channel: "kiosk",
};

test("a tap without a date is of today; a date that was cleared is asked for", () => {
  expect(recordContributionInput.parse(tap).paidOn).toBe(todayInBangkok());
  for (const paidOn of ["", "  "]) {
    const read = recordContributionInput.safeParse({ ...tap, paidOn });
    expect(read.error?.issues).toMatchObject([{ path: ["paidOn"], message: "required" }]);
  }
});
