"use client";
import type { CSSProperties } from "react";
import { Chip, Strip } from "@/components/ui/marks";
import type { MeterBenefit } from "@/lib/contributions/rights";
import { stripLabel } from "./strip-label";

/** [register number, name, village, strip, right at stake, who looks after them] */
export type AtRiskRow = [number, string, string, string, MeterBenefit, string | null];

type Words = {
  name: string;
  village: string;
  months: string;
  right: string;
  carer: string;
  nobody: string;
  strip: string;
  benefit: Record<MeterBenefit, string>;
};

export function AtRiskTable({
  rows,
  path,
  words,
}: {
  rows: AtRiskRow[];
  /** of the register; a member's page is beneath it */
  path: string;
  words: Words;
}) {
  const heads = [words.name, words.village, words.months, words.right, words.carer];
  const labels = Object.fromEntries(heads.map((h, at) => [`--c${at + 1}`, JSON.stringify(h)]));
  return (
    <div className="dt">
      <table className="tbl" style={labels as CSSProperties}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([no, name, village, cells, right, carer]) => (
            <tr key={no}>
              <th scope="row">
                <a href={`${path}/${no}`}>{name}</a>
              </th>
              <td>{village}</td>
              <td>
                <Strip cells={cells} label={stripLabel(cells, words.strip)} />
              </td>
              <td>
                <Chip tone="red">{words.benefit[right]}</Chip>
              </td>
              <td>{carer ?? <small>{words.nobody}</small>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
