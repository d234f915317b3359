"use client";
import { useMemo, useState } from "react";
import { fillWords } from "@/components/ui/fill-words";
import { type Packed, unpack } from "@/components/ui/packed";
import { Section } from "@/components/ui/page";
import type { Channel } from "@/lib/contributions/channels";
import { DueLine, type RowWords } from "./due-row";
import type { DueRow } from "./due-rows";
import { type DayChoice, HowPaid } from "./how-paid";
import { useChannel } from "./use-channel";
import { useFresh } from "./use-fresh";
import { type Tick, type TickWords, useTicks } from "./use-ticks";

export type CollectWords = {
  over: string;
  /** of the running count, with {paid} and {all} */
  title: string;
  hint: string;
  villageCount: string;
  villages: string;
  channel: string;
  channels: Record<Channel, string>;
  cashHint: string;
  paidOn: string;
  change: string;
  row: RowWords;
  tick: TickWords;
};

/** The tick list by village. The channel stays chosen on this phone, the date only on this page. */
export function CollectBoard({
  packedRows,
  villages,
  days,
  month,
  stamp,
  words,
}: {
  packedRows: Packed<DueRow[]>;
  villages: string[];
  days: DayChoice[];
  month: number;
  stamp?: string;
  words: CollectWords;
}) {
  useFresh(stamp);
  const rows = useMemo(() => unpack(packedRows), [packedRows]);
  const { ticks, record, undo } = useTicks(month, words.tick);
  const [channel, setChannel] = useChannel();
  const [paidOn, setPaidOn] = useState(days[0]?.value);
  const isPaid = (row: DueRow) => isPaidNow(row, ticks.get(row[0]));
  const parts = villages.map((name, at) => {
    const people = rows.filter((row) => row[3] === at);
    return { name, people, paid: people.filter(isPaid).length };
  });
  return (
    <>
      <div className="head">
        <div>
          <p className="over">{words.over}</p>
          <h1 tabIndex={-1} aria-live="polite">
            {fillWords(words.title, { paid: rows.filter(isPaid).length, all: rows.length })}
          </h1>
        </div>
      </div>
      <HowPaid
        channel={channel}
        onChannel={setChannel}
        days={days}
        paidOn={paidOn}
        onPaidOn={setPaidOn}
        words={words}
      />
      {parts.length > 1 && (
        <nav className="mt-5 flex flex-wrap gap-2" aria-label={words.villages}>
          {parts.map((part, at) => (
            <a key={part.name} className="btn" href={`#v${at}`}>
              {part.name} · {part.paid}/{part.people.length}
            </a>
          ))}
        </nav>
      )}
      <p className="note mt-4">{words.hint}</p>
      {parts.map((part, at) => (
        <Section
          key={part.name}
          id={`v${at}`}
          title={part.name}
          note={fillWords(words.villageCount, { paid: part.paid, all: part.people.length })}
        >
          <ul className="rows people">
            {part.people.map((row) => (
              <DueLine
                key={row[0]}
                row={row}
                tick={ticks.get(row[0])}
                words={words.row}
                onTick={(id, name) => record(id, name, { channel, paidOn })}
                onUndo={undo}
              />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

function isPaidNow(row: DueRow, tick: Tick | undefined): boolean {
  return tick ? tick.state !== "open" : row[5] === "paid";
}
