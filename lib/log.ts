import pino from "pino";

/**
 * Structured logs, one JSON object a line. Log ids, codes and durations; never names, phone numbers,
 * ID numbers or what a person typed.
 */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
});

/** A bug, once. The message is left out: a database's message can quote the row it refused. */
export function logError(error: unknown, what: Record<string, unknown>): void {
  const { name, code, stack } = (error ?? {}) as { name?: string; code?: unknown; stack?: string };
  const frames = stack?.split("\n").filter((line) => /^\s+at /.test(line));
  log.error({ ...what, error: name ?? typeof error, code, at: frames?.slice(0, 8) }, "failed");
}
