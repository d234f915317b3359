import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { PlainFrame } from "@/components/ui/frame";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { readTextSize, textSizeCookie } from "@/components/ui/text-size";
import { TextSizeSwitch } from "@/components/ui/text-size-switch";
import { setLocale } from "@/lib/access/actions";
import { currentLocale, words } from "@/lib/i18n/server";
import { setTextSize } from "./preference-actions";

/** The frame of pages outside a workspace. */
export async function Plain({ children }: { children: ReactNode }) {
  const [t, locale, jar] = await Promise.all([words("frame"), currentLocale(), cookies()]);
  const size = readTextSize(jar.get(textSizeCookie)?.value);
  return (
    <PlainFrame
      brand={t("product")}
      home="/"
      tools={
        <>
          <TextSizeSwitch current={size} action={setTextSize} />
          <LanguageSwitch short current={locale} action={setLocale} />
        </>
      }
    >
      {children}
    </PlainFrame>
  );
}
