import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { readHead } from "@/lib/spreadsheet/kind";
import { SpreadsheetRefusal } from "@/lib/spreadsheet/refusal";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-874";

/**
 * How the text of a file is written. Without a byte order mark the whole file is looked at, since
 * a Thai name may come late: text that is not UTF-8 is Windows-874, what a Thai Excel calls "CSV".
 * Refuses `empty` (nothing but blanks and zeros), `not_a_spreadsheet` and `damaged`.
 */
export async function encodingOf(path: string): Promise<Encoding> {
  const head = await readHead(path, 4_096);
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const seen = await surveyBytes(path);
  if (seen.blank) throw new SpreadsheetRefusal("empty");
  if (seen.zeros) {
    const wide = wideEncodingOf(head);
    if (wide === null) throw new SpreadsheetRefusal("not_a_spreadsheet");
    return wide;
  }
  if (seen.utf8 || (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)) return "utf-8";
  const { high, thaiUtf8, notThai } = await surveyHighBytes(path);
  // Thai in UTF-8 is E0 B8 xx or E0 B9 xx; with nearly all of it so, a few bytes were lost on the way.
  if (thaiUtf8 * 3 > high * 0.8) return "utf-8";
  if (notThai > high * 0.02) throw new SpreadsheetRefusal("damaged");
  return "windows-874";
}

/** The file through one buffer, filled anew for each step. */
async function* windows(path: string): AsyncGenerator<Buffer> {
  const file = await open(path);
  const buffer = Buffer.allocUnsafe(256 * 1024);
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function surveyBytes(path: string) {
  const strict = new TextDecoder("utf-8", { fatal: true });
  const seen = { blank: true, zeros: false, utf8: true };
  for await (const chunk of windows(path)) {
    seen.zeros ||= chunk.includes(0);
    seen.blank &&= chunk.every(isBlankByte);
    if (!seen.utf8) continue;
    try {
      strict.decode(chunk, { stream: true });
    } catch {
      seen.utf8 = false;
    }
  }
  return seen;
}

function isBlankByte(byte: number): boolean {
  return byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

async function surveyHighBytes(path: string) {
  const seen = { high: 0, thaiUtf8: 0, notThai: 0 };
  for await (const chunk of windows(path)) {
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte < 0x80) continue;
      seen.high += 1;
      if (byte === 0xe0 && ((chunk[at + 1] ?? 0) & 0xfe) === 0xb8) seen.thaiUtf8 += 1;
      // Bytes that Windows-874 leaves without a character.
      if ((byte >= 0xdb && byte <= 0xde) || byte >= 0xfc) seen.notThai += 1;
    }
  }
  return seen;
}

/** UTF-16 without a mark: the upper halves of its letters are 00 (Latin) or 0E (Thai). */
function wideEncodingOf(head: Buffer): Encoding | null {
  const upper = [0, 0];
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] === 0x00 || head[at] === 0x0e) upper[at % 2] = (upper[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = upper;
  const most = head.length * 0.35;
  if (odd > most && even < odd / 8) return "utf-16le";
  if (even > most && odd < even / 8) return "utf-16be";
  return null;
}

/** The file as UTF-8 bytes without a byte order mark. */
export async function* utf8Chunks(path: string, encoding: Encoding): AsyncGenerator<Buffer> {
  const stream = createReadStream(path, { highWaterMark: 64 * 1024 });
  if (encoding === "utf-8") {
    let first = true;
    for await (const piece of stream) {
      const chunk = piece as Buffer;
      const marked = first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
      first = false;
      yield marked ? chunk.subarray(3) : chunk;
    }
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const piece of stream) {
    yield Buffer.from(decoder.decode(piece as Buffer, { stream: true }), "utf8");
  }
  yield Buffer.from(decoder.decode(), "utf8");
}
