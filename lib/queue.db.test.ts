import { afterAll, expect, test } from "vitest";
import { disconnect } from "@/lib/db";
import { enqueue, type JobData, startQueue, stopQueue } from "./queue";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const job = (batchId: number): JobData => ({ kind: "payments", batchId, userId: 1 });

test("without a queue the caller does the work; with one, each job goes to its handler", async () => {
  expect(await enqueue("imports.check", job(1))).toBe(false);
  const done: string[] = [];
  let all = () => {};
  const both = new Promise<void>((resolve) => {
    all = resolve;
  });
  const handler = (name: string) => async (data: JobData) => {
    done.push(`${name} ${data.batchId}`);
    if (done.length === 2) all();
  };
  await startQueue({ "imports.check": handler("check"), "imports.apply": handler("apply") });
  expect(await enqueue("imports.check", job(2))).toBe(true);
  expect(await enqueue("imports.apply", { ...job(3), commandId: "c" })).toBe(true);
  await both;
  expect(done.sort()).toEqual(["apply 3", "check 2"]);
});
