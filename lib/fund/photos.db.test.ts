import { readdir, readFile, rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { db, disconnect, sql } from "@/lib/db";
import { env } from "@/lib/env";
import { newCommand, smallWorld, type World } from "@/scripts/testing/fixture";
import { codeOf, done, moneyIn } from "@/scripts/testing/fund-world";
import { jpegSegment, testExif, testJpeg } from "@/scripts/testing/photos";
import { recordEntry } from "./entry-commands";
import { entry } from "./entry-queries";
import { MOST_PHOTO_BYTES } from "./photo";
import { addPhoto } from "./photo-commands";
import { orientationIn } from "./photo-orientation";
import { photoFile } from "./photo-queries";

const folder = env().FILES_DIR;

const jpeg = testJpeg;

let world: World;
let no: number;

beforeAll(async () => {
  world = await smallWorld();
  no = done(await recordEntry(world.here.committee, moneyIn(world.here))).no;
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await disconnect();
});

const files = async () =>
  (await readdir(folder, { recursive: true })).filter((name) => name.includes("."));
const add = (bytes: Uint8Array, more = {}, actor: Actor = world.here.committee) =>
  addPhoto(actor, { commandId: newCommand(), unitId: world.here.id, no, bytes, ...more });

test("a photo is kept outside the database and read in its unit alone", async () => {
  const { id } = done(await add(jpeg()));
  const found = await photoFile(world.here.committee, world.here.id, id);
  expect(found?.mime).toBe("image/jpeg");
  expect(found?.path.startsWith(folder)).toBe(true);
  expect(await readFile(found?.path ?? "")).toEqual(jpeg());
  for (const actor of [world.there.committee, world.here.volunteer, world.coordinator]) {
    expect(await photoFile(actor, world.here.id, id)).toBeNull();
  }
  // Somebody else's unit in the address does not open it either.
  expect(await photoFile(world.there.committee, world.there.id, id)).toBeNull();
  const shown = await entry(world.here.committee, world.here.id, no);
  expect(shown?.photoList).toMatchObject([{ id, bytes: jpeg().length, mime: "image/jpeg" }]);
  expect(shown?.photos).toBe(1);
});

test("what is no photo, too large, or for somebody else's entry leaves nothing behind", async () => {
  const before = await files();
  expect(codeOf(await add(Buffer.from("<html>not a photo</html>")))).toBe("photo_not_one");
  expect(codeOf(await add(Buffer.alloc(0)))).toBe("photo_missing");
  expect(codeOf(await add(Buffer.alloc(MOST_PHOTO_BYTES + 1)))).toBe("photo_too_large");
  expect(codeOf(await add(jpeg(9), { no: 4_000 }))).toBe("not_found");
  expect(codeOf(await add(jpeg(9), {}, world.there.committee))).toBe("not_found");
  expect(codeOf(await add(jpeg(9), {}, world.here.volunteer))).toBe("not_permitted");
  expect(await files()).toEqual(before);
});

test("where and when it was taken is not kept, and the photo is the same without", async () => {
  const { here } = world;
  const entryNo = done(await recordEntry(here.committee, moneyIn(here))).no;
  const taken = jpeg(5, [
    jpegSegment(0xe1, testExif({ orientation: 6 })),
    jpegSegment(0xfe, "SECRET"),
  ]);
  const { id } = done(await add(taken, { no: entryNo }));
  const kept = await readFile((await photoFile(here.committee, here.id, id))?.path ?? "");
  expect(kept.includes("SECRET")).toBe(false);
  expect(orientationIn(kept.subarray(kept.indexOf("MM")))).toBe(6);
  const noted = await db.entryPhoto.findUniqueOrThrow({ where: { id } });
  expect(noted.bytes).toBe(kept.length);
  const later = jpeg(5, [jpegSegment(0xe1, testExif({ orientation: 6 }))]);
  expect(done(await add(later, { no: entryNo })).id).toBe(id);
});

test("tries that others keep from going on leave no file behind", async () => {
  const before = await files();
  const { no: entryNo } = done(await recordEntry(world.here.committee, moneyIn(world.here)));
  let outcome: unknown;
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw(sql`LOCK TABLE "EntryPhoto" IN SHARE MODE`);
      outcome = codeOf(await add(jpeg(3), { no: entryNo }));
    },
    { timeout: 30_000 },
  );
  expect(outcome).toBe("busy");
  expect(await files()).toEqual(before);
});

test("the same photo, or the same submission, is one; and eight are enough", async () => {
  const again = { commandId: newCommand() };
  const both = await Promise.all([add(jpeg(1), again), add(jpeg(1), again)]);
  expect(done(both[0])).toEqual(done(both[1]));
  expect(done(await add(jpeg(1)))).toEqual(done(both[0]));
  const rest = await Promise.all([2, 3, 4, 5, 6, 7, 8, 9].map((mark) => add(jpeg(mark))));
  expect(rest.map(codeOf).sort()).toEqual([...Array(6).fill("done"), "photos_many", "photos_many"]);
  const entryAt = { unitId: world.here.id, no };
  expect(await db.entryPhoto.count({ where: { entry: entryAt } })).toBe(8);
  expect(await files()).toHaveLength(9);
});
