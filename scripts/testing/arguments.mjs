import { StopError } from "../report.mjs";

/** Which parts of `npm test` its arguments ask for: { checks, unit, e2e, filters }. */
export function part([name, ...filters]) {
  if (name === undefined) return { checks: true, unit: true, e2e: true, filters };
  if (name === "unit") return { checks: false, unit: true, e2e: false, filters };
  if (name === "e2e") return { checks: false, unit: false, e2e: true, filters };
  throw new StopError(
    `npm test takes "unit" or "e2e" and parts of file names, not "${name}".`,
    `npm test รับเฉพาะ "unit" หรือ "e2e" ตามด้วยส่วนหนึ่งของชื่อไฟล์`,
  );
}
