"use client";
import { useEffect, useRef } from "react";
import { Ready } from "@/components/ui/ready";
import { type Channel, channels } from "@/lib/contributions/channels";

/** Days a payment for this month may have been made on, today first. */
export type DayChoice = { value: string; label: string };

/** Through what and on which day the ticked payments came in: one line, folded until it changes. */
export function HowPaid({
  channel,
  onChannel,
  days,
  paidOn,
  onPaidOn,
  words,
}: {
  channel: Channel;
  onChannel: (channel: Channel) => void;
  days: DayChoice[];
  paidOn: string | undefined;
  onPaidOn: (day: string) => void;
  words: {
    channel: string;
    channels: Record<Channel, string>;
    cashHint: string;
    paidOn: string;
    change: string;
  };
}) {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (location.hash === "#how" && fold.current) fold.current.open = true;
  }, []);
  const day = days.find((one) => one.value === paidOn)?.label;
  return (
    <details id="how" ref={fold}>
      <summary className="btn wide">
        {words.channels[channel]} · {day} <span className="link font-normal">{words.change}</span>
      </summary>
      <Ready>
        <div className="form mt-3">
          <fieldset className="field">
            <legend>{words.channel}</legend>
            <div className="grid grid-cols-2 gap-2 md:grid-cols-4">
              {channels.map((one) => (
                <label key={one} className="check card-check">
                  <input
                    type="radio"
                    name="channel"
                    value={one}
                    checked={channel === one}
                    onChange={() => onChannel(one)}
                  />
                  {words.channels[one]}
                </label>
              ))}
            </div>
          </fieldset>
          <div className="field">
            <label htmlFor="paid-on">{words.paidOn}</label>
            <select
              id="paid-on"
              className="input"
              value={paidOn}
              onChange={(event) => onPaidOn(event.target.value)}
            >
              {days.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.label}
                </option>
              ))}
            </select>
          </div>
        </div>
      </Ready>
      {channel === "volunteer" && <p className="note mt-2">{words.cashHint}</p>}
    </details>
  );
}
