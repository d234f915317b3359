import { expect, it } from "vitest";
import { sentRequestId } from "./request-id";

it("is a UUID or nothing", () => {
  const id = "6F9619FF-8B86-4D11-B42D-00C04FC964FF";
  expect(sentRequestId(id)).toBe(id.toLowerCase());
  for (const sent of [null, undefined, "", "somchai", `${id} `, `${id}\n{"level":60}`]) {
    expect(sentRequestId(sent)).toBeUndefined();
  }
});
