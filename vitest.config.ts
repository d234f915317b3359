import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { TEST_SECRETS } from "./scripts/testing/secrets.mjs";

const marker = fileURLToPath(new URL("./scripts/testing/server-only.ts", import.meta.url));
const root = fileURLToPath(new URL("./", import.meta.url));
const elsewhere = ["node_modules/**", ".next*/**", ".data/**", "e2e/**"];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^(server|client)-only$/, replacement: marker },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    env: {
      ...TEST_SECRETS,
      TEST: "1",
      TZ: "UTC",
    },
    maxWorkers: 2,
    // Modules are read once a worker, not once a file: half the time. What a file leaves behind in
    // memory is its own to clear.
    isolate: false,
    // Generous: a busy machine must not decide whether a rule holds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // A test of this kind that reaches for a database finds none.
          env: { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" },
          include: ["**/*.test.{ts,tsx,mjs}"],
          exclude: [...elsewhere, "**/*.db.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["**/*.db.test.ts"],
          exclude: elsewhere,
          globalSetup: ["scripts/testing/global-database.ts"],
          setupFiles: ["scripts/testing/worker-database.ts"],
        },
      },
    ],
  },
});
