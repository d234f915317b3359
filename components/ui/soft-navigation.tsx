"use client";
import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { withoutWholeId } from "@/lib/whole-id";
import { useWords } from "./words";

/**
 * Makes every plain link and GET form to our own pages navigate without a reload. One listener
 * instead of a client link per row keeps lists small; without JavaScript the links work as they are.
 * It also closes open menus, and opens folded figures for printing.
 */
export function SoftNavigation() {
  const t = useWords();
  const router = useRouter();
  const [going, startGoing] = useTransition();
  useEffect(() => {
    function closeMenus(except?: Element | null) {
      for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.menu[open]")) {
        if (!except || !menu.contains(except)) menu.open = false;
      }
      // A popover closes by itself but for the choice of a link in it.
      if (!except) document.querySelector<HTMLElement>(".nav-rest:popover-open")?.hidePopover();
    }
    function onClick(event: MouseEvent) {
      const target = event.target as Element;
      const link = target.closest<HTMLAnchorElement>("a[href]");
      closeMenus(link ? null : target);
      if (!link || event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      if (link.target || link.hasAttribute("download") || link.dataset.hard !== undefined) return;
      const url = new URL(link.href);
      if (url.origin !== location.origin || url.pathname.startsWith("/api/")) return;
      if (url.hash && url.pathname === location.pathname && url.search === location.search) return;
      event.preventDefault();
      const scroll = link.dataset.keep === undefined;
      startGoing(() => router.push(url.pathname + url.search + url.hash, { scroll }));
    }
    function onSubmit(event: SubmitEvent) {
      const form = event.target as HTMLFormElement;
      if (event.defaultPrevented || form.method !== "get" || form.target) return;
      // A field named "action" would stand in for the property.
      const url = new URL(form.getAttribute("action") ?? "", location.href);
      if (url.origin !== location.origin || url.pathname.startsWith("/api/")) return;
      event.preventDefault();
      const query = new URLSearchParams();
      for (const [name, value] of new FormData(form, event.submitter)) {
        if (typeof value !== "string" || value === "") continue;
        query.append(name, name === "q" ? withoutWholeId(value) : value);
      }
      closeMenus();
      const href = query.size ? `${url.pathname}?${query}` : url.pathname;
      startGoing(() => router.push(href, { scroll: false }));
    }
    function onKey(event: KeyboardEvent) {
      if (event.key !== "Escape") return;
      const inside = document.activeElement?.closest<HTMLDetailsElement>("details.menu[open]");
      closeMenus();
      inside?.querySelector("summary")?.focus();
    }
    function onPrint() {
      for (const part of document.querySelectorAll<HTMLDetailsElement>("details.numbers")) {
        part.open = true;
      }
    }
    document.addEventListener("click", onClick);
    document.addEventListener("submit", onSubmit);
    document.addEventListener("keydown", onKey);
    window.addEventListener("beforeprint", onPrint);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("submit", onSubmit);
      document.removeEventListener("keydown", onKey);
      window.removeEventListener("beforeprint", onPrint);
    };
  }, [router]);
  return going ? <output className="going" aria-label={t("going")} /> : null;
}
