import { z } from "zod";

const key = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9+/]+={0,2}$/, "must be 32 bytes in base64")
  .refine((text) => Buffer.from(text, "base64").length === 32, "must be 32 bytes in base64");
const flag = z
  .enum(["0", "1", "true", "false", ""])
  .optional()
  .transform((text) => text === "1" || text === "true");
// An address that is set to nothing in a file of variables counts as not set.
const optionalUrl = z.preprocess((text) => text || undefined, z.url().optional());

const count = (unset: number, least: number) =>
  z.preprocess(
    (text) => text || String(unset),
    z
      .string()
      .regex(/^\d{1,4}$/, "must be a whole number")
      .transform(Number)
      .refine((n) => n >= least, `must be ${least} or more`),
  );

const schema = z.object({
  /** PostgreSQL, as postgresql://user:password@host:port/database. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Signs the session cookie. */
  NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters"),
  /** Where sign-in answers; https there makes the session cookie one for https alone. */
  NEXTAUTH_URL: optionalUrl,
  /** AES-256-GCM key of national ID numbers. */
  ID_ENCRYPTION_KEY: key,
  /** HMAC key of the index by which an ID number is found. */
  ID_INDEX_KEY: key,
  /** The address people type, where it is not http://localhost:PORT. */
  PUBLIC_URL: optionalUrl,
  /** Connections to the database that one server holds at most. */
  DATABASE_POOL: count(10, 1),
  /** Proxies of our own in front: so many of the last entries of X-Forwarded-For are believed. */
  TRUST_PROXY: count(0, 0),
  /** Which log lines are written; read by lib/log.ts, which must work without the rest. */
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], "must be a log level")
    .optional(),
  /** Folder of photos of receipts, which lie outside the database. */
  FILES_DIR: z.preprocess((text) => text || ".data/files", z.string().trim()),
  /** Demo accounts exist and the sign-in page offers them. */
  DEMO: flag,
  /** The run of the test-suite. */
  TEST: flag,
  /** The pages of the benchmark are there. */
  BENCH: flag,
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/**
 * What the application is told by its environment, read at first use so that a build needs none of
 * it. Throws, naming each variable that is missing or wrong and never its value.
 */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** As `env`, of any record of variables. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const result = schema.safeParse(variables);
  if (result.success) return result.data;
  // The first fault of each variable is enough.
  const wrong = new Map<string, string>();
  for (const issue of result.error.issues) {
    const name = String(issue.path[0]);
    if (wrong.has(name)) continue;
    wrong.set(name, variables[name] ? `${name} ${wrongness(issue)}` : `${name} is missing`);
  }
  throw new Error(`Environment: ${[...wrong.values()].join("; ")}.`);
}

/** Only sentences of our own: a library's message may quote the value. */
function wrongness(issue: z.core.$ZodIssue): string {
  return issue.message.startsWith("must ") ? issue.message : "is not valid";
}
