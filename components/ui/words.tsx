"use client";
import { createContext, type ReactNode, useContext } from "react";
import en from "@/lib/i18n/en/ui";
import type { Locale } from "@/lib/i18n/locale";
import th from "@/lib/i18n/th/ui";
import { fillWords } from "./fill-words";

type Tree = { [key: string]: string | Tree };
type Path<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}`;
}[keyof T & string];

/** A key of the interface's own words, as "form.sending". */
export type WordKey = Path<typeof th>;

const all: Record<Locale, Tree> = { th, en };

const LocaleContext = createContext<Locale>("th");

/**
 * Tells the pieces of the interface which language to speak. Their words come with the scripts, once,
 * instead of with every page; the message library with its 11 KB stays on the server.
 */
export function UiWords({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

export function useUiLocale(): Locale {
  return useContext(LocaleContext);
}

/** The interface's own words in the reader's language: `t("form.mend", { count: 2 })`. */
export function useWords(): (key: WordKey, values?: Record<string, string | number>) => string {
  const words = all[useUiLocale()];
  return (key, values) => {
    let found: string | Tree | undefined = words;
    for (const part of key.split(".")) {
      found = typeof found === "object" ? found[part] : undefined;
    }
    return fillWords(typeof found === "string" ? found : key, values);
  };
}
