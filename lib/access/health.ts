import "server-only";
import { pool } from "@/lib/db";

/** Whether the database answers within two seconds. Needs no actor: it tells nothing of anyone. */
export async function databaseAnswers(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), 2_000);
  });
  const answered = pool()
    .query("SELECT 1")
    .then(
      () => true,
      () => false,
    );
  const up = await Promise.race([answered, late]);
  clearTimeout(timer);
  return up;
}
