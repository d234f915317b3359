import { expect, test } from "vitest";
import { MOST_PHOTO_BYTES, photoRefusal, photoType } from "./photo";

const bytes = (...parts: (string | number[] | number)[]) =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === "number" ? Buffer.alloc(part) : Buffer.from(part as never, "latin1"),
    ),
  );

const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0], 200, [0xff, 0xd9]);
const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = bytes(head, [0, 0, 0, 13], "IHDR", 30, "IEND", [0xae, 0x42, 0x60, 0x82]);
const webp = bytes("RIFF", [22, 0, 0, 0], "WEBP", "VP8 ", 14);

test("a photo is known by how it begins and ends, not by its name", () => {
  expect(photoType(jpeg)).toBe("image/jpeg");
  expect(photoType(png)).toBe("image/png");
  expect(photoType(webp)).toBe("image/webp");
  // What a telephone writes after the picture does no harm.
  expect(photoType(bytes([...jpeg], 3_000))).toBe("image/jpeg");
});

test.each([
  ["a page", bytes("<html><script>alert(1)</script></html>", 200)],
  ["a drawing with scripts", bytes('<svg xmlns="http://www.w3.org/2000/svg"/>', 200)],
  ["a document", bytes("%PDF-1.7", 200)],
  ["a programme", bytes([0x7f], "ELF", 200)],
  ["a moving picture", bytes("GIF89a", 200)],
  ["a JPEG that is cut off", jpeg.subarray(0, 150)],
  ["a PNG that is cut off", png.subarray(0, 40)],
  ["a WebP that is cut off", webp.subarray(0, 24)],
  ["a sound in the same wrapping", bytes("RIFF", [22, 0, 0, 0], "WAVEfmt ", 14)],
  ["three bytes", bytes([0xff, 0xd8, 0xff])],
])("is not one: %s", (_, content) => {
  expect(photoRefusal(content)).toBe("photo_not_one");
});

test("an empty file and one that is too large are told apart", () => {
  expect(photoRefusal(bytes(0))).toBe("photo_missing");
  expect(photoRefusal(bytes([...jpeg.subarray(0, 4)], MOST_PHOTO_BYTES))).toBe("photo_too_large");
  expect(photoRefusal(jpeg)).toBeNull();
});
