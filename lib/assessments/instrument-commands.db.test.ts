import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { newCommand, smallWorld, testActor, type World } from "@/scripts/testing/fixture";
import { saveAnswers } from "./entry-commands";
import {
  discardInstrument,
  publishInstrument,
  retireInstrument,
  saveInstrument,
  startInstrument,
  startVersion,
} from "./instrument-commands";
import { ownDefinition } from "./instrument-input";
import { askedIn, instrumentOf, instrumentsOfProvince, keptInstrument } from "./instrument-queries";
import { openRounds } from "./round-commands";

let world: World;
let coordinator: Actor;
beforeAll(async () => {
  world = await smallWorld();
  coordinator = world.coordinator;
});
afterAll(disconnect);

const command = () => ({ commandId: newCommand() });
const started = async (name = "ความต้องการ") => {
  const begun = await startInstrument(coordinator, { ...command(), province: "56", name });
  if (!begun.ok) throw new Error(begun.refusal.code);
  return begun.value.id;
};
const choices = [
  { score: 1, th: "ใช่", en: "" },
  { score: 0, th: "ไม่", en: "" },
];
const definition = (wording: string, comparison: string | null = null) =>
  ownDefinition.parse({
    name: { th: "ความต้องการ", en: "" },
    recall: null,
    sections: [
      {
        title: null,
        items: [{ key: "q1", th: wording, en: "", answering: { by: "choice", choices } }],
      },
    ],
    reading: "sum",
    bands: [],
    sensitive: false,
    comparison: comparison === null ? null : { th: comparison, en: "" },
  });
const openCommittee = (instrumentKey: string) =>
  openRounds(world.evaluator, {
    ...command(),
    unitIds: [world.here.id],
    instrumentKey,
    instrumentVersion: 1,
    phase: "dated",
    group: "committee",
    entry: "evaluator",
    name: null,
    itemKeys: [],
    heldOn: todayInBangkok(),
    dueOn: null,
    memberNos: [],
    carerId: null,
    participants: 0,
    sameAs: null,
  });
const published = async (wording = "อยากฝึกอาชีพไหม", more: object = {}) => {
  const id = await started();
  await saveInstrument(coordinator, {
    ...command(),
    id,
    revision: 0,
    definition: { ...definition(wording), ...more },
  });
  const done = await publishInstrument(coordinator, { ...command(), id, revision: 1 });
  if (!done.ok) throw new Error(done.refusal.code);
  return { id, ...done.value };
};

