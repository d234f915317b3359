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
