import { expect, test } from "vitest";
import type { CampaignLine } from "@/lib/campaigns/queries";
import type { Day } from "@/lib/day";
import { campaignsFile } from "./campaigns-file";

const line: CampaignLine = {
  id: 1,
  kind: "temple_talk",
  heldOn: "2026-03-04" as Day,
  place: "วัดป่า",
  villageNumber: 3,
  village: "บ้านดอน",
  peopleReached: null,
  workers: ["ก", "ข"],
  cost: 10_050,
  applications: 2,
  optionChanges: 0,
  cancelReason: null,
};

test("a campaign day in a file has its pay in baht, and a blank where nobody counted", () => {
  const { name, columns, rows } = campaignsFile([line], "pa-sang", "en");
  const [row] = [...(rows as unknown[][])];
  expect(name).toBe("pa-sang-campaigns");
  expect(row).toHaveLength(columns.length);
  const cell = (header: string) => row?.[columns.findIndex((one) => one.header === header)];
  expect(row?.[0]).toBe("2026-03-04");
  expect(row?.slice(4)).toEqual(["ก, ข", null, 100.5, 2, 0, ""]);
  expect(cell("Cancelled because")).toBe("");
});
