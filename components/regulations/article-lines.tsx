"use client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { fillWords } from "@/components/ui/fill-words";
import { numbered } from "@/lib/regulations/articles";
import { freshArticleKey } from "@/lib/regulations/codes";
import type { ArticleTerm } from "@/lib/regulations/terms";
import { ArticleLine } from "./article-line";
import { moveLine, removeLine, useDraftContext } from "./draft-context";
import type { Typed } from "./typed";

/** The prose, article by article, ordered by dragging or by keys; numbers follow by themselves. */
export function ArticleLines({ articles }: { articles: Typed["articles"] }) {
  const { words, faults, change } = useDraftContext();
  const t = words.edit;
  const list = useRef<HTMLOListElement>(null);
  const dragged = useRef<number | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const lines = useMemo(() => numbered(articles), [articles]);
  const latest = useRef(lines);
  latest.current = lines;

  useEffect(() => {
    if (focus === null) return;
    const line = list.current?.querySelector<HTMLElement>(`[data-article="${focus}"]`);
    line?.focus();
    line?.scrollIntoView({ block: "nearest" });
    const now = latest.current.find(({ key }) => key === focus);
    if (now && open !== focus) setSaid(fillWords(t.movedTo, { no: now.no }));
    setFocus(null);
  }, [focus, open, t.movedTo]);

  const move = useCallback(
    (from: number, to: number) => {
      const moved = latest.current[from];
      if (!moved || to < 0 || to >= latest.current.length) return;
      change(moveLine("articles", from, to));
      setFocus(moved.key);
    },
    [change],
  );
  const set = useCallback(
    (key: string, to: Partial<ArticleTerm>) =>
      change((typed) => ({
        ...typed,
        articles: typed.articles.map((one) => (one.key === key ? { ...one, ...to } : one)),
      })),
    [change],
  );
  const level = useCallback(
    (key: string, to: 1 | 2) => {
      set(key, { level: to });
      setFocus(key);
    },
    [set],
  );
  const add = useCallback(
    (after: number) => {
      const key = freshArticleKey();
      const line: ArticleTerm = {
        key,
        level: latest.current[after]?.level ?? 1,
        heading: "",
        text: "",
      };
      change((typed) => ({
        ...typed,
        articles: [...typed.articles.slice(0, after + 1), line, ...typed.articles.slice(after + 1)],
      }));
      setOpen(key);
      setFocus(key);
    },
    [change],
  );
  const remove = useCallback(
    (index: number) => {
      change(removeLine("articles", index));
      const next = latest.current[index + 1] ?? latest.current[index - 1];
      setFocus(next?.key ?? null);
    },
    [change],
  );
  const drag = useCallback((index: number) => {
    dragged.current = index;
  }, []);
  const drop = useCallback(
    (index: number) => {
      if (dragged.current !== null) move(dragged.current, index);
      dragged.current = null;
    },
    [move],
  );

  return (
    <>
      {lines.length === 0 && <p className="note">{t.articlesNone}</p>}
      <ol className="articles" ref={list}>
        {lines.map((article, index) => (
          <ArticleLine
            key={article.key}
            article={article}
            no={article.no}
            index={index}
            last={index === lines.length - 1}
            open={open === article.key}
            fault={
              faults.get(`articles.${index}.text`) ??
              faults.get(`articles.${index}.level`) ??
              faults.get(`articles.${index}.key`)
            }
            words={t}
            onOpen={setOpen}
            onSet={set}
            onLevel={level}
            onMove={move}
            onAdd={add}
            onRemove={remove}
            onDrag={drag}
            onDrop={drop}
          />
        ))}
      </ol>
      <output className="sr-only">{said}</output>
      <p className="mt-3">
        <Button onClick={() => add(lines.length - 1)}>+ {t.addArticle}</Button>
      </p>
    </>
  );
}
