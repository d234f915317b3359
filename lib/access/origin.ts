/**
 * Whether a write comes from our own pages. A browser says where a write comes from; what says nothing
 * is no browser and carries no cookie by itself. X-Forwarded-Host is here only where a proxy of ours
 * wrote it: see keepAddresses.
 */
export function sameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  if (origin === null) return true;
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}
