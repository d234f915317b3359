"use client";
import { useMemo } from "react";
import { fillWords } from "@/components/ui/fill-words";
import { Ring } from "@/components/ui/marks";
import { type Packed, unpack } from "@/components/ui/packed";
import { Band, Empty, Section } from "@/components/ui/page";
import type { Channel } from "@/lib/contributions/channels";
import { DueLine, type RowWords } from "./due-row";
import type { DueRow } from "./due-rows";
import { useChannel } from "./use-channel";
import { useFresh } from "./use-fresh";
import { type TickWords, useTicks } from "./use-ticks";

export type TodayWords = {
  over: string;
  countdown: string;
  paidOf: string;
  cutoff: string;
  ring: string;
  remind: string;
  hint: string;
  change: string;
  channels: Record<Channel, string>;
  allPaid: string;
  allPaidHint: string;
  row: RowWords;
  tick: TickWords;
};

/** The volunteer's day: how far the round is, and whom to see first. Rows are the unpaid. */
export function TodayBoard({
  packedRows,
  villages,
  paid,
  month,
  stamp,
  words,
}: {
  packedRows: Packed<DueRow[]>;
  villages: string[];
  /** people who had paid when the page was made */
  paid: number;
  month: number;
  stamp?: string;
  words: TodayWords;
}) {
  useFresh(stamp);
  const rows = useMemo(() => unpack(packedRows), [packedRows]);
  const { ticks, record, undo } = useTicks(month, words.tick);
  const [channel] = useChannel();
  const ticked = [...ticks.values()].filter((tick) => tick.state !== "open").length;
  const all = paid + rows.length;
  const now = { paid: paid + ticked, all };
  return (
    <>
      <Band>
        <div className="flex items-center gap-5">
          <Ring part={now.paid} whole={all} label={fillWords(words.ring, now)} />
          <div>
            <p className="over">{words.over}</p>
            <h1 className="text-2xl" tabIndex={-1}>
              {words.countdown}
            </h1>
            <p className="text-sm">{fillWords(words.paidOf, now)}</p>
            <p className="text-sm">{words.cutoff}</p>
          </div>
        </div>
      </Band>
      {all - now.paid === 0 && rows.length === 0 ? (
        <Empty title={words.allPaid}>{words.allPaidHint}</Empty>
      ) : (
        <Section
          title={fillWords(words.remind, { n: all - now.paid })}
          note={
            <>
              {fillWords(words.hint, { channel: words.channels[channel] })}{" "}
              <a className="link" href="/volunteer/collect#how">
                {words.change}
              </a>
            </>
          }
        >
          <ul className="rows people">
            {rows.map((row) => (
              <DueLine
                key={row[0]}
                row={row}
                village={villages[row[3]]}
                tick={ticks.get(row[0])}
                words={words.row}
                onTick={(id, name) => record(id, name, { channel })}
                onUndo={undo}
              />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
