import { type NextRequest, NextResponse } from "next/server";
import { sameOrigin } from "@/lib/access/origin";
import { withoutWholeId } from "@/lib/whole-id";

const development = process.env.NODE_ENV === "development";

/** Every page gets a request id and a content policy whose nonce is its own. */
export function proxy(request: NextRequest) {
  const requestId = crypto.randomUUID();
  if (!isRead(request.method) && !sameOrigin(request.headers)) {
    return NextResponse.json(
      { error: "cross_origin" },
      { status: 403, headers: { "x-request-id": requestId } },
    );
  }
  // A NUL is in no name and no search; the database refuses it.
  if (/%00/.test(request.url)) {
    return new NextResponse(null, { status: 400, headers: { "x-request-id": requestId } });
  }
  const found = searchedWithoutId(request);
  if (found) {
    return NextResponse.redirect(found, { status: 303, headers: { "x-request-id": requestId } });
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = contentPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-request-id", requestId);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-request-id", requestId);
  return response;
}

/** Where a search for a whole national ID is answered instead; null for any other address. */
function searchedWithoutId({ nextUrl }: NextRequest): URL | null {
  const asked = nextUrl.searchParams.get("q");
  const q = asked && withoutWholeId(asked);
  if (!q || q === asked) return null;
  const found = nextUrl.clone();
  found.searchParams.set("q", q);
  return found;
}

function contentPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function isRead(method: string): boolean {
  return method === "GET" || method === "HEAD" || method === "OPTIONS";
}

// Not the upload of a file either (api/units/…/imports): whatever passes here is held in memory and
// cut at ten megabytes, so that route looks at the origin itself.
export const config = {
  matcher: [
    { source: "/((?!_next/static|_next/image|favicon.ico|icon.svg|api/units/[^/]+/imports$).*)" },
  ],
};
