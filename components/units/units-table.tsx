"use client";
import { useMemo, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { type DataColumn, DataTable, type DataTableProps } from "@/components/ui/data-table";
import { fillWords } from "@/components/ui/fill-words";
import { Chip } from "@/components/ui/marks";
import { Sparkline } from "@/components/ui/sparkline";
import type { UnitTableRow } from "./units-rows";

export type UnitsTableWords = {
  unit: string;
  district: string;
  registered: string;
  insured: string;
  payers: string;
  retention: string;
  average: string;
  line: string;
  growth: string;
  goal: string;
  villages: string;
  spark: string;
  sparkNone: string;
  choose: string;
  compare: string;
  compareHint: string;
  compareCount: string;
};

const count = (n: number) => n.toLocaleString("en-US");

/** The units with their figures; with `compare`, two to six can be ticked and put side by side. */
export function UnitsTable({
  words,
  unitPath,
  compare,
  ...table
}: Omit<DataTableProps<UnitTableRow>, "columns" | "rowKey"> & {
  words: UnitsTableWords;
  /** the profile of a unit is this with its slug */
  unitPath: string;
  /** the page that puts the ticked ones side by side, and the month it should speak of */
  compare?: { path: string; month?: string };
}) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const ticking = compare !== undefined;
  const columns = useMemo(
    (): DataColumn<UnitTableRow>[] => [
      {
        id: "unit",
        header: words.unit,
        cell: (row) => (
          <span className="flex items-center gap-3 sm:min-w-36">
            {ticking && (
              <label className="check">
                <input
                  type="checkbox"
                  form="compare"
                  name="unit"
                  value={row.slug}
                  aria-label={fillWords(words.choose, { unit: row.name })}
                  onChange={(event) => {
                    const on = event.target.checked;
                    setTicked((now) =>
                      on ? [...now, row.slug] : now.filter((slug) => slug !== row.slug),
                    );
                  }}
                />
              </label>
            )}
            <span>
              <a href={`${unitPath}${row.slug}`}>{row.name}</a>
              <small>{row.area}</small>
            </span>
          </span>
        ),
      },
      {
        id: "registered",
        header: words.registered,
        numeric: true,
        wideOnly: true,
        cell: (row) => count(row.registered),
      },
      { id: "insured", header: words.insured, numeric: true, cell: (row) => count(row.insured) },
      { id: "payers", header: words.payers, numeric: true, cell: (row) => count(row.payers) },
      {
        id: "line",
        header: words.line,
        wideOnly: true,
        cell: (row) => (
          <Sparkline
            values={row.line}
            label={
              row.retention === null
                ? words.sparkNone
                : fillWords(words.spark, { percent: row.retention })
            }
          />
        ),
      },
      {
        id: "retention",
        header: words.retention,
        numeric: true,
        cell: (row) => row.retention ?? "–",
      },
      {
        id: "average",
        header: words.average,
        numeric: true,
        wideOnly: true,
        cell: (row) => row.average ?? "–",
      },
      {
        id: "growth",
        header: words.growth,
        numeric: true,
        wideOnly: true,
        cell: (row) => row.growth,
      },
      {
        id: "goal",
        header: words.goal,
        cell: (row) => (
          <Chip tone={row.goalsMet ? "teal" : "neutral"}>
            <span className="whitespace-nowrap">{row.goals}</span>
          </Chip>
        ),
      },
      {
        id: "villages",
        header: words.villages,
        cell: (row) => <Chip tone={row.gap ? "amber" : "neutral"}>{row.villages}</Chip>,
      },
    ],
    [words, unitPath, ticking],
  );
  return (
    <>
      {/* Ten columns fit a desk; where they do not, they scroll inside and the page stays. */}
      <div className="overflow-x-auto lg:[html[data-text=m]_&]:overflow-visible">
        <DataTable {...table} columns={columns} rowKey={(row) => row.slug} />
      </div>
      {compare && table.total > 0 && (
        <form id="compare" action={compare.path} className="actions mt-4 no-print">
          {compare.month && <input type="hidden" name="month" value={compare.month} />}
          <button type="submit" className={buttonClass("main")}>
            {words.compare}
          </button>
          <output className="note">
            {ticked.length < 2
              ? words.compareHint
              : fillWords(words.compareCount, { count: ticked.length })}
          </output>
        </form>
      )}
    </>
  );
}
