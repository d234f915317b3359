import { env } from "@/lib/env";

/** Lifetime of a sign-in on one phone. */
export const sessionSeconds = 30 * 24 * 60 * 60;

const secure = () => env().NEXTAUTH_URL?.startsWith("https://") ?? false;

/** next-auth's own cookie name: prefixed where the site is served over https. */
export function sessionCookie(): string {
  return secure() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}
