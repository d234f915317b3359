import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

/** A part of an archive to be written; `declaredSize` and `flags` tell lies about it. */
export type ZipPart = {
  name: string;
  content: string | Buffer | Iterable<string | Buffer>;
  stored?: boolean;
  /** Of the compression, from 1 to 9. */
  level?: number;
  declaredSize?: number;
  declaredCrc?: number;
  flags?: number;
};

const DESCRIPTOR_FOLLOWS = 0x08;
const UTF8_NAMES = 0x800;

/** Writes a zip file part by part, as a program that streams would. */
export async function writeZip(path: string, parts: ZipPart[]): Promise<void> {
  const file = createWriteStream(path);
  let offset = 0;
  const write = async (bytes: Buffer) => {
    offset += bytes.length;
    if (!file.write(bytes)) await once(file, "drain");
  };
  const directory: Buffer[] = [];
  for (const part of parts) {
    const at = offset;
    const name = Buffer.from(part.name, "utf8");
    const flags = part.flags ?? DESCRIPTOR_FOLLOWS | UTF8_NAMES;
    const method = part.stored ? 0 : 8;
    await write(
      record(
        0x04034b50,
        [[20, 2], [flags, 2], [method, 2], ...zeros(16), [name.length, 2], [0, 2]],
        name,
      ),
    );

    const start = offset;
    let size = 0;
    let sum = 0;
    const counted = function* () {
      for (const piece of pieces(part.content)) {
        const bytes = Buffer.from(piece as string);
        size += bytes.length;
        sum = crc32(bytes, sum);
        yield bytes;
      }
    };
    const source = Readable.from(counted());
    const packed = part.stored ? source : source.pipe(createDeflateRaw({ level: part.level ?? 1 }));
    for await (const bytes of packed) await write(bytes as Buffer);

    const sizes: [number, number][] = [
      [part.declaredCrc ?? sum, 4],
      [offset - start, 4],
      [part.declaredSize ?? size, 4],
    ];
    await write(record(0x08074b50, sizes));
    directory.push(
      record(
        0x02014b50,
        [
          [20, 2],
          [20, 2],
          [flags, 2],
          [method, 2],
          [0, 4],
          ...sizes,
          [name.length, 2],
          ...zeros(12),
          [at, 4],
        ],
        name,
      ),
    );
  }
  const listed = Buffer.concat(directory);
  const start = offset;
  await write(listed);
  const count = parts.length;
  await write(
    record(0x06054b50, [
      [0, 4],
      [count, 2],
      [count, 2],
      [listed.length, 4],
      [start, 4],
      [0, 2],
    ]),
  );
  file.end();
  await once(file, "close");
}

function pieces(content: ZipPart["content"]): Iterable<string | Buffer> {
  return typeof content === "string" || Buffer.isBuffer(content) ? [content] : content;
}

function zeros(bytes: number): [number, number][] {
  return Array.from({ length: bytes / 2 }, () => [0, 2]);
}

/** A signature and little-endian numbers, each with its width in bytes. */
function record(signature: number, fields: [number, number][], tail = Buffer.alloc(0)): Buffer {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [, width]) => sum + width, 0));
  let at = bytes.writeUInt32LE(signature, 0);
  for (const [value, width] of fields) at = bytes.writeUIntLE(value, at, width);
  return Buffer.concat([bytes, tail]);
}
