import { SpreadsheetRefusal } from "@/lib/spreadsheet/refusal";
import { createTextStore, type TextStore } from "@/lib/spreadsheet/text-store";
import type { Limits } from "@/lib/spreadsheet/types";
import { readXml } from "@/lib/spreadsheet/xml";

/** Reads the texts that the cells of an XLSX file refer to by number. */
export async function readSharedStrings(
  chunks: AsyncIterable<Buffer>,
  limits: Limits,
): Promise<TextStore> {
  const store = createTextStore(limits.textsInMemory, limits.sharedTexts);
  let text = "";
  let inText = false;
  let inReading = false;
  try {
    await readXml(chunks, {
      open(name) {
        if (name === "si") text = "";
        else if (name === "rPh") inReading = true;
        else if (name === "t") inText = !inReading;
      },
      close(name) {
        if (name === "t") inText = false;
        else if (name === "rPh") inReading = false;
        else if (name === "si") store.append(plainText(text));
      },
      text(piece) {
        // One character past the limit is kept, so that the cell which uses the text is refused.
        if (inText && text.length <= limits.cellText) text += piece.slice(0, limits.cellText + 1);
      },
    });
    return store;
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Undoes `_x000D_`, the way the format writes characters that XML does not allow. */
export function plainText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The text of a shared string cell. */
export function sharedText(store: TextStore | null, index: number): string {
  const text = Number.isInteger(index) && index >= 0 ? store?.get(index) : null;
  if (text === null || text === undefined) throw new SpreadsheetRefusal("damaged");
  return text;
}
