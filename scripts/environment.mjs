// The environment is checked before anything is started with it, by the rules the server itself has.
import { tsImport } from "tsx/esm/api";
import { StopError } from "./report.mjs";

/** Stops with a sentence that names each variable that is missing or wrong, never its value. */
export async function checkEnvironment(variables) {
  const { parseEnv } = await tsImport("../lib/env.ts", import.meta.url);
  try {
    parseEnv(variables);
  } catch (error) {
    const faults = error.message.replace(/^Environment: /, "");
    throw new StopError(
      `The environment cannot be used: ${faults}`,
      `ค่าตั้งต้นของระบบยังใช้ไม่ได้ กรุณาแก้ค่าเหล่านี้ก่อนเปิดใหม่: ${faults}`,
    );
  }
}
