// npm run first-account -- USERNAME "NAME": the national coordinator of an empty database, who then
// invites everybody else. Prints a password made for the occasion, once; change it after signing in.
import { checkNode } from "./node-version.mjs";

checkNode();
const { orExplain, prepare } = await import("./prepare.mjs");
await orExplain(
  async () => {
    await prepare();
    const { generateIfNeeded } = await import("./prisma.mjs");
    const { runNode, typescript, TYPESCRIPT_ENV } = await import("./processes.mjs");
    if (!process.env.DATABASE_URL) throw new Error("DATABASE_URL is not set.");
    await generateIfNeeded();
    const args = process.argv.slice(2);
    const { code } = await runNode(typescript("scripts/first-account.ts", ...args), {
      env: { ...process.env, ...TYPESCRIPT_ENV },
    });
    process.exitCode = code;
  },
  (code) => process.exit(code),
);
