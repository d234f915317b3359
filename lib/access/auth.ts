import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { sessionSeconds } from "./cookie";
import { requestAddress } from "./request-address";
import { signIn } from "./sign-in";

/** next-auth: username or phone with password; the token holds an id and a session version, no more. */
export const authOptions = (): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: sessionSeconds },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    Credentials({
      credentials: { username: { type: "text" }, password: { type: "password" } },
      async authorize(credentials) {
        const result = await signIn(
          credentials?.username ?? "",
          credentials?.password ?? "",
          await requestAddress(),
        );
        if (result.ok) {
          return { id: String(result.userId), name: "", sv: result.sessionVersion };
        }
        // next-auth hands the message on as ?error=…
        throw new Error(result.reason === "wait" ? `wait-${result.seconds}` : "wrong");
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      if (!user) return token;
      return { uid: Number(user.id), sv: (user as { sv?: number }).sv };
    },
    session({ session }) {
      return { expires: session.expires };
    },
    redirect({ url, baseUrl }) {
      if (url.startsWith("/") && !url.startsWith("//")) return `${baseUrl}${url}`;
      return url.startsWith(`${baseUrl}/`) ? url : baseUrl;
    },
  },
});
