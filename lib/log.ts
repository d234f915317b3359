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

// A server holds this module more than once; what one copy has logged the others know.
const kept = globalThis as typeof globalThis & { sukChumchonLogged?: WeakSet<object> };
kept.sukChumchonLogged ??= new WeakSet();
const logged = kept.sukChumchonLogged;

/** Marks an error that stands for one already in the log, so that it is not written again. */
export function knownToLog<E extends object>(error: E): E {
  logged.add(error);
  return error;
}

/** A bug, once. The message is left out: a database's message can quote the row it refused. */
export function logError(error: unknown, what: Record<string, unknown>): void {
  if (typeof error === "object" && error !== null) {
    if (logged.has(error)) return;
    logged.add(error);
  }
  const { name, code, stack } = (error ?? {}) as { name?: string; code?: unknown; stack?: string };
  const frames = stack?.split("\n").filter((line) => /^\s+at /.test(line));
  log.error({ ...what, error: name ?? typeof error, code, at: frames?.slice(0, 8) }, "failed");
}

/**
 * The framework prints what it did not expect with its message, which may quote what a person typed,
 * and an address with what was searched for. In production such an error is a line of this log
 * instead, unless it is one already; other words are printed without the query of an address.
 */
export function quietConsole(): void {
  console.error = (...words: unknown[]) => {
    const errors = words.filter((word) => word instanceof Error);
    // Whoever knows the request logs it within this turn.
    for (const error of errors) setImmediate(() => logError(error, { from: "console" }));
    if (errors.length > 0) return;
    log.error({ from: "console" }, words.map(String).join(" ").replace(/\?\S+/g, "?…"));
  };
}
