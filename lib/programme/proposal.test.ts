import { describe, expect, it } from "vitest";
import { month } from "@/lib/month";
import { evidenceOf, proposalState, type Records, readEvidence } from "./proposal";

const records: Records = {
  month: month(2026, 10),
  insured: 700,
  payers: 410,
  newInsured: 12,
  members: 810,
  villages: 11,
  fund: 1_250_000,
  campaignDays: 0,
  peopleReached: 0,
};

describe("the figures behind a request", () => {
  it("are those of the records, with what is nothing left out", () => {
    const found = evidenceOf(records);
    expect(found.map(({ key }) => key)).toEqual([
      "insured",
      "payers",
      "retention",
      "newInsured",
      "members",
      "villages",
      "fund",
    ]);
    expect(found.find(({ key }) => key === "retention")?.value).toBe("58.57");
  });

  it("say nothing where nobody is insured or the books are not begun", () => {
    const empty = { ...records, insured: 0, payers: 0, fund: null };
    const keys = evidenceOf(empty).map(({ key }) => key);
    expect(keys).not.toContain("retention");
    expect(keys).not.toContain("payers");
    expect(keys).not.toContain("fund");
    // Nobody of many paying is a figure too.
    expect(evidenceOf({ ...records, payers: 0 }).find(({ key }) => key === "payers")?.value).toBe(
      0,
    );
  });

  it("come back as they were kept, and what is of another shape is left out", () => {
    const kept = evidenceOf(records);
    expect(readEvidence(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(readEvidence(null)).toEqual([]);
    expect(readEvidence([{ key: "secret", value: 1, month: 1 }, null, 3])).toEqual([]);
  });
});

it("a request waits until it is answered", () => {
  expect(proposalState({ answeredOn: null, grantedSatang: null })).toBe("waiting");
  expect(proposalState({ answeredOn: "2026-11-01", grantedSatang: 0 })).toBe("answered");
  expect(proposalState({ answeredOn: "2026-11-01", grantedSatang: 100 })).toBe("granted");
});
