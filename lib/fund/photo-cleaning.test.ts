import { crc32, deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jpegSegment, testExif, testJpeg } from "@/scripts/testing/photos";
import { photoType } from "./photo";
import { pictureAlone } from "./photo-cleaning";
import { exifWith, orientationIn } from "./photo-orientation";

const clean = (bytes: Uint8Array): Buffer | null => {
  const type = photoType(bytes);
  const alone = type && pictureAlone(bytes, type);
  return alone && Buffer.from(alone);
};
const ways = [1, 2, 3, 4, 5, 6, 7, 8];
const wayIn = (bytes: Buffer | null): number => {
  const at = bytes?.indexOf(Buffer.from("MM\0*", "latin1")) ?? -1;
  return bytes && at >= 0 ? orientationIn(bytes.subarray(at)) : 1;
};

describe("the way up", () => {
  test.each([true, false])("is read in either byte order (little: %s)", (little) => {
    for (const orientation of ways) {
      expect(orientationIn(testExif({ orientation, little, head: "" }))).toBe(orientation);
    }
    expect(orientationIn(testExif({ orientation: 9, little, head: "" }))).toBe(1);
  });

  test("that is written is the one that is read; as it lies needs no word", () => {
    for (const way of ways.slice(1))
      expect(orientationIn(exifWith(way) ?? new Uint8Array())).toBe(way);
    expect(exifWith(1)).toBeNull();
  });

  test("of bytes that are no Exif is as it lies", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.boolean(), (noise, headed) => {
        const bytes = headed ? Uint8Array.of(0x49, 0x49, 42, 0, 8, 0, 0, 0, ...noise) : noise;
        const way = orientationIn(bytes);
        return way >= 1 && way <= 8;
      }),
    );
  });
});

describe("a JPEG", () => {
  const icc = jpegSegment(0xe2, "ICC_PROFILE\0\u0001\u0001profile");
  const adobe = jpegSegment(0xee, "Adobe\0d\0\0\0\0\u0001");
  const spoken = [
    jpegSegment(0xe1, testExif({ orientation: 6 })),
    jpegSegment(0xe1, "http://ns.adobe.com/xap/1.0/\0<x>SECRET</x>"),
    jpegSegment(0xe2, "MPF\0SECRET"),
    jpegSegment(0xed, "Photoshop 3.0\0SECRET"),
    jpegSegment(0xe0, "JFXX\0SECRET"),
    jpegSegment(0xfe, "SECRET"),
  ];

  test("keeps the picture, its colours and its way up, and nothing else", () => {
    const trailer = Buffer.concat([testJpeg(9), Buffer.from("SECRET video")]);
    const found = clean(Buffer.concat([testJpeg(3, [...spoken, icc, adobe]), trailer]));
    expect(found?.includes("SECRET")).toBe(false);
    expect(wayIn(found)).toBe(6);
    const exif = jpegSegment(
      0xe1,
      Buffer.concat([Buffer.from("Exif\0\0"), exifWith(6) as Uint8Array]),
    );
    const plain = testJpeg(3, [icc, adobe]);
    expect(found).toEqual(Buffer.concat([plain.subarray(0, 2), exif, plain.subarray(2)]));
  });

  test("that has nothing to hide stays byte for byte, and a clean one is clean", () => {
    expect(clean(testJpeg(1, [icc]))).toEqual(testJpeg(1, [icc]));
    const once = clean(testJpeg(1, spoken));
    expect(once && clean(once)).toEqual(once);
  });

  test("loses the small picture inside its first segment", () => {
    const jfif = jpegSegment(0xe0, "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\u0001\u0001SEC");
    const plain = testJpeg(2);
    const found = clean(Buffer.concat([plain.subarray(0, 2), jfif, plain.subarray(20)]));
    expect(found).toEqual(plain);
  });

  test("of several scans is kept whole", () => {
    const plain = testJpeg(4);
    const scan = plain.subarray(plain.lastIndexOf(Buffer.from([0xff, 0xda])), -2);
    const twice = Buffer.concat([plain.subarray(0, -2), scan, plain.subarray(-2)]);
    expect(clean(twice)).toEqual(twice);
  });

  test.each([
    [
      "no picture between beginning and end",
      Buffer.concat([testJpeg().subarray(0, 20), Buffer.alloc(100), Buffer.from([0xff, 0xd9])]),
    ],
    [
      "a segment longer than the file",
      Buffer.concat([
        Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff]),
        Buffer.alloc(200),
        Buffer.from([0xff, 0xd9]),
      ]),
    ],
  ])("is refused: %s", (_, bytes) => {
    expect(photoType(bytes)).toBe("image/jpeg");
    expect(clean(bytes)).toBeNull();
  });
});

