import "server-only";
import { createHash } from "node:crypto";
import { access, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { db } from "@/lib/db";
import { log, logError } from "@/lib/log";
import { photoType } from "./photo";
import { pictureAlone } from "./photo-cleaning";
import { isPhotoFile, keepPhoto, newPhotoName, photoFileOf } from "./photo-file";
import { placeOf } from "./photo-queries";

const DAY = 24 * 60 * 60_000;

/**
 * More files than this that the database does not know, or more than it knows, are no work of a process
 * that was killed: the folder is then another database's, or the database was set back to an older day,
 * and none is touched.
 */
const MOST_STRAYS = 20;

/**
 * Removes files of photos that no row knows: what a process left that was killed between writing the
 * file and telling the database. Younger than a day they may be somebody's who is still at it.
 *
 * @returns how many were removed
 */
export async function removeStrayPhotos(now = Date.now()): Promise<number> {
  const known = new Set<string>();
  const files = (await filesIn(placeOf())).filter(isPhotoFile);
  const old: string[] = [];
  for (const file of files) {
    const found = await stat(placeOf(file)).catch(() => null);
    if (found && now - found.mtimeMs > DAY) old.push(file);
  }
  for (let at = 0; at < old.length; at += 1_000) {
    const some = old.slice(at, at + 1_000);
    const rows = await db.entryPhoto.findMany({
      where: { file: { in: some } },
      select: { file: true },
    });
    for (const { file } of rows) known.add(file);
  }
  const strays = old.filter((file) => !known.has(file));
  if (strays.length > Math.min(MOST_STRAYS, known.size)) {
    log.warn({ job: "photos.strays", files: strays.length }, "too many to be strays; none removed");
    return 0;
  }
  for (const file of strays) await rm(placeOf(file), { force: true });
  return strays.length;
}

/** Beside the photos: what an earlier version stored is looked through once, not at every start. */
const CLEANED = "photos-cleaned";

/**
 * Takes out of photos what telephones wrote beside the picture, where they were stored before that was
 * done as they come. The picture stays as it is. One that cannot be read so stays and is logged by its id.
 *
 * @returns how many were cleaned
 */
export async function cleanOldPhotos(): Promise<number> {
  const mark = placeOf(CLEANED);
  const done = await access(mark).then(
    () => true,
    () => false,
  );
  if (done) return 0;
  let cleaned = 0;
  let last = 0;
  for (;;) {
    const photos = await db.entryPhoto.findMany({
      where: { id: { gt: last } },
      orderBy: { id: "asc" },
      take: 100,
      select: { id: true, file: true },
    });
    for (const photo of photos) if (await clean(photo)) cleaned += 1;
    const end = photos.at(-1);
    if (!end) break;
    last = end.id;
  }
  // No folder yet means no photos yet: nothing is made for that.
  await writeFile(mark, "", { mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  return cleaned;
}

/** Under a new name, so that the row and the file it names agree at every moment. */
async function clean({ id, file }: { id: number; file: string }): Promise<boolean> {
  const bytes = await readFile(placeOf(file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  const type = bytes && photoType(bytes);
  const picture = type ? pictureAlone(bytes, type) : null;
  if (!bytes || !type || !picture) {
    log.warn({ job: "photos.clean", photo: id, missing: bytes === null }, "left as it is");
    return false;
  }
  if (Buffer.compare(bytes, picture) === 0) return false;
  const cleanFile = photoFileOf(newPhotoName(), type);
  await keepPhoto(placeOf(cleanFile), picture);
  const sha256 = createHash("sha256").update(picture).digest("hex");
  const { count } = await db.entryPhoto.updateMany({
    where: { id, file },
    data: { file: cleanFile, bytes: picture.length, sha256 },
  });
  // Another server was faster: then its file is the one.
  await rm(placeOf(count === 1 ? file : cleanFile), { force: true });
  return count === 1;
}

/** Both, when a server starts and then daily. */
export async function keepPhotosInOrder(): Promise<void> {
  await cleanOldPhotos().catch((error) => logError(error, { job: "photos.clean" }));
  await removeStrayPhotos();
}

async function filesIn(folder: string): Promise<string[]> {
  return readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}
