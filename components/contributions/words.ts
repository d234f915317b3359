import { fillWords } from "@/components/ui/fill-words";
import { type Channel, channels } from "@/lib/contributions/channels";
import { meterBenefits } from "@/lib/contributions/rights";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { RowWords } from "./due-row";
import type { TickWords } from "./use-ticks";

// Words that lists need in the browser, written out on the server: the browser fills in only what
// changes under a tap, so it needs no messages and no formatter of its own.

type Live = keyof typeof import("@/lib/i18n/th/contributions").default.live;

/** A sentence with its places left open. */
export function live(locale: Locale, key: Live): string {
  return String(translator(locale, "contributions").raw(`live.${key}`));
}

export function rowWords(locale: Locale): RowWords {
  const t = translator(locale, "contributions");
  const risk = live(locale, "risk");
  return {
    risk: Object.fromEntries(
      meterBenefits.map((b) => [b, fillWords(risk, { benefit: t(`benefit.${b}`) })]),
    ),
    owes: live(locale, "owes"),
    back: live(locale, "back"),
    steady: live(locale, "steady"),
    first: live(locale, "first"),
    paid: live(locale, "paid"),
    strip: live(locale, "strip"),
    tick: live(locale, "tick"),
    undo: live(locale, "undo"),
  };
}

/** The same risks in a word, where a heading says the rest. */
export function riskWords(locale: Locale): Record<string, string> {
  const t = translator(locale, "contributions");
  return Object.fromEntries(
    meterBenefits.map((b) => [b, t("round.loses", { benefit: t(`benefit.${b}`) })]),
  );
}

export function tickWords(locale: Locale): TickWords {
  return {
    done: live(locale, "done"),
    undone: live(locale, "undone"),
    receipt: live(locale, "receipt"),
    offline: live(locale, "offline"),
    waiting: live(locale, "waiting"),
    undoReason: live(locale, "undoReason"),
  };
}

export function channelWords(locale: Locale): Record<Channel, string> {
  const t = translator(locale, "contributions");
  return Object.fromEntries(channels.map((c) => [c, t(`channel.${c}`)])) as Record<Channel, string>;
}
