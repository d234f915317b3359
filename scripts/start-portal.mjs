import { checkPort, portOf } from "./ports.mjs";
import { orExplain, prepare } from "./prepare.mjs";
import { atEnd, endChild, finish, finishOnSignals, isEnding } from "./processes.mjs";
import { step } from "./report.mjs";

const FOLDER = ".next";

/** Installs, starts the database, builds what changed, serves, and stays until it is told to end. */
export function start() {
  let served = false;
  finishOnSignals((signal) => (served || signal === "SIGTERM" ? 0 : 130));
  return orExplain(async () => {
    console.log("สุขชุมชน · Suk Chumchon");
    const host = process.env.HOST || "127.0.0.1";
    const port = portOf(process.env.PORT || undefined);
    await checkPort(port, host);
    await prepare();
    const [setUp, { build, isFresh }, { serve }] = await Promise.all([
      import("./set-up.mjs"),
      import("./build.mjs"),
      import("./serve.mjs"),
    ]);
    const env = await setUp.environment(port);
    await setUp.readyClient();
    // Two cores: the build needs no database, the database no build.
    const [url] = await Promise.all([
      setUp.readyDatabase(env),
      isFresh(FOLDER) ? undefined : step("Building the pages", () => build(FOLDER)),
    ]);
    if (isEnding()) return;
    let server;
    await step("Web server", async () => {
      const all = { ...env, DATABASE_URL: url, NODE_ENV: "production" };
      server = await serve({ command: "start", folder: FOLDER, host, port, env: all });
      atEnd(() => endChild(server));
    });
    served = true;
    announce(env);
    const code = await server.ended;
    if (!isEnding()) {
      console.error("The web server ended by itself.");
      await finish(code || 1);
    }
  }, finish);
}

/** The address and, in a demo, who may sign in. */
export function announce(env) {
  console.log(`\n  ${env.PUBLIC_URL}\n`);
  if (env.DEMO === "1") {
    console.log(
      "  ชื่อผู้ใช้ · username     volunteer@demo  committee@demo  coordinator@demo  evaluator@demo",
    );
    console.log("  รหัสผ่าน · password      suk-chumchon\n");
  }
  console.log("  กด Ctrl-C เพื่อปิด · Ctrl-C ends it\n");
}
