/** A segment of a JPEG: marker, length and content. */
export function jpegSegment(marker: number, content: Uint8Array | string): Buffer {
  const body = Buffer.from(content as string, "latin1");
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A file built as a JPEG is, of one grey dot; `mark` tells one from the other. */
export function testJpeg(mark = 0, segments: readonly Buffer[] = []): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xe0, "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0"),
    ...segments,
    jpegSegment(0xdb, Buffer.alloc(65, 1)),
    jpegSegment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
    jpegSegment(0xc4, Buffer.from([0, 1, ...Array<number>(15).fill(0), 0])),
    jpegSegment(0xc4, Buffer.from([16, 1, ...Array<number>(15).fill(0), 0])),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x3f, mark & 0x7f, 0xff, 0x00, 0xff, 0xd0, 0x3f, 0xff, 0xd9]),
  ]);
}

/** A block of Exif as cameras write it, with the way up and a place, both in the byte order asked for. */
export function testExif({ orientation = 1, little = true, head = "Exif\0\0" } = {}): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 3 * 12 + 4);
  const two = (value: number, at: number) =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const four = (value: number, at: number) =>
    little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  tiff.write(little ? "II" : "MM", 0, "latin1");
  two(42, 2);
  four(8, 4);
  two(3, 8);
  const entry = (nth: number, tag: number, type: number, count: number) => {
    two(tag, 10 + 12 * nth);
    two(type, 12 + 12 * nth);
    four(count, 14 + 12 * nth);
    return 18 + 12 * nth;
  };
  four(tiff.length, entry(0, 0x010f, 2, 12));
  two(orientation, entry(1, 0x0112, 3, 1));
  four(tiff.length, entry(2, 0x8825, 4, 1));
  return Buffer.concat([
    Buffer.from(head, "latin1"),
    tiff,
    Buffer.from("SECRET PLACE 18.76N 99.0E", "latin1"),
  ]);
}
