import { beforeAll, describe, expect, test } from "vitest";
import { registerFile } from "@/components/members/register-export";
import type { Actor } from "@/lib/access/actor";
import type { Day } from "@/lib/day";
import { db } from "@/lib/db";
import { addMembers } from "@/lib/members/bulk-commands";
import { type ExportedMember, exportMembers } from "@/lib/members/export-queries";
import { socialSecurityVillages } from "@/lib/members/household-queries";
import type { NewMember } from "@/lib/members/new-member";
import {
  insuranceHistory,
  memberByNo,
  memberFormChoices,
  memberProfile,
} from "@/lib/members/queries";
import { register } from "@/lib/members/register-queries";
import { month } from "@/lib/month";
import type { TableAsk } from "@/lib/table";
import { newCommand, smallWorld, type World } from "@/scripts/testing/fixture";

let world: World;
const APRIL = month(2026, 4);
const forty = (option: 1 | 2 | 3) => [
  { section: "section40" as const, option, fromMonth: month(2023, 1), toMonth: null },
];

beforeAll(async () => {
  world = await smallWorld();
  const [first, second, third] = world.here.villages;
  const row = (firstName: string, change: Partial<NewMember> = {}): NewMember => ({
    firstName,
    lastName: "ใจดี",
    villageId: first.id,
    joinedOn: "2023-01-01" as Day,
    ...change,
  });
  const added = await addMembers(world.here.committee, {
    commandId: newCommand(),
    unitId: world.here.id,
    rows: [
      row("เอก", { insurance: forty(1), phone: "0811111111", houseNo: "1" }),
      row("กานดา", { insurance: forty(2), nickname: "หนู", villageId: second.id, houseNo: "2" }),
      row("แดง", { houseNo: "1" }),
      row("ขาว", { houseNo: "10", classCode: "general" }),
      row("น้ำทิพย์", {
        villageId: third.id,
        insurance: [
          { section: "section33", option: null, fromMonth: month(2024, 1), toMonth: null },
        ],
      }),
      row("ลาจาก", { leftOn: "2025-01-01" as Day, leftReason: "moved" }),
    ],
  });
  if (!added.ok) throw new Error(added.refusal.code);
  await db.member.update({
    where: { unitId_no: { unitId: world.here.id, no: 1 } },
    data: { paidBits: 0b101n, paidAsOf: APRIL },
  });
});

const ask = (change: Partial<TableAsk> = {}): TableAsk => ({
  q: "",
  filters: {},
  sort: [],
  page: 1,
  size: 50,
  ...change,
});
const numbers = async (change: Partial<TableAsk> = {}, actor: Actor = world.here.committee) =>
  (await register(actor, world.here.id, ask(change), APRIL)).rows.map((r) => r.no);

describe("register", () => {
  test("everybody still on it, by number", async () => {
    const { rows, total } = await register(world.here.committee, world.here.id, ask(), APRIL);
    expect(total).toBe(5);
    expect(rows[0]).toEqual({
      no: 1,
      name: "เอก ใจดี",
      nickname: null,
      phone: "0811111111",
      villageName: "บ้านดอนแก้ว",
      villageNumber: 1,
      section: "section40",
      option: 1,
      // forty months since January 2023
      insuredBits: 2n ** 40n - 1n,
      carer: "คณะทำงาน member",
      left: false,
      paidBits: 0b101n,
      paidAsOf: APRIL,
    });
  });

  test("search is tolerant and looks at name, nickname, phone and village", async () => {
    expect(await numbers({ q: "นํ้าทิพย์" })).toEqual([5]);
    expect(await numbers({ q: "หนู" })).toEqual([2]);
    expect(await numbers({ q: "๐๘๑-๑๑๑" })).toEqual([1]);
    expect(await numbers({ q: "น้ำใส" })).toEqual([2]);
    expect(await numbers({ q: "ใจดี หมู่ 3" })).toEqual([5]);
    expect(await numbers({ q: "%" })).toEqual([]);
  });

  test("filters", async () => {
    const { here } = world;
    const by = (filters: Record<string, string>) => numbers({ filters });
    expect(await by({ village: String(here.villages[1].id) })).toEqual([2]);
    expect(await by({ village: "x" })).toEqual([]);
    expect(await by({ class: "general" })).toEqual([4]);
    expect(await by({ kind: "40-2" })).toEqual([2]);
    expect(await by({ kind: "33" })).toEqual([5]);
    expect(await by({ kind: "none" })).toEqual([3, 4]);
    expect(await by({ carer: String(here.volunteerId) })).toEqual([1, 3, 4]);
    expect(await by({ carer: "none" })).toEqual([5]);
    expect(await by({ standing: "paid" })).toEqual([1]);
    expect(await by({ standing: "due" })).toEqual([2]);
    expect(await by({ standing: "uninsured" })).toEqual([3, 4, 5]);
    expect(await by({ standing: "left" })).toEqual([6]);
  });

  test("Thai names sort as in a dictionary; a page past the end is the last", async () => {
    const sort = [{ id: "name", desc: false }];
    expect(await numbers({ sort })).toEqual([2, 4, 3, 5, 1]);
    expect(await numbers({ sort: [{ id: "name", desc: true }] })).toEqual([1, 5, 3, 4, 2]);
    expect(await numbers({ sort, size: 2, page: 2 })).toEqual([3, 5]);
    expect(await numbers({ sort, size: 2, page: 9 })).toEqual([1]);
    expect(await numbers({ sort: [{ id: "village", desc: true }] })).toEqual([5, 2, 1, 3, 4]);
    expect(await numbers({ sort: [{ id: "option", desc: false }] })).toEqual([5, 1, 2, 3, 4]);
  });
});

