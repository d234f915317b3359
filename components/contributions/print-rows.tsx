"use client";
import { Strip } from "@/components/ui/marks";
import { stripLabel } from "./strip-label";

/** [register number, name, strip, paid this month] */
export type PrintRow = [number, string, string, boolean];

/** The rows of one village on paper. */
export function PrintRows({
  rows,
  words,
}: {
  rows: PrintRow[];
  words: { strip: string; paid: string };
}) {
  return rows.map(([no, name, cells, paid]) => (
    <tr key={no}>
      <td className="n">{no}</td>
      <th scope="row">{name}</th>
      <td>
        <Strip cells={cells} label={stripLabel(cells, words.strip)} />
      </td>
      <td>{paid && words.paid}</td>
      <td className="w-40" />
    </tr>
  ));
}
