import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { takeUpload } from "./upload";

const type = "multipart/form-data; boundary=----line";

function form(file: Buffer, { name = "จ่าย.csv", after = true } = {}): Buffer {
  const head = (text: string) => Buffer.from(text);
  return Buffer.concat([
    head('------line\r\nContent-Disposition: form-data; name="kind"\r\n\r\npayments\r\n'),
    head(`------line\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n`),
    head("Content-Type: text/csv\r\n\r\n"),
    file,
    head('\r\n------line\r\nContent-Disposition: form-data; name="commandId"\r\n\r\nabc\r\n'),
    head(after ? "------line--\r\n" : ""),
  ]);
}

async function* inPieces(body: Buffer, size: number) {
  for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size);
}

describe("takeUpload", () => {
  test("file and fields come out whole, however the pieces fall", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 400 }), fc.nat(2_000), async (size, length) => {
        const file = Buffer.concat([randomBytes(length), Buffer.from("\r\n------lin")]);
        const taken = await takeUpload(inPieces(form(file), size), type);
        if (typeof taken === "string") throw new Error(taken);
        expect(taken.fields).toEqual({ kind: "payments", commandId: "abc" });
        expect(taken.name).toBe("จ่าย.csv");
        expect((await readFile(taken.path)).equals(file)).toBe(true);
        await taken.remove();
        expect(existsSync(dirname(taken.path))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test("no file chosen, no form at all", async () => {
    const empty = form(Buffer.alloc(0), { name: "" });
    expect(await takeUpload(inPieces(empty, 100), type)).toBe("upload_missing");
    expect(await takeUpload(inPieces(empty, 100), "text/plain")).toBe("upload_missing");
    expect(await takeUpload(null, type)).toBe("upload_missing");
  });

  test("cut short on the way", async () => {
    const body = form(Buffer.from("a,b\r\n"), { after: false });
    expect(await takeUpload(inPieces(body, 50), type)).toBe("upload_broken");
    expect(await takeUpload(inPieces(Buffer.from("nothing of a form"), 5), type)).toBe(
      "upload_broken",
    );
  });

  test("a file past the limit", async () => {
    const body = form(randomBytes(5_000));
    expect(await takeUpload(inPieces(body, 999), type, 4_999)).toBe("sheet_too_large");
    const taken = await takeUpload(inPieces(body, 999), type, 5_000);
    if (typeof taken === "string") throw new Error(taken);
    await taken.remove();
  });
});