test("a volunteer sees those in their care, and nobody else sees a name", async () => {
  const { here, there, coordinator, evaluator, stranger } = world;
  expect(await numbers({}, here.volunteer)).toEqual([1, 3, 4]);
  expect(await memberByNo(here.volunteer, here.id, 2)).toBeNull();
  for (const actor of [there.committee, there.volunteer, coordinator, evaluator, stranger]) {
    expect(await register(actor, here.id, ask(), APRIL)).toEqual({ rows: [], total: 0 });
    expect(await memberByNo(actor, here.id, 1)).toBeNull();
    expect(await memberProfile(actor, here.id, 1)).toBeNull();
    expect(await insuranceHistory(actor, here.id, 1)).toEqual([]);
    expect(await memberFormChoices(actor, here.id)).toBeNull();
    expect(await socialSecurityVillages(actor, here.id, APRIL)).toEqual([]);
    expect(await exportMembers(actor, here.id, ask(), APRIL).next()).toMatchObject({ done: true });
  }
});

test("the profile names the others of the house; the forms offer what may be chosen", async () => {
  const { here } = world;
  expect(await memberProfile(here.committee, here.id, 1)).toMatchObject({
    houseNo: "1",
    household: [{ no: 3, name: "แดง ใจดี" }],
    carer: { id: here.volunteerId },
  });
  expect(await memberProfile(here.committee, here.id, 999)).toBeNull();
  const all = await memberFormChoices(here.committee, here.id);
  expect(all?.villages.map((v) => v.number)).toEqual([1, 2, 3]);
  expect(all?.classes.map((c) => c.code)).toEqual(["ordinary", "general"]);
  expect(all?.carers).toHaveLength(2);
  const mine = await memberFormChoices(here.volunteer, here.id);
  expect(mine?.villages.map((v) => v.number)).toEqual([1]);
});

test("households with and without anybody insured, village by village", async () => {
  const { here } = world;
  expect(await socialSecurityVillages(here.committee, here.id, APRIL)).toMatchObject([
    { number: 1, households: 2, insured: 1, missing: ["10"] },
    { number: 2, households: 1, insured: 1, missing: [] },
    { number: 3, households: 0, insured: 0, missing: [] },
  ]);
});

test("the columns of a file say the class in the reader's language", async () => {
  const member = { classTh: "สมาชิกสามัญ", classEn: "Ordinary", joinedOn: "2023-01-01" };
  async function* one() {
    yield member as ExportedMember;
  }
  for (const [locale, word] of [
    ["th", "สมาชิกสามัญ"],
    ["en", "Ordinary"],
  ] as const) {
    const file = registerFile(one(), "here", "csv", locale);
    for await (const row of file.rows) expect(row).toContain(word);
  }
});

test("the export goes through all pages in the order of the table", async () => {
  const { there } = world;
  await addMembers(there.committee, {
    commandId: newCommand(),
    unitId: there.id,
    rows: Array.from({ length: 2_100 }, (_, i) => ({
      firstName: `คน${i}`,
      lastName: "ส่งออก",
      villageId: there.villages[0].id,
      joinedOn: "2023-01-01" as Day,
      classCode: "ordinary",
    })),
  });
  const got: number[] = [];
  const sort = [{ id: "name", desc: true }];
  const first = { unitId_no: { unitId: there.id, no: 1 } };
  const last = { unitId_no: { unitId: there.id, no: 2_100 } };
  await db.member.update({ where: last, data: { firstName: "ฮ" } });
  for await (const member of exportMembers(there.committee, there.id, ask({ sort }), APRIL)) {
    got.push(member.no);
    expect(member.classTh).toBe("สมาชิกสามัญ");
    // Meanwhile the first in the order becomes the last, and the last the first.
    if (got.length === 1) {
      await db.member.update({ where: last, data: { firstName: "ก" } });
      await db.member.update({ where: first, data: { firstName: "ฮ" } });
    }
  }
  expect(got[0]).toBe(2_100);
  got.sort((a, b) => b - a);
  expect(got).toEqual(Array.from({ length: 2_100 }, (_, i) => 2_100 - i));
});
