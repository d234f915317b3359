/** Six megabytes: what a telephone's camera makes at its finest. */
export const MOST_PHOTO_BYTES = 6 * 1024 * 1024;

export const photoTypes = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
} as const;
export type PhotoType = keyof typeof photoTypes;

export type PhotoRefusal = "photo_missing" | "photo_too_large" | "photo_not_one";

const jpeg = [0xff, 0xd8, 0xff];
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * What kind of picture the bytes are, by how they begin and end; null for anything else, whatever its
 * name says. A file that is cut off in the middle is none either.
 */
export function photoType(bytes: Uint8Array): PhotoType | null {
  if (begins(bytes, jpeg)) return endOfJpeg(bytes) ? "image/jpeg" : null;
  if (begins(bytes, png))
    return text(bytes, 12, 4) === "IHDR" && endOfPng(bytes) ? "image/png" : null;
  if (text(bytes, 0, 4) === "RIFF" && text(bytes, 8, 4) === "WEBP") {
    const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8;
    return bytes.length >= 20 && size <= bytes.length && /^VP8[ LX]$/.test(text(bytes, 12, 4))
      ? "image/webp"
      : null;
  }
  return null;
}

/** Refuses what is empty, too large, or not a picture. */
export function photoRefusal(bytes: Uint8Array): PhotoRefusal | null {
  if (bytes.length === 0) return "photo_missing";
  if (bytes.length > MOST_PHOTO_BYTES) return "photo_too_large";
  return photoType(bytes) === null ? "photo_not_one" : null;
}

const begins = (bytes: Uint8Array, head: readonly number[]) =>
  head.every((byte, at) => bytes[at] === byte);

const text = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length));

/** Some telephones write a little after the picture, so the mark of its end is looked for near there. */
function endOfJpeg(bytes: Uint8Array): boolean {
  if (bytes.length < 100) return false;
  for (let at = bytes.length - 2; at >= Math.max(0, bytes.length - 65_536); at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

const endOfPng = (bytes: Uint8Array) =>
  bytes.length >= 45 && text(bytes, bytes.length - 8, 4) === "IEND";
