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
    const { environment } = await import("./set-up.mjs");
    const { StopError } = await import("./report.mjs");
    if (!process.env.DATABASE_URL) {
      throw new StopError("DATABASE_URL is not set.", "ยังไม่ได้กำหนด DATABASE_URL");
    }
    const env = await environment(3000);
    await generateIfNeeded();
    const args = process.argv.slice(2);
    const { code } = await runNode(typescript("scripts/first-account.ts", ...args), {
      env: { ...env, ...TYPESCRIPT_ENV },
    });
    process.exitCode = code;
  },
  (code) => process.exit(code),
);
