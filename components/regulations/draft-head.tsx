"use client";
import type { MouseEvent } from "react";
import { LinkButton } from "@/components/ui/button";
import { fillWords } from "@/components/ui/fill-words";
import { PageHead } from "@/components/ui/page";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import type { EditorWords } from "./editor-words";

/** What the draft is, and the ways on: each saves first what is not saved. */
export function DraftHead({
  words,
  locale,
  path,
  before,
  count,
  faults,
  dirty,
  save,
}: {
  words: EditorWords;
  locale: Locale;
  path: string;
  before: { version: number; from: Day } | null;
  count: number;
  faults: number;
  dirty: boolean;
  save: () => Promise<boolean>;
}) {
  const t = words.edit;
  const title = () => {
    if (faults > 0) return fillWords(t.titleFaults, { count: faults });
    if (!before) return t.titleFirst;
    const { version } = before;
    return fillWords(count === 0 ? t.titleSame : t.title, { count, version });
  };
  const over = before
    ? fillWords(t.over, {
        version: before.version,
        from: formatDay(before.from, locale, "medium"),
      })
    : t.overFirst;
  async function onClick(event: MouseEvent<HTMLAnchorElement>) {
    if (!dirty || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { href } = event.currentTarget;
    if (await save()) window.location.assign(href);
  }
  // Anew from the server: what this page holds may be older than what was just saved.
  const way = (href: string) => ({ href, onClick, "data-hard": true });
  return (
    <PageHead
      back={{ href: path, label: words.back }}
      over={over}
      title={title()}
      note={before ? t.note : undefined}
      actions={
        <>
          <LinkButton {...way(`${path}/draft/print`)}>{t.print}</LinkButton>
          {before && (
            <LinkButton {...way(`${path}/compare?from=${before.version}&to=draft`)}>
              {t.compare}
            </LinkButton>
          )}
          <LinkButton tone="main" {...way(`${path}/draft/adopt`)}>
            {t.propose}
          </LinkButton>
        </>
      }
    />
  );
}
