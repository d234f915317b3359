import type { OwnFault } from "@/lib/assessments/own-instrument";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";

const faults = [
  "no_items",
  "item_twice",
  "choices",
  "range",
  "reversed_text",
  "bands",
  "name_missing",
  "item_wording",
  "choice_wording",
  "band_wording",
  "comparison_missing",
] as const satisfies readonly OwnFault[];

/** The editor's words with their holes, for the browser to fill in. */
export function editorWords(locale: Locale) {
  const { instruments, refusals } = messages[locale];
  const said = Object.fromEntries(
    faults.map((fault) => [fault, refusals[`instrument_fault_${fault}`]]),
  ) as Record<OwnFault, string>;
  const plain = Object.fromEntries(
    Object.entries(instruments.edit).map(([key, text]) => [key, text.replace(", number}", "}")]),
  ) as typeof instruments.edit;
  return {
    edit: plain,
    publish: instruments.publish,
    discard: instruments.discard,
    faults: said,
  };
}

export type EditorWords = ReturnType<typeof editorWords>;
