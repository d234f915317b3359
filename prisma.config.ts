import { defineConfig } from "prisma/config";

// The address is read here and nowhere else by the CLI; `generate` and `migrate diff` need none.
const url = process.env.DATABASE_URL;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  ...(url ? { datasource: { url } } : {}),
});
