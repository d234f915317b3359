"use server";
import { cookies } from "next/headers";
import { readTextSize, textSizeCookie } from "@/components/ui/text-size";

/** Keeps the text size for browsers without JavaScript; with it the switch sets the same cookie. */
export async function setTextSize(data: FormData): Promise<void> {
  (await cookies()).set(textSizeCookie, readTextSize(data.get("size")), {
    path: "/",
    maxAge: 365 * 24 * 60 * 60,
    sameSite: "lax",
  });
}
