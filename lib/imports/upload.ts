import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { DEFAULT_LIMITS } from "@/lib/spreadsheet/types";

/** A file that was sent, in a folder of its own that only this user can read. */
export type Uploaded = {
  path: string;
  name: string;
  fields: Record<string, string>;
  remove: () => Promise<void>;
};

export type UploadFault = "upload_missing" | "upload_broken" | "sheet_too_large";

class Fault extends Error {
  constructor(readonly code: UploadFault) {
    super(code);
  }
}

type Part = { name: string; fileName: string | null };

const headLimit = 8 * 1024;
const fieldLimit = 10 * 1024;
/** Room for the fields and the lines between the parts. */
const wrapping = 64 * 1024;

/**
 * Takes a form with one file straight to disk, as it arrives: memory stays flat and nothing past the
 * limit is written. Fields that stand before and after the file come as text.
 */
export async function takeUpload(
  body: AsyncIterable<Uint8Array> | null,
  contentType: string,
  limit: number = DEFAULT_LIMITS.fileBytes,
): Promise<Uploaded | UploadFault> {
  const boundary = /boundary="?([^";]{1,100})"?/i.exec(contentType)?.[1];
  if (!body || !boundary || !/^multipart\/form-data/i.test(contentType)) return "upload_missing";
  const folder = await mkdtemp(join(tmpdir(), "upload-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, "file");
    const taken = await takeParts(body, boundary, path, limit);
    if (taken.name === null) throw new Fault("upload_missing");
    return { path, name: taken.name, fields: taken.fields, remove };
  } catch (error) {
    await remove();
    if (error instanceof Fault) return error.code;
    // The sender went away in the middle.
    if (/abort|ECONNRESET|terminated|closed|premature/i.test(String(error))) return "upload_broken";
    throw error;
  }
}

async function takeParts(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
  path: string,
  limit: number,
): Promise<{ name: string | null; fields: Record<string, string> }> {
  const between = Buffer.from(`\r\n--${boundary}`);
  const fields: Record<string, string> = {};
  const file = createWriteStream(path, { mode: 0o600 });
  let name: string | null = null;
  let part: Part | null = null;
  let text = "";
  let total = 0;
  let written = 0;
  let ended = false;
  // The first boundary has no line before it.
  let rest: Buffer = Buffer.from("\r\n");
  try {
    for await (const chunk of body) {
      total += chunk.length;
      if (total > limit + wrapping) throw new Fault("sheet_too_large");
      if (ended) continue;
      rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : Buffer.from(chunk);
      for (;;) {
        if (part === null) {
          const head = nextHead(rest, between);
          if (head === "end") ended = true;
          if (head === "more" || head === "end") break;
          part = head.part;
          rest = head.rest;
          text = "";
          if (part.fileName) name = part.fileName;
        }
        const at = rest.indexOf(between);
        // What may be the beginning of the next boundary waits for more.
        const piece: Buffer = rest.subarray(
          0,
          at >= 0 ? at : Math.max(0, rest.length - between.length),
        );
        rest = rest.subarray(piece.length);
        if (part.fileName !== null) {
          written += piece.length;
          if (written > limit) throw new Fault("sheet_too_large");
          if (piece.length > 0 && !file.write(piece)) await drained(file);
        } else if (text.length + piece.length <= fieldLimit) text += piece.toString("utf8");
        if (at < 0) break;
        if (part.fileName === null) fields[part.name] = text;
        part = null;
      }
    }
  } finally {
    file.end();
    await finished(file);
  }
  if (!ended) throw new Fault("upload_broken");
  return { name, fields };
}

function drained(file: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve, reject) => {
    file.once("drain", resolve);
    file.once("error", reject);
  });
}

/** The heading of the part after the boundary that `rest` starts with. */
function nextHead(rest: Buffer, between: Buffer): { part: Part; rest: Buffer } | "more" | "end" {
  if (rest.length < between.length + 2) return "more";
  if (!rest.subarray(0, between.length).equals(between)) throw new Fault("upload_broken");
  const after = rest.subarray(between.length);
  if (after.subarray(0, 2).toString() === "--") return "end";
  const end = after.indexOf("\r\n\r\n");
  if (end < 0) {
    if (after.length > headLimit) throw new Fault("upload_broken");
    return "more";
  }
  const head = after.subarray(0, end).toString("utf8");
  const name = /[; ]name="([^"]*)"/i.exec(head)?.[1] ?? "";
  const fileName = /filename="((?:[^"\\]|\\.)*)"/i.exec(head)?.[1] ?? null;
  // An empty file field is sent with an empty name.
  return { part: { name, fileName }, rest: after.subarray(end + 4) };
}
