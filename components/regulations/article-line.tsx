"use client";
import { type KeyboardEvent, memo } from "react";
import { Button } from "@/components/ui/button";
import { fillWords } from "@/components/ui/fill-words";
import type { ArticleTerm } from "@/lib/regulations/terms";
import type { EditorWords } from "./editor-words";

type Props = {
  article: ArticleTerm;
  no: string;
  index: number;
  last: boolean;
  open: boolean;
  fault: string | undefined;
  words: EditorWords["edit"];
  onOpen: (key: string | null) => void;
  onSet: (key: string, to: Partial<ArticleTerm>) => void;
  onLevel: (key: string, to: 1 | 2) => void;
  onMove: (from: number, to: number) => void;
  onAdd: (after: number) => void;
  onRemove: (index: number) => void;
  onDrag: (index: number) => void;
  onDrop: (index: number) => void;
};

/** One article: its words on a line, or its fields. Drawn anew only when it changes itself. */
export const ArticleLine = memo(function ArticleLine(props: Props) {
  const { article, no, index, last, open, fault, words: t } = props;
  const { key, level, heading, text } = article;
  const named = fillWords(t.articleNo, { no });

  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowUp") props.onMove(index, index - 1);
    else if (event.key === "ArrowDown") props.onMove(index, index + 1);
    else if (event.key === "ArrowLeft") props.onLevel(key, 1);
    else if (event.key === "ArrowRight") props.onLevel(key, 2);
    else return;
    event.preventDefault();
  }

  return (
    <li
      className={level === 2 ? "inner" : undefined}
      draggable={!open}
      onDragStart={() => props.onDrag(index)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        props.onDrop(index);
      }}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        className="grip"
        data-article={key}
        aria-expanded={open}
        aria-label={`${named} ${heading}`}
        onClick={() => props.onOpen(open ? null : key)}
      >
        <span aria-hidden="true">⠿</span> <b>{named}</b>
      </button>
      {open ? (
        <Fields {...props} named={named} />
      ) : (
        <button type="button" className="said" tabIndex={-1} onClick={() => props.onOpen(key)}>
          {heading && <b>{heading}</b>} {text || (heading ? "" : <em>{t.noWords}</em>)}
        </button>
      )}
      {fault && <span className="err">{fault}</span>}
      {open && (
        <div className="actions">
          <Button tone="main" onClick={() => props.onOpen(null)}>
            {t.doneArticle}
          </Button>
          {index > 0 && <Button onClick={() => props.onMove(index, index - 1)}>↑ {t.up}</Button>}
          {!last && <Button onClick={() => props.onMove(index, index + 1)}>↓ {t.down}</Button>}
          {(index > 0 || level === 2) && (
            <Button onClick={() => props.onLevel(key, level === 1 ? 2 : 1)}>
              {level === 1 ? `→ ${t.toInner}` : `← ${t.toOuter}`}
            </Button>
          )}
          <Button onClick={() => props.onAdd(index)}>+ {t.addArticleAfter}</Button>
          <Button tone="plain" onClick={() => props.onRemove(index)}>
            {fillWords(t.removeOf, { name: named })}
          </Button>
        </div>
      )}
    </li>
  );
});

function Fields({ article, words: t, onSet, named }: Props & { named: string }) {
  const { key, heading, text } = article;
  return (
    <div className="article-fields">
      <label>
        {t.heading} <span className="sr-only">{named}</span>
        <input
          className="input"
          value={heading}
          maxLength={200}
          onChange={(event) => onSet(key, { heading: event.target.value })}
        />
      </label>
      <label>
        {t.text} <span className="sr-only">{named}</span>
        <textarea
          className="input"
          rows={4}
          value={text}
          maxLength={8000}
          onChange={(event) => onSet(key, { text: event.target.value })}
        />
      </label>
    </div>
  );
}
