import { afterAll, expect, it } from "vitest";
import { db, disconnect } from "@/lib/db";
import { databaseUrl, emptyTables } from "./database";

afterAll(disconnect);

it("a database test has its own migrated database, and can empty it", async () => {
  expect(databaseUrl()).toMatch(/\/test_[0-9a-f]{8}_\d+$/);
  await db.province.create({ data: { code: "56", nameTh: "พะเยา", nameEn: "Phayao" } });
  await emptyTables();
  expect(await db.province.count()).toBe(0);
  const applied = await db.$queryRaw<unknown[]>`SELECT 1 FROM _prisma_migrations`;
  expect(applied.length).toBeGreaterThan(0);
});
