"use client";
import { CellFault, useCell } from "./cell";
import { useDraftContext } from "./draft-context";

/** Which article a line rests on. */
export function ArticleSelect({
  cell,
  value,
  onChange,
  bare,
  label,
}: {
  cell: string;
  value: string | null;
  onChange: (key: string | null) => void;
  /** in a table, under its heading */
  bare?: boolean;
  /** what it says instead of "resting on article" */
  label?: string;
}) {
  const { words, articles } = useDraftContext();
  const t = words.edit;
  const aria = useCell(cell);
  const gone = value !== null && !articles.keys.has(value);
  const field = (
    <select
      className={bare ? "cell-in" : "input"}
      aria-label={bare ? t.article : undefined}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value || null)}
      {...aria}
    >
      <option value="">{t.articleNone}</option>
      {gone && <option value={value}>{words.fault.article_unknown}</option>}
      {articles.options}
    </select>
  );
  return (
    <>
      {bare ? (
        field
      ) : (
        <label htmlFor={aria.id}>
          {label ?? t.article}
          {field}
        </label>
      )}
      <CellFault cell={cell} />
    </>
  );
}
