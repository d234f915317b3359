const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The id a request came with, where it is one of ours: a UUID. Anybody may send anything under that
 * name, and what is not an id is no name for a line of the log or of the audit trail.
 */
export function sentRequestId(sent: string | null | undefined): string | undefined {
  return sent && uuid.test(sent) ? sent.toLowerCase() : undefined;
}
