import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { SpreadsheetRefusal } from "@/lib/spreadsheet/refusal";
import type { Limits } from "@/lib/spreadsheet/types";

const ZIP = Buffer.from("PK");
const OLE2 = Buffer.from("d0cf11e0a1b11ae1", "hex");

/** What a file is by its first bytes. Refuses `empty`, `too_large`, `old_xls` and `encrypted`. */
export async function kindOfFile(path: string, limits: Limits): Promise<"zip" | "text"> {
  const { size } = await stat(path);
  if (size === 0) throw new SpreadsheetRefusal("empty");
  if (size > limits.fileBytes) throw new SpreadsheetRefusal("too_large");
  const head = await readHead(path, 8);
  if (head.equals(OLE2)) throw new SpreadsheetRefusal(await kindOfOle2(path));
  const third = head.subarray(0, 2).equals(ZIP) ? head[2] : undefined;
  return third === 3 || third === 5 || third === 7 ? "zip" : "text";
}

/** The first bytes of a file, fewer when it is shorter. */
export async function readHead(path: string, bytes: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** An OLE2 file is an old workbook, a new one under a password, or something else from Office. */
async function kindOfOle2(path: string) {
  const encrypted = Buffer.from("EncryptedPackage", "utf16le");
  const workbooks = ["Workbook", "Book"].map((name) => Buffer.from(`${name}\0`, "utf16le"));
  let old = false;
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const seen = Buffer.concat([tail, chunk as Buffer]);
    if (seen.includes(encrypted)) return "encrypted";
    old ||= workbooks.some((name) => seen.includes(name));
    tail = seen.subarray(-encrypted.length);
  }
  return old ? "old_xls" : "not_a_spreadsheet";
}
