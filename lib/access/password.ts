import "server-only";
import { hash, verify } from "@node-rs/argon2";

// OWASP's parameters for argon2id: 19 MiB, two passes, one lane.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string) => hash(password, options);

let decoy: Promise<string> | undefined;

/** Takes as long for an unknown account as for a known one, so that names cannot be probed. */
export async function passwordMatches(passwordHash: string | null, password: string) {
  decoy ??= hashPassword("nobody's password");
  const matches = await verify(passwordHash ?? (await decoy), password).catch(() => false);
  return passwordHash !== null && matches;
}
