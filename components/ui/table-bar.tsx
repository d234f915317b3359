"use client";
import { useEffect, useRef } from "react";
import { sortWord, type TableConfig, type TableState, tableQuery } from "./table-state";
import { useWords } from "./words";

export type TableFilter = {
  id: string;
  label: string;
  choices: { value: string; label: string }[];
};
export type TableExport = { href: string; label: string };

/** Search, filters, choice of columns and exports above a table; all of it plain GET forms and links. */
export function TableBar({
  state,
  config,
  path,
  findLabel,
  filters = [],
  exports = [],
  choices,
  onColumns,
}: {
  state: TableState;
  config: TableConfig;
  path: string;
  findLabel?: string;
  filters?: TableFilter[];
  exports?: TableExport[];
  choices: { id: string; label: string }[];
  onColumns: (columns: string[]) => void;
}) {
  const t = useWords();
  const query = tableQuery(state, config);
  const find = useRef<HTMLFormElement>(null);
  const said = JSON.stringify({ q: state.q, ...state.filters });

  // The address may have changed under the form (the clear link, the back button); what was typed
  // before the page came alive stays.
  const shown = useRef(said);
  useEffect(() => {
    if (shown.current === said) return;
    shown.current = said;
    const values: Record<string, string> = JSON.parse(said);
    for (const control of find.current?.querySelectorAll<HTMLInputElement>(".input") ?? []) {
      control.value = values[control.name] ?? "";
    }
  }, [said]);
  return (
    <div className="dt-bar">
      {(findLabel || filters.length > 0) && (
        <search className="dt-find">
          <form action={path} ref={find}>
            {findLabel && (
              <input
                className="input"
                type="search"
                name="q"
                defaultValue={state.q}
                aria-label={findLabel}
                placeholder={findLabel}
              />
            )}
            {filters.map((filter) => (
              <select
                key={filter.id}
                className="input"
                name={filter.id}
                aria-label={filter.label}
                defaultValue={state.filters[filter.id] ?? ""}
                onChange={(event) => event.currentTarget.form?.requestSubmit()}
              >
                <option value="">{`${filter.label}: ${t("table.all")}`}</option>
                {filter.choices.map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {choice.label}
                  </option>
                ))}
              </select>
            ))}
            <Kept
              state={state}
              config={config}
              // A filter without a control here (a month chosen above the table) stays as it is.
              names={["sort", "size", "cols", ...unseen(state, filters)]}
            />
            <button type="submit" className="btn">
              {t("table.find")}
            </button>
          </form>
        </search>
      )}
      {choices.length > 0 && (
        <details className="menu">
          <summary className="btn">{t("table.columns")}</summary>
          <form
            action={path}
            className="menu-list"
            onSubmit={(event) => {
              event.preventDefault();
              event.currentTarget.closest("details")?.removeAttribute("open");
            }}
          >
            {choices.map((choice) => (
              <label key={choice.id}>
                <input
                  type="checkbox"
                  name="cols"
                  value={choice.id}
                  checked={state.columns.includes(choice.id)}
                  onChange={(event) =>
                    onColumns(
                      event.target.checked
                        ? [...state.columns, choice.id]
                        : state.columns.filter((id) => id !== choice.id),
                    )
                  }
                />
                {choice.label}
              </label>
            ))}
            <Kept state={state} config={config} names={["q", "sort", "size", "page"]} filters />
            <button type="submit" className="menu-go">
              {t("table.apply")}
            </button>
          </form>
        </details>
      )}
      {exports.map((one) => (
        <a key={one.href} className="btn" href={one.href + query} download>
          {one.label}
        </a>
      ))}
    </div>
  );
}

function unseen(state: TableState, filters: TableFilter[]): string[] {
  return Object.keys(state.filters).filter((id) => filters.every((f) => f.id !== id));
}

/** What a GET form must carry along so that it changes one thing only. */
function Kept({
  state,
  config,
  names,
  filters,
}: {
  state: TableState;
  config: TableConfig;
  names: string[];
  filters?: boolean;
}) {
  const query = new URLSearchParams(tableQuery(state, config));
  if (query.has("sort")) query.set("sort", sortWord(state.sort));
  const all = filters ? [...names, ...Object.keys(state.filters)] : names;
  return all.flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [<input key={name} type="hidden" name={name} value={value} />];
  });
}
