"use client";
import { useEffect, useState } from "react";
import { type Channel, channels } from "@/lib/contributions/channels";

const key = "channel";

/** How payments usually come in for whoever holds this phone; remembered on the device. */
export function useChannel(): [Channel, (channel: Channel) => void] {
  const [channel, setChannel] = useState<Channel>("kiosk");
  useEffect(() => {
    const kept = read();
    if (kept) setChannel(kept);
  }, []);
  return [
    channel,
    (next) => {
      setChannel(next);
      try {
        localStorage.setItem(key, next);
      } catch {
        // A phone that keeps nothing still collects; it only asks again next time.
      }
    },
  ];
}

function read(): Channel | undefined {
  try {
    return channels.find((one) => one === localStorage.getItem(key));
  } catch {
    return undefined;
  }
}
