import type { Instrumentation } from "next";

/** One log line for whatever a page or route did not expect, under the id its error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { logError } = await import("@/lib/log");
  const requestId = request.headers["x-request-id"];
  const digest = (error as { digest?: string }).digest;
  logError(error, { requestId, digest, route: context.routePath, method: request.method });
};
