import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SpreadsheetRefusal } from "@/lib/spreadsheet/refusal";

const PAGE = 64 * 1024;
const PAGES_KEPT = 32;
const RECENT = 4_096;
const RECENT_TEXT = 100;

/**
 * Many texts addressed by number, in UTF-8 outside the JavaScript heap. Past `memoryBytes` the
 * pages move to a temporary file (readable by this user alone, gone with `close`), and only an
 * index of four bytes per text and a few pages stay in memory.
 */
export type TextStore = {
  append(text: string): void;
  /** Null when there is no such text. */
  get(index: number): string | null;
  close(): void;
};

export function createTextStore(memoryBytes: number, maxTexts: number): TextStore {
  const pages: Buffer[] = [];
  const recentIndexes = new Int32Array(RECENT).fill(-1);
  const recentTexts = new Array<string>(RECENT).fill("");
  let ends = new Uint32Array(1_024);
  let count = 0;
  let page = Buffer.allocUnsafe(PAGE);
  let used = 0;
  let total = 0;
  let full = 0;
  let spill: Spill | null = null;

  function turnPage() {
    if (spill === null && (full + 1) * PAGE > memoryBytes) {
      spill = createSpill();
      for (const kept of pages.splice(0)) spill.write(kept);
    }
    if (spill === null) {
      pages.push(page);
      page = Buffer.allocUnsafe(PAGE);
    } else spill.write(page);
    full += 1;
    used = 0;
  }

  function pageAt(number: number): Buffer {
    if (number === full) return page;
    const kept = spill === null ? pages[number] : spill.read(number);
    if (kept === undefined) throw new Error(`text page ${number} is missing`);
    return kept;
  }

  function decode(start: number, end: number): string {
    const first = Math.floor(start / PAGE);
    if (end <= (first + 1) * PAGE) {
      return pageAt(first).toString("utf8", start - first * PAGE, end - first * PAGE);
    }
    const parts: Buffer[] = [];
    for (let at = start; at < end; ) {
      const number = Math.floor(at / PAGE);
      const stop = Math.min(end, (number + 1) * PAGE);
      parts.push(Buffer.from(pageAt(number).subarray(at - number * PAGE, stop - number * PAGE)));
      at = stop;
    }
    return Buffer.concat(parts).toString("utf8");
  }

  function appendAcross(bytes: Buffer) {
    for (let at = 0; at < bytes.length; ) {
      if (used === PAGE) turnPage();
      const copied = bytes.copy(page, used, at);
      used += copied;
      at += copied;
    }
    total += bytes.length;
  }

  return {
    append(text) {
      if (count >= maxTexts) throw new SpreadsheetRefusal("too_large");
      // A UTF-16 unit takes three bytes at most; where that fits there is no need of a copy.
      if (used + text.length * 3 <= PAGE) {
        const written = page.write(text, used);
        used += written;
        total += written;
      } else appendAcross(Buffer.from(text, "utf8"));
      if (count === ends.length) {
        const grown = new Uint32Array(count * 2);
        grown.set(ends);
        ends = grown;
      }
      ends[count] = total;
      count += 1;
    },
    get(index) {
      const slot = index % RECENT;
      if (recentIndexes[slot] === index) return recentTexts[slot] ?? null;
      const end = index < count ? ends[index] : undefined;
      if (end === undefined) return null;
      const text = decode(index === 0 ? 0 : (ends[index - 1] ?? 0), end);
      if (text.length <= RECENT_TEXT) {
        recentIndexes[slot] = index;
        recentTexts[slot] = text;
      }
      return text;
    },
    close() {
      spill?.close();
    },
  };
}

type Spill = { write(page: Buffer): void; read(number: number): Buffer; close(): void };

/** Pages in a temporary file, the last used ones kept at hand. */
function createSpill(): Spill {
  const folder = mkdtempSync(join(tmpdir(), "sheet-"));
  const file = openSync(join(folder, "texts"), "wx+", 0o600);
  const atHand = new Map<number, Buffer>();
  let written = 0;
  let open = true;
  return {
    write(page) {
      let at = 0;
      while (at < PAGE) at += writeSync(file, page, at, PAGE - at, written * PAGE + at);
      written += 1;
    },
    read(number) {
      const known = atHand.get(number);
      if (known !== undefined) {
        atHand.delete(number);
        atHand.set(number, known);
        return known;
      }
      let page: Buffer | undefined;
      if (atHand.size >= PAGES_KEPT) {
        for (const [oldest, reusable] of atHand) {
          atHand.delete(oldest);
          page = reusable;
          break;
        }
      }
      page ??= Buffer.allocUnsafe(PAGE);
      readSync(file, page, 0, PAGE, number * PAGE);
      atHand.set(number, page);
      return page;
    },
    close() {
      if (!open) return;
      open = false;
      closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
