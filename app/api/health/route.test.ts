import { expect, test } from "vitest";
import { GET } from "./route";

// Tests without a database know an address where none answers; with one, e2e/security.spec.ts asks.
test("a portal whose database is gone says so with 503, and nothing else of it", async () => {
  const answer = await GET();
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({
    status: "down",
    database: "down",
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  });
});
