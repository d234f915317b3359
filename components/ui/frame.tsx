"use client";
import { usePathname } from "next/navigation";
import { Fragment, type ReactNode } from "react";
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

/** Items that stand together in a long list, under a heading. */
export type NavGroup = { group: string; items: NavItem[] };

/**
 * The page around a workspace. On a phone a bar above and at most five tabs below (with more items,
 * four and a list); on a desk a column at the side. `tools` is the text-size switch, `menu` what the
 * menu holds: who is signed in, other workspaces, language, sign-out. The items past the tabs are a
 * popover on a phone and stand in the column on a desk: one list for both, and no script.
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
  nav: (NavItem | NavGroup)[];
  tools?: ReactNode;
  menu?: ReactNode;
  children: ReactNode;
}) {
  const t = useWords();
  const entries = nav.flatMap((one) =>
    "items" in one
      ? one.items.map((item) => ({ item, group: one.group }))
      : { item: one, group: "" },
  );
  const current = currentHref(
    usePathname(),
    entries.map((entry) => entry.item),
  );
  const tabs = entries.length > 5 ? 4 : 5;
  const list = (from: number, to: number) =>
    entries.slice(from, to).map(({ item, group }, at) => {
      const goesOn = group === entries[from + at - 1]?.group;
      return (
        <Fragment key={item.href}>
          {group && (at === 0 || !goesOn) && (
            <p className={goesOn ? "nav-group nav-again" : "nav-group"}>{group}</p>
          )}
          <a href={item.href} aria-current={item.href === current ? "page" : undefined}>
            {item.label}
          </a>
        </Fragment>
      );
    });
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
          {list(0, tabs)}
          {entries.length > tabs && (
            <>
              <button type="button" className="nav-more" popoverTarget="nav-rest">
                {t("more")}
              </button>
              <div id="nav-rest" className="nav-rest" popover="auto">
                {list(tabs, entries.length)}
              </div>
            </>
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