describe("a questionnaire", () => {
  it("is drafted, saved, published, and then asked as it stands", async () => {
    const { id, key, version } = await published();
    expect(version).toBe(1);
    const instrument = await instrumentOf(key, 1);
    expect(instrument).toMatchObject({
      key,
      name: { th: "ความต้องการ", en: "ความต้องการ" },
      source: { th: "แบบสอบถามของผู้ประสานงานจังหวัดพะเยา" },
    });
    for (const again of [saveInstrument, publishInstrument, discardInstrument]) {
      const change = { ...command(), id, revision: 1, definition: definition("อื่น") };
      expect(await again(coordinator, change)).toMatchObject({
        refusal: { code: "instrument_published" },
      });
    }
    // The table refuses as well, whoever asks.
    await expect(
      db.instrument.update({ where: { id }, data: { definition: {} } }),
    ).rejects.toThrow();
  });

  it("that is not whole is not published, and says which question", async () => {
    const id = await started();
    const asked = await publishInstrument(coordinator, { ...command(), id, revision: 0 });
    expect(asked).toMatchObject({
      refusal: { code: "instrument_fault_item_wording", params: { question: 1 } },
    });
    const kept = await keptInstrument(coordinator, id);
    expect(await instrumentOf(kept?.instrument.key ?? "", 1)).toBeNull();
  });

  it("saved by two at once keeps the first, and tells the second", async () => {
    const id = await started();
    const save = (wording: string) =>
      saveInstrument(coordinator, {
        ...command(),
        id,
        revision: 0,
        definition: definition(wording),
      });
    const both = await Promise.all([save("หนึ่ง"), save("สอง")]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ refusal: { code: "changed_meanwhile" } });
  });

  it("in a new version says how it compares, and the old one stays", async () => {
    const first = await published();
    const next = await startVersion(coordinator, { ...command(), id: first.id });
    if (!next.ok) throw new Error(next.refusal.code);
    expect(await startVersion(coordinator, { ...command(), id: first.id })).toMatchObject({
      refusal: { code: "instrument_draft_there" },
    });
    const { id } = next.value;
    const save = (revision: number, comparison: string | null) =>
      saveInstrument(coordinator, {
        ...command(),
        id,
        revision,
        definition: definition("อยากฝึกอาชีพอะไร", comparison),
      });
    await save(0, null);
    expect(await publishInstrument(coordinator, { ...command(), id, revision: 1 })).toMatchObject({
      refusal: { code: "instrument_fault_comparison_missing" },
    });
    await save(1, "คำถามเปลี่ยน จึงไม่เทียบกัน");
    expect(await publishInstrument(coordinator, { ...command(), id, revision: 2 })).toMatchObject({
      value: { key: first.key, version: 2 },
    });
    expect((await instrumentOf(first.key, 1))?.comparison).toBeNull();
    expect((await instrumentOf(first.key, 2))?.comparison?.th).toContain("ไม่เทียบ");
  });

  it("two begin at once with a number of their own", async () => {
    const ids = await Promise.all([started("ก"), started("ข"), started("ค")]);
    const rows = await db.instrument.findMany({ where: { id: { in: ids } } });
    expect(new Set(rows.map(({ key }) => key)).size).toBe(3);
  });

  it("can be retired and thrown away, each at its time", async () => {
    const { id } = await published();
    expect(await retireInstrument(coordinator, { ...command(), id })).toMatchObject({ ok: true });
    const draft = await started();
    expect(await retireInstrument(coordinator, { ...command(), id: draft })).toMatchObject({
      refusal: { code: "instrument_draft" },
    });
    await discardInstrument(coordinator, { ...command(), id: draft, revision: 0 });
    expect(await keptInstrument(coordinator, draft)).toBeNull();
    const list = await instrumentsOfProvince(coordinator, "56");
    expect(list?.find((line) => line.id === id)?.state).toBe("retired");
    expect(list?.some((line) => line.id === draft)).toBe(false);
  });

  it("leaves counsellors to what people agreed to be asked, whatever its bands say", async () => {
    const band = { code: "b1", th: "รีบดู", en: "", from: 0, to: 1, tone: "alarm", advice: null };
    const { bands } = ownDefinition.parse({ ...definition("มีหนี้นอกระบบไหม"), bands: [band] });
    const { key } = await published("มีหนี้นอกระบบไหม", { bands });
    const opened = await openCommittee(key);
    const roundId = opened.ok ? (opened.value.ids[0] ?? 0) : 0;
    const given = { ...command(), roundId, no: 1, answers: { q1: 1 }, way: "grid" as const };
    expect(await saveAnswers(world.evaluator, given)).toMatchObject({
      ok: true,
      value: { complete: true },
    });
    const answered = await db.assessment.findFirst({ where: { subject: { roundId, no: 1 } } });
    expect(answered?.band).toBe("b1");
    expect(await db.followUp.count()).toBe(0);
  });

  it("is asked in its own province while it is in use", async () => {
    const { id, key } = await published();
    const open = () => openCommittee(key);
    expect(await askedIn(key, 1, "57")).toBe(false);
    expect(await open()).toMatchObject({ ok: true });
    await retireInstrument(coordinator, { ...command(), id });
    expect(await open()).toMatchObject({ refusal: { code: "instrument_unknown" } });
    // What was asked before is still known.
    expect(await instrumentOf(key, 1)).not.toBeNull();
  });

  it("of the nation is the nation's to keep", async () => {
    const province = await startInstrument(coordinator, {
      ...command(),
      province: null,
      name: "ทั้งประเทศ",
    });
    expect(province).toMatchObject({ refusal: { code: "not_permitted" } });
    const nation = await testActor("nation-instruments", "coordinator");
    const begun = await startInstrument(nation, { ...command(), province: null, name: "ทั้งประเทศ" });
    if (!begun.ok) throw new Error(begun.refusal.code);
    expect(await keptInstrument(coordinator, begun.value.id)).toBeNull();
  });
});
