import { mkdir, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db, disconnect } from "@/lib/db";
import { env } from "@/lib/env";
import { newCommand, smallWorld, type World } from "@/scripts/testing/fixture";
import { done, moneyIn } from "@/scripts/testing/fund-world";
import { jpegSegment, testExif, testJpeg } from "@/scripts/testing/photos";
import { recordEntry } from "./entry-commands";
import { addPhoto } from "./photo-commands";
import { newPhotoName, photoFileOf } from "./photo-file";
import { photoFile, placeOf } from "./photo-queries";
import { cleanOldPhotos, keepPhotosInOrder, removeStrayPhotos } from "./photo-upkeep-commands";

const folder = env().FILES_DIR;

let world: World;
let no: number;

beforeAll(async () => {
  world = await smallWorld();
  no = done(await recordEntry(world.here.committee, moneyIn(world.here))).no;
});
beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await db.entryPhoto.deleteMany();
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await disconnect();
});

const add = async (mark: number) => {
  const command = { commandId: newCommand(), unitId: world.here.id, no };
  return done(await addPhoto(world.here.committee, { ...command, bytes: testJpeg(mark) }));
};

/** A file as it lies in the folder, last touched so many hours ago. */
async function lay(file: string, { hours = 0, bytes = testJpeg() } = {}): Promise<string> {
  await mkdir(dirname(placeOf(file)), { recursive: true });
  await writeFile(placeOf(file), bytes);
  const then = new Date(Date.now() - hours * 3_600_000);
  await utimes(placeOf(file), then, then);
  return file;
}
const named = () => photoFileOf(newPhotoName(), "image/jpeg");
const files = async () =>
  (await readdir(folder, { recursive: true })).filter((name) => name.includes("."));

/** As an earlier version stored it: whole, as it came from the telephone. */
async function uncleaned(id: number, bytes: Buffer): Promise<void> {
  const { file } = await db.entryPhoto.findUniqueOrThrow({ where: { id } });
  await lay(file, { bytes });
  await db.entryPhoto.update({ where: { id }, data: { bytes: bytes.length } });
}
const spoken = (mark: number) =>
  testJpeg(mark, [jpegSegment(0xe1, testExif()), jpegSegment(0xfe, "SECRET")]);

test("what a killed process left is removed after a day, and nothing else", async () => {
  const photos = [await add(1), await add(2), await add(3)];
  for (const { file } of photos) await lay(file, { hours: 100 });
  await lay(named(), { hours: 25 });
  await lay(`${named()}.part`, { hours: 25 });
  const stay = [
    ...photos.map(({ file }) => file),
    await lay(named(), { hours: 23 }),
    await lay("scan.jpg", { hours: 99 }),
    await lay("ab/scan.jpg", { hours: 99 }),
    // A photo's name in a folder that is not the name's own.
    await lay(`${"0".repeat(2)}/${"f".repeat(32)}.jpg`, { hours: 99 }),
  ];
  expect(await removeStrayPhotos()).toBe(2);
  expect((await files()).sort()).toEqual(stay.sort());
  expect(await removeStrayPhotos()).toBe(0);
});

test("a folder of another database, or of a later day, is left alone", async () => {
  const strange = [await lay(named(), { hours: 99 }), await lay(named(), { hours: 99 })];
  expect(await removeStrayPhotos()).toBe(0);
  await lay((await add(1)).file, { hours: 99 });
  expect(await removeStrayPhotos()).toBe(0);
  expect(await files()).toEqual(expect.arrayContaining(strange));
});

test("photos stored before they were cleaned lose what the telephone wrote, once", async () => {
  const [first, second] = [await add(1), await add(2)];
  await uncleaned(first.id, spoken(1));
  expect(await cleanOldPhotos()).toBe(1);
  const row = await db.entryPhoto.findUniqueOrThrow({ where: { id: first.id } });
  const kept = await readFile(placeOf(row.file));
  expect(kept.includes("SECRET")).toBe(false);
  expect([row.bytes, row.file === first.file]).toEqual([kept.length, false]);
  // What is new is cleaned as it comes, so the next start reads nothing.
  await uncleaned(second.id, spoken(2));
  expect(await cleanOldPhotos()).toBe(0);
  // The photo is the same one still, for who sends it again and for who opens it.
  expect((await add(1)).id).toBe(first.id);
  const opened = await photoFile(world.here.committee, world.here.id, first.id);
  expect(opened?.bytes).toBe(kept.length);
  expect((await files()).filter((file) => file === first.file)).toEqual([]);
});

test("a photo that is gone or cannot be read stays as it is, and does not stop the rest", async () => {
  const [gone, broken, last] = [await add(1), await add(2), await add(3)];
  await rm(placeOf(gone.file));
  await uncleaned(broken.id, Buffer.from("no picture at all"));
  await uncleaned(last.id, spoken(3));
  expect(await cleanOldPhotos()).toBe(1);
  expect((await readFile(placeOf(broken.file))).toString()).toBe("no picture at all");
});

test("two servers that start together clean each photo once and leave one file of it", async () => {
  const { id } = await add(1);
  await uncleaned(id, spoken(1));
  const both = await Promise.all([cleanOldPhotos(), cleanOldPhotos()]);
  expect(both[0] + both[1]).toBe(1);
  const { file } = await db.entryPhoto.findUniqueOrThrow({ where: { id } });
  expect(await files()).toEqual([file]);
});

test("where there is no folder yet nothing is made", async () => {
  await keepPhotosInOrder();
  await expect(readdir(folder)).rejects.toThrow("ENOENT");
});
