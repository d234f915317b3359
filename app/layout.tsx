import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { readTextSize, textSizeCookie } from "@/components/ui/text-size";
import { UiWords } from "@/components/ui/words";
import { currentLocale } from "@/lib/i18n/server";

export const metadata: Metadata = {
  title: { default: "สุขชุมชน", template: "%s · สุขชุมชน" },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: "#0f5c5c",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await currentLocale();
  const size = readTextSize((await cookies()).get(textSizeCookie)?.value);
  const requestId = (await headers()).get("x-request-id") ?? undefined;
  return (
    <html lang={locale} data-text={size} data-request={requestId}>
      <body>
        <UiWords locale={locale}>{children}</UiWords>
      </body>
    </html>
  );
}
