"use client";
import {
  clampPage,
  pageCount,
  pagesShown,
  type TableConfig,
  type TableState,
  tableQuery,
} from "./table-state";
import { useWords } from "./words";

/** Which rows these are out of how many, and the way to the others. */
export function TableEnd({
  state,
  config,
  path,
  total,
}: {
  state: TableState;
  config: TableConfig;
  path: string;
  total: number;
}) {
  const t = useWords();
  const pages = pageCount(total, state.size);
  const page = clampPage(state, total);
  const from = total === 0 ? 0 : (page - 1) * state.size + 1;
  const to = Math.min(total, page * state.size);
  const href = (change: Partial<TableState>) => path + tableQuery(state, config, change);
  return (
    <div className="dt-end">
      <output>{t("table.rows", { from, to, total })}</output>
      {pages > 1 && (
        <nav className="pages" aria-label={t("table.pages")}>
          {page > 1 && (
            <a href={href({ page: page - 1 })} rel="prev">
              ‹ {t("table.previous")}
            </a>
          )}
          {pagesShown(page, pages).map((at, index) =>
            at === null ? (
              <span key={`gap${index}`}>…</span>
            ) : (
              <a
                key={at}
                href={href({ page: at })}
                aria-current={at === page ? "page" : undefined}
                aria-label={t("table.page", { page: at, pages })}
              >
                {at}
              </a>
            ),
          )}
          {page < pages && (
            <a href={href({ page: page + 1 })} rel="next">
              {t("table.next")} ›
            </a>
          )}
        </nav>
      )}
      {total > Math.min(...(config.sizes ?? [25])) && (
        <nav className="pages" aria-label={t("table.size")}>
          <span>{t("table.size")}</span>
          {(config.sizes ?? [25, 50, 100]).map((size) => (
            <a
              key={size}
              href={href({ size })}
              aria-current={size === state.size ? "true" : undefined}
              data-keep=""
            >
              {size}
            </a>
          ))}
        </nav>
      )}
    </div>
  );
}
