"use client";
import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";

/** The few words that pieces in the browser need; everything else is written on the server. */
export function Words({
  locale,
  ui,
  children,
}: {
  locale: Locale;
  ui: Messages["ui"];
  children: ReactNode;
}) {
  return (
    <IntlProvider locale={locale} messages={{ ui }} timeZone="Asia/Bangkok">
      {children}
    </IntlProvider>
  );
}
