"use client";
import { useState } from "react";
import { type TableConfig, type TableState, tableQuery } from "./table-state";

/**
 * The table's state with the columns chosen here since the page came. A choice changes the address in
 * place, without asking the server: the rows already carry every column.
 */
export function useShownColumns(
  state: TableState,
  config: TableConfig,
): [TableState, (columns: string[]) => void] {
  const came = state.columns.join();
  const [chosen, setChosen] = useState({ came, columns: state.columns });
  const current = chosen.came === came ? { ...state, columns: chosen.columns } : state;
  function show(wanted: string[]) {
    const columns = config.columns.filter((c) => c.fixed || wanted.includes(c.id)).map((c) => c.id);
    setChosen({ came, columns });
    const query = tableQuery({ ...state, columns }, config);
    history.replaceState(null, "", location.pathname + query);
  }
  return [current, show];
}
