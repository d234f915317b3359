"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { currentHref } from "./current";
import { SoftNavigation } from "./soft-navigation";
import { Toaster } from "./toasts";
import { useWords } from "./words";

export type NavItem = {
  href: string;
  label: string;
  /** beginnings of further pages that belong to it */
  also?: string[];
};

/**
 * The page around a workspace. On a phone a bar above and at most five tabs below (with more items,
 * four and a list); on a desk a column at the side. `tools` is the text-size switch, `menu` what the
 * menu holds: who is signed in, other workspaces, language, sign-out.
 */
export function WorkspaceFrame({
  brand,
  place,
  home,
  nav,
  tools,
  menu,
  children,
}: {
  brand: string;
  place: string;
  home: string;
  nav: NavItem[];
  tools?: ReactNode;
  menu?: ReactNode;
  children: ReactNode;
}) {
  const t = useWords();
  const current = currentHref(usePathname(), nav);
  const tabs = nav.length > 5 ? 4 : 5;
  const link = (item: NavItem, className?: string) => (
    <a
      key={item.href}
      href={item.href}
      className={className}
      aria-current={item.href === current ? "page" : undefined}
    >
      {item.label}
    </a>
  );
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <SoftNavigation />
      <header className="side">
        <a className="side-place" href={home}>
          <b>{brand}</b>
          <span>{place}</span>
        </a>
        <nav className="nav" aria-label={t("nav")}>
          {nav.map((item, at) => link(item, at < tabs ? undefined : "nav-rest"))}
          {nav.length > tabs && (
            <details className="menu nav-more">
              <summary>{t("more")}</summary>
              <div className="menu-list">{nav.slice(tabs).map((item) => link(item))}</div>
            </details>
          )}
        </nav>
        <div className="side-tools">
          {tools}
          {menu && (
            <details className="menu">
              <summary>{t("menu")}</summary>
              <div className="menu-list">{menu}</div>
            </details>
          )}
        </div>
      </header>
      <main id="main" className="main" tabIndex={-1}>
        {children}
      </main>
      <Toaster />
    </div>
  );
}

/** A page before sign-in: the same bar, no navigation. */
export function PlainFrame({
  brand,
  home,
  tools,
  children,
}: {
  brand: string;
  home: string;
  tools?: ReactNode;
  children: ReactNode;
}) {
  const t = useWords();
  return (
    <div className="plain">
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <SoftNavigation />
      <header className="plain-bar">
        <a href={home}>{brand}</a>
        <div className="side-tools">{tools}</div>
      </header>
      <main id="main" className="main" tabIndex={-1}>
        {children}
      </main>
      <Toaster />
    </div>
  );
}
