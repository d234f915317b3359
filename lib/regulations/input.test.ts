import { describe, expect, test } from "vitest";
import { adoptRegulationInput, startDraftInput } from "./input";

const command = { commandId: "0f2f6d0e-53a5-4c8e-9a0e-3f1df0f6f0aa", unitId: "7" };
const adoption = {
  ...command,
  revision: "3",
  adoptedOn: "๑๐/๑/๖๖",
  meeting: " ประชุมคณะทำงาน  ครั้งที่ 1 ",
  effectiveFrom: "1 ก.พ. 2566",
  present: ["4", "9"],
};

describe("the form of an adoption", () => {
  test("is read as people type it; one tick is one person, none is nobody", () => {
    expect(adoptRegulationInput.parse(adoption)).toEqual({
      commandId: command.commandId,
      unitId: 7,
      revision: 3,
      adoptedOn: "2023-01-10",
      meeting: "ประชุมคณะทำงาน ครั้งที่ 1",
      effectiveFrom: "2023-02-01",
      present: [4, 9],
    });
    expect(adoptRegulationInput.parse({ ...adoption, present: "4" }).present).toEqual([4]);
    const { present: _, ...nobody } = adoption;
    expect(adoptRegulationInput.parse(nobody).present).toEqual([]);
  });

  test("knows no 31st of February, and no adoption without a meeting", () => {
    const read = adoptRegulationInput.safeParse({
      ...adoption,
      effectiveFrom: "31/02/66",
      meeting: "",
    });
    expect(read.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([
      ["meeting", "required"],
      ["effectiveFrom", "date"],
    ]);
  });
});

test.each([
  ["empty", { kind: "empty" }],
  ["in_force", { kind: "in_force" }],
  ["template:pa-sang", { kind: "template", code: "pa-sang" }],
  ["version:2", { kind: "version", version: 2 }],
  ["shared:17", { kind: "shared", regulationId: 17 }],
])("a draft begins from %s", (from, meant) => {
  expect(startDraftInput.parse({ ...command, from }).from).toEqual(meant);
});

test.each(["", "template:", "template:somebody", "version:0", "shared:x", "other"])(
  "a draft does not begin from %j",
  (from) => {
    expect(startDraftInput.safeParse({ ...command, from }).success).toBe(false);
  },
);
