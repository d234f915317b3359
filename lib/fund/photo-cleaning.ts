import { type PhotoType, photoType } from "./photo";
import { type Exif, exifWith, orientationIn } from "./photo-orientation";

/**
 * The picture alone: without place, time, camera, owner's name, thumbnail and whatever else a telephone
 * or a programme wrote into the file beside it, and without what follows after its end. The pixels are
 * not touched; colours stay, and so does the way up.
 *
 * @returns null where the file is not built as its kind is, so that nothing can be promised of it
 */
export function pictureAlone(bytes: Uint8Array, type: PhotoType): Uint8Array | null {
  const by = { "image/jpeg": jpegAlone, "image/png": pngAlone, "image/webp": webpAlone };
  const alone = by[type](bytes);
  return alone && photoType(alone) === type ? alone : null;
}

const text = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length));

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

// JPEG (ITU T.81, annex B): segments of marker, length and content; after SOS compressed data in which
// FF is followed by 00 or by a restart marker.
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COMMENT = 0xfe;
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
const isApplication = (marker: number) => marker >= 0xe0 && marker <= 0xef;

function jpegAlone(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [];
  let exif: Exif = null;
  let scanned = false;
  for (let at = 2; at + 1 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      const head: Uint8Array[] = [Uint8Array.of(0xff, SOI)];
      if (exif) head.push(segment(0xe1, joined([EXIF, exif])));
      return scanned ? joined([...head, ...kept, Uint8Array.of(0xff, EOI)]) : null;
    }
    if (standsAlone(marker)) {
      at += 2;
      continue;
    }
    if (at + 4 > bytes.length || marker === SOI || marker === 0) return null;
    const length = viewOf(bytes).getUint16(at + 2);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const content = bytes.subarray(at + 4, end);
    if (marker === 0xe1 && text(content, 0, 6) === "Exif\0\0") {
      exif ??= exifWith(orientationIn(content.subarray(6)));
    }
    if (marker === SOS) {
      scanned = true;
      end = endOfScan(bytes, end);
    }
    if (marker === 0xe0 && text(content, 0, 5) === "JFIF\0" && content.length >= 14) {
      // Without the thumbnail that may follow its first twelve bytes.
      kept.push(segment(0xe0, joined([content.subarray(0, 12), Uint8Array.of(0, 0)])));
    }
    if (belongsToPicture(marker, content)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

const EXIF = Uint8Array.from("Exif\0\0", (letter) => letter.charCodeAt(0));

/** Of what applications write: the colours (ICC) and how they are meant (Adobe). */
function belongsToPicture(marker: number, content: Uint8Array): boolean {
  if (marker === 0xe2) return text(content, 0, 12) === "ICC_PROFILE\0";
  if (marker === 0xee) return text(content, 0, 5) === "Adobe";
  return !isApplication(marker) && marker !== COMMENT;
}

function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] as number;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !standsAlone(next)) return at;
  }
  return bytes.length;
}

function segment(marker: number, content: Uint8Array): Uint8Array {
  const length = content.length + 2;
  return joined([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), content]);
}

// PNG (W3C, third edition): chunks of length, name, content and checksum.
const PNG_HEAD = 8;
const pngKept = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs".split(" "),
);

function pngAlone(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, PNG_HEAD)];
  let exif: Exif = null;
  for (let at = PNG_HEAD; at + 12 <= bytes.length; ) {
    const name = text(bytes, at + 4, 4);
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    if (name === "eXIf") exif = exifWith(orientationIn(bytes.subarray(at + 8, end - 4)));
    if (pngKept.has(name)) kept.push(bytes.subarray(at, end));
    // Right behind IHDR: what comes after the pixels is read too late by some.
    if (name === "IEND" && exif) kept.splice(2, 0, pngChunk("eXIf", exif));
    if (name === "IEND") return joined(kept);
    at = end;
  }
  return null;
}

function pngChunk(name: string, content: Uint8Array): Uint8Array {
  const body = joined([Uint8Array.from(name, (letter) => letter.charCodeAt(0)), content]);
  const chunk = new Uint8Array(body.length + 8);
  viewOf(chunk).setUint32(0, content.length);
  chunk.set(body, 4);
  viewOf(chunk).setUint32(body.length + 4, checksum(body));
  return chunk;
}

/** CRC-32 as PNG counts it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

// WebP (RFC 9649): RIFF chunks of name, length and content, padded to an even length. The chunk VP8X
// says in bits which of the others are there.
const webpKept = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF"]);
const SAYS_EXIF = 0x08;
const SAYS_XMP = 0x04;

function webpAlone(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes);
  const last = Math.min(bytes.length, view.getUint32(4, true) + 8);
  const kept: Uint8Array[] = [];
  let exif: Exif = null;
  for (let at = 12; at + 8 <= last; ) {
    const name = text(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > last) return null;
    if (webpKept.has(name)) kept.push(bytes.slice(at, end));
    if (name === "EXIF") exif = exifWith(orientationIn(bytes.subarray(at + 8, at + 8 + length)));
    at = end;
  }
  const [first] = kept;
  if (!first || !kept.some((chunk) => /^(VP8[ L]|ANMF)$/.test(text(chunk, 0, 4)))) return null;
  const extended = text(first, 0, 4) === "VP8X";
  if (extended) {
    if (first.length < 9) return null;
    const flags = (first[8] as number) & ~SAYS_EXIF & ~SAYS_XMP;
    first[8] = exif ? flags | SAYS_EXIF : flags;
    if (exif) kept.push(webpChunk("EXIF", exif));
  }
  const body = joined(kept);
  const head = bytes.slice(0, 12);
  viewOf(head).setUint32(4, body.length + 4, true);
  return joined([head, body]);
}

function webpChunk(name: string, content: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(8 + content.length + (content.length % 2));
  chunk.set(Uint8Array.from(name, (letter) => letter.charCodeAt(0)));
  viewOf(chunk).setUint32(4, content.length, true);
  chunk.set(content, 8);
  return chunk;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
