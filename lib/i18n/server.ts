import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { type Locale, locales } from "./locale";
import type { Namespace } from "./messages";
import { translator } from "./translator";

export const localeCookie = "locale";

/** The reader's language: Thai unless they chose English. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const value = (await cookies()).get(localeCookie)?.value;
  return locales.find((l) => l === value) ?? "th";
});

/** The words of one domain in the reader's language. */
export async function words<N extends Namespace>(namespace: N) {
  return translator(await currentLocale(), namespace);
}