describe("a PNG", () => {
  const chunk = (name: string, content: Uint8Array | string) => {
    const body = Buffer.concat([Buffer.from(name), Buffer.from(content as string, "latin1")]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length - 4);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const png = (...chunks: Buffer[]) =>
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk("IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
      ...chunks,
      chunk("IDAT", deflateSync(Buffer.from([0, 128]))),
      chunk("IEND", ""),
    ]);

  test("keeps the picture and its way up, and nothing else", () => {
    const dots = chunk("pHYs", Buffer.alloc(9));
    const said = ["tEXt", "iTXt", "zTXt", "tIME", "prVt"].map((name) => chunk(name, "SECRET"));
    const exif = chunk("eXIf", testExif({ orientation: 8, head: "" }));
    expect(clean(png(...said, dots, exif))).toEqual(
      png(chunk("eXIf", exifWith(8) as Uint8Array), dots),
    );
    expect(clean(png(...said))).toEqual(png());
  });

  test("with a chunk longer than the file is refused", () => {
    const bytes = png(chunk("tEXt", "SECRET"));
    bytes.writeUInt32BE(9_999, 33);
    expect(clean(bytes)).toBeNull();
  });
});

describe("a WebP", () => {
  const chunk = (name: string, content: Uint8Array | string) => {
    const body = Buffer.from(content as string, "latin1");
    const head = Buffer.alloc(8);
    head.write(name, "latin1");
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
  };
  const webp = (...chunks: Buffer[]) =>
    chunk("RIFF", Buffer.concat([Buffer.from("WEBP"), ...chunks]));
  const picture = chunk("VP8 ", Buffer.alloc(13, 7));
  const canvas = (flags: number) => chunk("VP8X", Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]));

  test("keeps the picture and its way up, and nothing else, and says so", () => {
    const told = [chunk("EXIF", testExif({ orientation: 3, head: "" })), chunk("XMP ", "SECRET")];
    const colours = chunk("ICCP", "profile");
    expect(clean(webp(canvas(0x2c), colours, picture, ...told, chunk("MINE", "SECRET")))).toEqual(
      webp(canvas(0x28), colours, picture, chunk("EXIF", exifWith(3) as Uint8Array)),
    );
    expect(clean(webp(canvas(0x04), picture, chunk("XMP ", "SECRET")))).toEqual(
      webp(canvas(0), picture),
    );
    expect(clean(Buffer.concat([webp(picture), Buffer.from("SECRET")]))).toEqual(webp(picture));
  });

  test("without a picture is refused", () => {
    expect(clean(webp(canvas(0), chunk("XMP ", "SECRET")))).toBeNull();
  });
});

test("what is no picture any more without the rest of the file is none", () => {
  // The length of the first segment reaches over the tables behind it.
  const bytes = testJpeg();
  expect(
    clean(Buffer.concat([bytes.subarray(0, 5), Buffer.of(101, 0, 0), bytes.subarray(5)])),
  ).toBe(null);
});

test("whatever the bytes are, the answer is a picture or null", () => {
  const heads = [testJpeg(), Buffer.from("RIFF\u00ff\0\0\0WEBPVP8X", "latin1")];
  fc.assert(
    fc.property(
      fc.constantFrom(...heads),
      fc.uint8Array({ maxLength: 300 }),
      fc.nat(40),
      (head, noise, at) => {
        const bytes = Buffer.concat([head.subarray(0, at), noise, head.subarray(at)]);
        const found = clean(bytes);
        return found === null || photoType(found) !== null;
      },
    ),
  );
});
