"use client";
import type { CallRow } from "./call-groups";
import { type RowWords, Why } from "./due-row";

export type CallWords = Pick<RowWords, "risk" | "owes" | "back" | "steady" | "first" | "paid"> & {
  name: string;
  stake: string;
  called: string;
  willPay: string;
  paidBox: string;
  noPhone: string;
};

const box = "hidden w-20 md:table-cell print:table-cell";

/** Whom to call, what is at stake for them, and boxes to fill in by hand. */
export function CallTable({
  rows,
  register,
  showVillage,
  words,
}: {
  rows: CallRow[];
  register: string;
  showVillage: boolean;
  words: CallWords;
}) {
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.stake}</th>
          <th scope="col" className={box}>
            {words.called}
          </th>
          <th scope="col" className={box}>
            {words.willPay}
          </th>
          <th scope="col" className={box}>
            {words.paidBox}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([no, name, nickname, dial, phone, village, , chip]) => (
          <tr key={no}>
            <th scope="row">
              <a href={`${register}/${no}`}>{name}</a>
              {nickname && ` (${nickname})`}
              <small>
                {dial ? (
                  <a className="link" href={`tel:${dial}`}>
                    {phone}
                  </a>
                ) : (
                  words.noPhone
                )}
                {showVillage && ` · ${village}`}
              </small>
            </th>
            <td>
              <Why chip={chip} words={words} />
            </td>
            <td className={box} />
            <td className={box} />
            <td className={box} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
