"use client";
import {
  type ColumnDef,
  columnVisibilityFeature,
  rowPaginationFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { type ReactNode, useMemo } from "react";
import { Empty } from "./page";
import { stackedLabels } from "./stacked";
import { TableBar, type TableExport, type TableFilter } from "./table-bar";
import { TableEnd } from "./table-end";
import { nextSort, type TableConfig, type TableState, tableQuery } from "./table-state";
import { useShownColumns } from "./use-shown-columns";
import { useWords } from "./words";

/** How a column looks; whether it sorts or hides stands in the page's `TableConfig`. */
export type DataColumn<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Left out of the card a row becomes on a phone, unless the rows are sorted by it. */
  wideOnly?: boolean;
};

export type DataTableProps<Row> = {
  /** A constant: made outside the component. The first column names the row. */
  columns: readonly DataColumn<Row>[];
  /** One page of rows, already sorted and filtered by the server. */
  rows: Row[];
  rowKey: (row: Row) => string;
  rowHref?: (row: Row) => string;
  total: number;
  config: TableConfig;
  state: TableState;
  /** The page's own path. */
  path: string;
  caption: string;
  findLabel?: string;
  filters?: TableFilter[];
  /** Addresses that answer the same state as a file; the query is added here. */
  exports?: TableExport[];
  /** Shown when there is nothing at all, as against nothing found. */
  empty?: ReactNode;
};

const features = tableFeatures({
  columnVisibilityFeature,
  rowPaginationFeature,
  rowSortingFeature,
});

/**
 * A table whose rows come from the server and whose state lives in the address. Sorting, pages and
 * search are links and a GET form, so they work without JavaScript; columns change on the spot.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, rowHref, total, config, path } = props;
  const t = useWords();
  const [state, showColumns] = useShownColumns(props.state, config);

  const defs = useMemo(
    (): ColumnDef<typeof features, Row>[] =>
      columns.map((column) => ({ id: column.id, header: column.header })),
    [columns],
  );
  const table = useTable({
    features,
    columns: defs,
    data: rows,
    manualSorting: true,
    manualPagination: true,
    rowCount: total,
    state: {
      sorting: state.sort,
      pagination: { pageIndex: state.page - 1, pageSize: state.size },
      columnVisibility: Object.fromEntries(
        columns.map((column) => [column.id, state.columns.includes(column.id)]),
      ),
    },
  });

  const looks = new Map(columns.map((column) => [column.id, column]));
  const shown = table.getVisibleLeafColumns().flatMap((column) => {
    const look = looks.get(column.id);
    return look ? [{ ...look, sorted: column.getIsSorted() }] : [];
  });
  const sortable = new Set(config.columns.filter((c) => c.sortable).map((c) => c.id));
  const searched = state.q !== "" || Object.keys(state.filters).length > 0;

  if (total === 0 && !searched && props.empty) return props.empty;
  return (
    <div className="dt">
      <TableBar
        {...props}
        state={state}
        choices={columns.flatMap((column) => {
          const fixed = config.columns.find((c) => c.id === column.id)?.fixed;
          return fixed ? [] : [{ id: column.id, label: column.header }];
        })}
        onColumns={showColumns}
      />
      {rows.length === 0 ? (
        <Empty title={t("table.none")} action={<a href={path}>{t("table.clear")}</a>}>
          {t("table.noneHint")}
        </Empty>
      ) : (
        <table className="tbl" style={stackedLabels(shown.map((column) => column.header))}>
          <caption>{props.caption}</caption>
          <thead>
            <tr>
              {shown.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  className={column.numeric ? "n" : undefined}
                  aria-sort={
                    column.sorted
                      ? column.sorted === "desc"
                        ? "descending"
                        : "ascending"
                      : undefined
                  }
                >
                  {sortable.has(column.id) ? (
                    <a
                      href={
                        path +
                        tableQuery(state, config, { sort: nextSort(state, config, column.id) })
                      }
                      data-keep=""
                    >
                      {column.header}
                    </a>
                  ) : (
                    column.header
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.getRowModel().rows.map(({ original: row }) => (
              <tr key={rowKey(row)}>
                {shown.map((column, at) =>
                  at === 0 ? (
                    <th key={column.id} scope="row">
                      {rowHref ? <a href={rowHref(row)}>{column.cell(row)}</a> : column.cell(row)}
                    </th>
                  ) : (
                    <td
                      key={column.id}
                      className={column.numeric ? "n" : undefined}
                      data-wide={
                        (column.wideOnly && !state.sort.some(({ id }) => id === column.id)) ||
                        undefined
                      }
                    >
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <TableEnd config={config} state={state} path={path} total={total} />
    </div>
  );
}
