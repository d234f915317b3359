import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { db, disconnect } from "@/lib/db";
import { newCommand, smallWorld, type World } from "@/scripts/testing/fixture";
import { codeOf, done, moneyIn } from "@/scripts/testing/fund-world";
import { recordEntry } from "./entry-commands";
import { entry } from "./entry-queries";
import { MOST_PHOTO_BYTES } from "./photo";
import { addPhoto } from "./photo-commands";
import { photoFile } from "./photo-queries";

const folder = await mkdtemp(join(tmpdir(), "photos-"));
process.env.FILES_DIR = folder;

const jpeg = (mark = 0) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, mark]),
    Buffer.alloc(300),
    Buffer.from([0xff, 0xd9]),
  ]);

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

test("a photo is kept outside the database, byte for byte, and read in its unit alone", async () => {
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
  expect(shown?.photoList).toMatchObject([{ id, bytes: 307, mime: "image/jpeg" }]);
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

test("the same photo, or the same submission, is one; and eight are enough", async () => {
  const again = { commandId: newCommand() };
  const both = await Promise.all([add(jpeg(1), again), add(jpeg(1), again)]);
  expect(done(both[0])).toEqual(done(both[1]));
  expect(done(await add(jpeg(1)))).toEqual(done(both[0]));
  const rest = await Promise.all([2, 3, 4, 5, 6, 7, 8, 9].map((mark) => add(jpeg(mark))));
  expect(rest.map(codeOf).sort()).toEqual([...Array(6).fill("done"), "photos_many", "photos_many"]);
  expect(await db.entryPhoto.count({ where: { unitId: world.here.id } })).toBe(8);
  expect(await files()).toHaveLength(8);
});
