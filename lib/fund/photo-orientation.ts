// Which way up a picture is held, as cameras write it (CIPA DC-008, Exif: tag 0x0112 of the first
// directory): 1 as it lies, 3 upside down, 6 and 8 on its side, 2, 4, 5 and 7 mirrored.

/** A block of Exif that says nothing but the way up; null where the picture lies as it is shown. */
export type Exif = Uint8Array | null;

const TAG = 0x0112;
const SHORT = 3;

/** The way up that a block of Exif (from its "II" or "MM" on) speaks of; 1 where it says none. */
export function orientationIn(exif: Uint8Array): number {
  if (exif.length < 14) return 1;
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return 1;
  const little = order === 0x4949;
  if (view.getUint16(2, little) !== 42) return 1;
  const directory = view.getUint32(4, little);
  if (directory + 2 > exif.length) return 1;
  const entries = view.getUint16(directory, little);
  for (let nth = 0; nth < entries; nth++) {
    const at = directory + 2 + 12 * nth;
    if (at + 12 > exif.length) return 1;
    if (view.getUint16(at, little) !== TAG || view.getUint16(at + 2, little) !== SHORT) continue;
    const way = view.getUint16(at + 8, little);
    return way >= 1 && way <= 8 ? way : 1;
  }
  return 1;
}

/** The smallest block of Exif that says the way up. */
export function exifWith(orientation: number): Exif {
  if (orientation === 1) return null;
  return Uint8Array.of(
    // "MM", 42, the directory begins at 8 and has one entry
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    // tag, SHORT, one of them, its value
    ...[TAG >> 8, TAG & 0xff, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0],
    // no further directory
    ...[0, 0, 0, 0],
  );
}
