import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import audit from "@/lib/i18n/th/audit";

test("every kind of write has words in the audit trail", () => {
  const root = join(import.meta.dirname, "..");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) =>
    /commands\.ts$/.test(file),
  );
  const actions = files.flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(/action: "(\w+)"/g)].map((m) => m[1]),
  );
  expect(actions.length).toBeGreaterThan(20);
  const unsaid = actions.filter((action) => !(String(action) in audit.actions));
  expect(unsaid).toEqual([]);
});
