import type { Instrumentation } from "next";

/** One log line for whatever a page or route did not expect, under the id its error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { logError } = await import("@/lib/log");
  const { sentRequestId } = await import("@/lib/access/request-id");
  const requestId = sentRequestId([request.headers["x-request-id"]].flat()[0]);
  const digest = (error as { digest?: string }).digest;
  logError(error, { requestId, digest, route: context.routePath, method: request.method });
};

/**
 * Once, when a server starts. A wrong environment stops it here, in one sentence that names what is
 * wrong. Then takes up the jobs of the queue; the site answers without waiting for them.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  const { TRUST_PROXY } = await checkedEnvironment();
  const { keepAddresses } = await import("@/lib/access/request-address");
  keepAddresses(TRUST_PROXY);
  if (process.env.NODE_ENV === "production") (await import("@/lib/log")).quietConsole();
  const { startJobs } = await import("@/app/jobs");
  void startJobs();
}

/** Next goes on serving where `register` throws, so whatever cannot be served with ends the process. */
async function checkedEnvironment() {
  const { env } = await import("@/lib/env");
  try {
    return env();
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
