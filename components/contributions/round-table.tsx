"use client";
import { type CSSProperties, useMemo } from "react";
import { Strip } from "@/components/ui/marks";
import { type Packed, unpack } from "@/components/ui/packed";
import { TableEnd } from "@/components/ui/table-end";
import { nextSort, type TableState, tableQuery } from "@/components/ui/table-state";
import { type RowWords, Why } from "./due-row";
import type { Chip } from "./due-rows";
import { roundTable } from "./round-config";
import { stripLabel } from "./strip-label";

/** [register number, name, index into the villages, strip, chip] */
export type RoundLine = [number, string, number, string, Chip];

export type RoundWords = Omit<RowWords, "tick" | "undo"> & {
  caption: string;
  no: string;
  name: string;
  months: string;
  missed: string;
  standing: string;
  payers: string;
  retention: string;
};

/** Wide marks under the names of their months where there is room; the usual strip elsewhere. */
const wide = "lg:[&_.strip]:h-[1.5rem] lg:[&_.strip]:text-[2.6rem]";
const grid = "hidden w-[31.2rem] grid-cols-12 lg:grid";

/** Members × months, one page of them, with the unit's counts of each month at the foot. */
export function RoundTable({
  packedRows,
  villages,
  total,
  state,
  path,
  register,
  months,
  payers,
  percents,
  words,
}: {
  packedRows: Packed<RoundLine[]>;
  villages: string[];
  total: number;
  state: TableState;
  path: string;
  /** address of the register, a member's page is beneath it */
  register: string;
  /** twelve short names */
  months: string[];
  payers: string[];
  percents: string[];
  words: RoundWords;
}) {
  const rows = useMemo(() => unpack(packedRows), [packedRows]);
  const heads = [words.name, words.months, words.standing];
  const labels = Object.fromEntries(heads.map((h, at) => [`--c${at + 1}`, JSON.stringify(h)]));
  const sorted = state.sort[0];
  const sort = (id: string, label: string) => (
    <a
      href={path + tableQuery(state, roundTable, { sort: nextSort(state, roundTable, id) })}
      data-keep=""
    >
      {label}
    </a>
  );
  const sign = (id: string) =>
    sorted?.id === id ? (sorted.desc ? "descending" : "ascending") : undefined;
  return (
    <div className="dt">
      <table className={`tbl ${wide}`} style={labels as CSSProperties}>
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col" aria-sort={sign("name")}>
              {sort("name", words.name)}
            </th>
            <th scope="col" aria-sort={sign("missed")}>
              {sort("missed", words.missed)}
              <span className={grid}>
                {months.map((month) => (
                  <span key={month}>{month}</span>
                ))}
              </span>
            </th>
            <th scope="col">{words.standing}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([no, name, village, cells, chip]) => (
            <tr key={no}>
              <th scope="row">
                <a href={`${register}/${no}`}>{name}</a>
                <small>
                  {words.no} {no} · {villages[village]}
                </small>
              </th>
              <td>
                <Strip cells={cells} label={stripLabel(cells, words.strip)} />
              </td>
              <td>
                <Why chip={chip} words={words} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot className="hidden lg:table-footer-group">
          <tr>
            <th scope="row">{words.payers}</th>
            <td colSpan={2}>
              <Months cells={payers} />
            </td>
          </tr>
          <tr>
            <th scope="row">{words.retention}</th>
            <td colSpan={2}>
              <Months cells={percents} />
            </td>
          </tr>
        </tfoot>
      </table>
      <TableEnd config={roundTable} state={state} path={path} total={total} />
    </div>
  );
}

function Months({ cells }: { cells: string[] }) {
  return (
    <span className={`${grid} text-sm`}>
      {cells.map((cell, at) => (
        <span key={at}>{cell}</span>
      ))}
    </span>
  );
}
