import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { type NavGroup, type NavItem, WorkspaceFrame } from "@/components/ui/frame";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { readTextSize, textSizeCookie } from "@/components/ui/text-size";
import { TextSizeSwitch } from "@/components/ui/text-size-switch";
import { openWorkspace, setLocale, signOut } from "@/lib/access/actions";
import type { Actor, Grant } from "@/lib/access/actor";
import type { Locale } from "@/lib/i18n/locale";
import { currentLocale, words } from "@/lib/i18n/server";
import { setTextSize } from "./preference-actions";

/** The name of the place a grant is for, in the reader's language. */
export function placeOf(grant: Grant, locale: Locale, nation: string): string {
  return (locale === "th" ? grant.placeTh : grant.placeEn) ?? nation;
}

/** The frame of a workspace with its menu: who is signed in, other workspaces, language, sign-out. */
export async function Workspace({
  actor,
  place,
  home,
  nav,
  current,
  children,
}: {
  actor: Actor;
  place: string;
  home: string;
  nav: (NavItem | NavGroup)[];
  /** the grant whose workspace this is */
  current?: number;
  children: ReactNode;
}) {
  const [t, locale, jar] = await Promise.all([words("frame"), currentLocale(), cookies()]);
  const size = readTextSize(jar.get(textSizeCookie)?.value);
  const others = actor.grants.filter((g) => g.id !== current);
  return (
    <WorkspaceFrame
      brand={t("product")}
      place={place}
      home={home}
      nav={nav}
      tools={<TextSizeSwitch current={size} action={setTextSize} />}
      menu={
        <>
          <p>{actor.name}</p>
          {others.length > 0 && (
            <form action={openWorkspace} aria-label={t("switchWorkspace")}>
              {others.map((grant) => (
                <button key={grant.id} type="submit" name="grant" value={grant.id}>
                  {t(grant.role)} {placeOf(grant, locale, t("nation"))}
                </button>
              ))}
            </form>
          )}
          <a href="/account">{t("account")}</a>
          <LanguageSwitch current={locale} action={setLocale} />
          <hr />
          <form action={signOut}>
            <button type="submit">{t("signOut")}</button>
          </form>
        </>
      }
    >
      {children}
    </WorkspaceFrame>
  );
}
