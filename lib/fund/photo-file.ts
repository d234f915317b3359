import "server-only";
import { randomBytes } from "node:crypto";
import { mkdir, open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { type PhotoType, photoTypes } from "./photo";

/** 32 hexadecimal digits that no photo is called by yet. */
export const newPhotoName = (): string => randomBytes(16).toString("hex");

/** Where in the folder of files a photo of that name lies, as the database says it. */
export const photoFileOf = (name: string, type: PhotoType): string =>
  `${name.slice(0, 2)}/${name}.${photoTypes[type]}`;

/** The names that `photoFileOf` gives, also while one is being written; nothing else is a photo's. */
export const isPhotoFile = (file: string): boolean =>
  /^([0-9a-f]{2})\/\1[0-9a-f]{30}\.(jpg|png|webp)(\.part)?$/.test(file);

/** Written whole or not at all, and on the disk before the database says so. */
export async function keepPhoto(place: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  const file = await open(`${place}.part`, "w", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${place}.part`, place);
}
