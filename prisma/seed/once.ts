import { db, pool } from "@/lib/db";
import { only, portalLock } from "@/lib/locks";
import { writeDemo } from "./demo";
import { type State, stateOf } from "./state";

/** No server runs on a demo that is not whole, so nothing but the demo's own beginning is lost. */
async function clear(): Promise<void> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I', tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  const list = tables.map(({ name }) => name).join(", ");
  await db.$executeRawUnsafe(`TRUNCATE ${list} RESTART IDENTITY CASCADE`);
}

/**
 * Fills a database that has no accounts. A whole demo, and a database that somebody else filled, stay
 * as they are; a demo broken off half-way begins anew.
 *
 * @returns what it found
 */
export async function seedOnce(say: (line: string) => void): Promise<State> {
  // Two starts at the same moment write one demo.
  const lock = await pool().connect();
  try {
    await lock.query("SELECT pg_advisory_lock($1, $2)", [portalLock, only.seed]);
    const state = await stateOf(lock);
    if (state === "whole" || state === "foreign") return state;
    if (state === "broken") {
      say("ข้อมูลตัวอย่างเดิมไม่ครบ เริ่มใหม่ · begun and not finished: starting over");
      await clear();
    }
    const began = Date.now();
    const { members, contributions } = await writeDemo((th, en) => say(`${th} · ${en}`));
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    const count = (n: number) => n.toLocaleString("en");
    say(
      `สมาชิก ${count(members)} คน เงินสมทบ ${count(contributions)} งวด · ` +
        `${count(members)} members, ${count(contributions)} contributions in ${seconds} s`,
    );
    return state;
  } finally {
    await lock.query("SELECT pg_advisory_unlock($1, $2)", [portalLock, only.seed]).catch(() => {});
    lock.release();
  }
}
