// npm test [-- unit|e2e [filter …]]: everything that has to hold, ending in "N passed, N failed".
import { checkNode } from "./node-version.mjs";

checkNode();
const { explain } = await import("./report.mjs");
const { prepare } = await import("./prepare.mjs");
const { finish, finishOnSignals } = await import("./processes.mjs");
const { part } = await import("./testing/arguments.mjs");

// What is set for a portal of one's own must not reach the tests, its database least of all.
for (const name of ["DATABASE_URL", "NODE_ENV", "DEMO", "PORT", "HOST", "PUBLIC_URL"]) {
  delete process.env[name];
}
finishOnSignals(() => 130);

try {
  const { unit, e2e, checks, filters } = part(process.argv.slice(2));
  await prepare({ dotenv: false });
  const { runAll } = await import("./testing/run.mjs");
  await finish(await runAll({ unit, e2e, checks, filters }));
} catch (error) {
  explain(error);
  await finish(1);
}
