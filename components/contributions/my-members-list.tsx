"use client";
import { Strip } from "@/components/ui/marks";
import { type RowWords, Why } from "./due-row";
import type { Chip } from "./due-rows";
import { stripLabel } from "./strip-label";

/** [no, name, nickname, index into the villages, strip ("" when not insured), chip or null] */
export type MyMemberRow = [number, string, string | null, number, string, Chip | null];

/** People in care, each a link to their page. */
export function MyMembersList({
  rows,
  villages,
  words,
}: {
  rows: MyMemberRow[];
  villages: string[];
  words: RowWords & { notInsured: string };
}) {
  return (
    <ul className="rows people">
      {rows.map(([no, name, nickname, village, cells, chip]) => (
        <li key={no}>
          <div>
            <a href={`/volunteer/members/${no}`}>{name}</a>{" "}
            <small>
              {nickname && `(${nickname}) `}
              {villages[village]}
            </small>
            {cells ? (
              <Strip cells={cells} label={stripLabel(cells, words.strip)} />
            ) : (
              <>
                <br />
                <small>{words.notInsured}</small>
              </>
            )}
            {chip !== null && <Why chip={chip} words={words} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
