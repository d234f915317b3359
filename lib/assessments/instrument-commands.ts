import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayCoordinate, mayCoordinateNation } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { type Prisma, sql, type Tx } from "@/lib/db";
import { only, portalLock } from "@/lib/locks";
import { type Outcome, refuse } from "@/lib/refusal";
import type { Instrument, Said } from "./instrument";
import type {
  DraftChange,
  InstrumentChange,
  SaveInstrument,
  StartInstrument,
} from "./instrument-input";
import { blankInstrument, inBothLanguages, ownFaultOf } from "./own-instrument";

/** Whether somebody keeps the questionnaires of a province, or of the nation where it is null. */
export function keepsInstruments(actor: Actor, provinceCode: string | null): boolean {
  return provinceCode === null ? mayCoordinateNation(actor) : mayCoordinate(actor, provinceCode);
}

type Row = {
  id: number;
  key: string;
  version: number;
  provinceCode: string | null;
  definition: Instrument;
  revision: number;
  publishedAt: Date | null;
  retiredAt: Date | null;
  discardedAt: Date | null;
};

/** Held until the transaction ends. Refuses: not_found. */
async function instrumentToKeep(tx: Tx, actor: Actor, id: number): Promise<Row> {
  const [row] = await tx.$queryRaw<Row[]>(sql`
    SELECT id, key, version, "provinceCode", definition, revision, "publishedAt", "retiredAt",
      "discardedAt"
    FROM "Instrument" WHERE id = ${id} FOR UPDATE`);
  if (!row || row.discardedAt || !keepsInstruments(actor, row.provinceCode)) refuse("not_found");
  return row;
}

/** Refuses: not_found, instrument_published, changed_meanwhile. */
async function draftToKeep(tx: Tx, actor: Actor, { id, revision }: DraftChange): Promise<Row> {
  const row = await instrumentToKeep(tx, actor, id);
  if (row.publishedAt) refuse("instrument_published");
  if (row.revision !== revision) refuse("changed_meanwhile");
  return row;
}

const asJson = (definition: object) => definition as Prisma.InputJsonObject;

/** Two who begin at the same moment take turns for a number. */
const takeTurns = (tx: Tx) =>
  tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(${portalLock}::int, ${only.instruments}::int)`);

/** A new questionnaire as a draft with one question. Refuses: not_permitted. */
export function startInstrument(
  actor: Actor,
  { commandId, province, name }: StartInstrument,
): Promise<Outcome<{ id: number }>> {
  return write(actor, { id: commandId, action: "startInstrument" }, async (tx, note) => {
    if (!keepsInstruments(actor, province)) refuse("not_permitted");
    const source = await sourceOf(tx, province);
    await takeTurns(tx);
    const [{ last } = { last: 0 }] = await tx.$queryRaw<{ last: number }[]>(sql`
      SELECT coalesce(max(substr(key, 5)::int), 0) AS last FROM "Instrument" WHERE key LIKE 'own-%'`);
    const { id } = await tx.instrument.create({
      data: {
        key: `own-${last + 1}`,
        version: 1,
        provinceCode: province,
        definition: asJson(blankInstrument(name, source)),
        createdBy: actor.userId,
      },
      select: { id: true },
    });
    note({ subject: "instrument", subjectId: id, after: { name } });
    return { id };
  });
}

/** Keeps a draft as it stands on the screen. Refuses: not_found, instrument_published, changed_meanwhile. */
export function saveInstrument(
  actor: Actor,
  input: SaveInstrument,
): Promise<Outcome<{ revision: number }>> {
  return write(actor, { id: input.commandId, action: "saveInstrument" }, async (tx, note) => {
    const row = await draftToKeep(tx, actor, input);
    const definition = { ...row.definition, ...input.definition };
    const revision = row.revision + 1;
    await tx.instrument.update({
      where: { id: row.id },
      data: { definition: asJson(definition), revision },
    });
    note({ subject: "instrument", subjectId: row.id, after: { version: row.version, revision } });
    return { revision };
  });
}

/**
 * From now on it is asked as it stands and never changed. Refuses: not_found, instrument_published,
 * changed_meanwhile, instrument_fault_… for the first thing that is wrong with it.
 */
export function publishInstrument(
  actor: Actor,
  input: DraftChange,
): Promise<Outcome<{ key: string; version: number }>> {
  return write(actor, { id: input.commandId, action: "publishInstrument" }, async (tx, note) => {
    const { id, key, version, definition } = await draftToKeep(tx, actor, input);
    const faulty = ownFaultOf({ ...definition, key, version });
    if (faulty) refuse(`instrument_fault_${faulty.fault}`, { question: faulty.question ?? 0 });
    await tx.instrument.update({
      where: { id },
      data: {
        definition: asJson(inBothLanguages(definition)),
        publishedAt: new Date(),
        publishedBy: actor.userId,
      },
    });
    note({ subject: "instrument", subjectId: id, after: { version, name: definition.name.th } });
    return { key, version };
  });
}

/**
 * A draft of the next version, begun from a published one. Refuses: not_found, instrument_draft (not
 * published yet), instrument_draft_there.
 */
export function startVersion(
  actor: Actor,
  input: InstrumentChange,
): Promise<Outcome<{ id: number }>> {
  return write(
    actor,
    { id: input.commandId, action: "startInstrumentVersion" },
    async (tx, note) => {
      const { key, publishedAt, provinceCode, definition } = await instrumentToKeep(
        tx,
        actor,
        input.id,
      );
      if (!publishedAt) refuse("instrument_draft");
      await takeTurns(tx);
      const versions = await tx.instrument.findMany({
        where: { key },
        select: { version: true, publishedAt: true, discardedAt: true },
      });
      if (versions.some((one) => !one.publishedAt && !one.discardedAt)) {
        refuse("instrument_draft_there");
      }
      const version = Math.max(...versions.map((one) => one.version)) + 1;
      const { id } = await tx.instrument.create({
        data: {
          key,
          version,
          provinceCode,
          definition: asJson({ ...definition, comparison: null }),
          createdBy: actor.userId,
        },
        select: { id: true },
      });
      note({ subject: "instrument", subjectId: id, after: { version, name: definition.name.th } });
      return { id };
    },
  );
}

/** A draft is thrown away. Refuses: not_found, instrument_published, changed_meanwhile. */
export function discardInstrument(
  actor: Actor,
  input: DraftChange,
): Promise<Outcome<{ key: string }>> {
  return write(actor, { id: input.commandId, action: "discardInstrument" }, async (tx, note) => {
    const { id, key, version, definition } = await draftToKeep(tx, actor, input);
    await tx.instrument.update({ where: { id }, data: { discardedAt: new Date() } });
    note({ subject: "instrument", subjectId: id, before: { version, name: definition.name.th } });
    return { key };
  });
}

/** A published version is offered for new rounds no more. Refuses: not_found, instrument_draft. */
export function retireInstrument(
  actor: Actor,
  input: InstrumentChange,
): Promise<Outcome<{ key: string }>> {
  return write(actor, { id: input.commandId, action: "retireInstrument" }, async (tx, note) => {
    const { id, key, version, publishedAt, retiredAt, definition } = await instrumentToKeep(
      tx,
      actor,
      input.id,
    );
    if (!publishedAt) refuse("instrument_draft");
    if (!retiredAt) await tx.instrument.update({ where: { id }, data: { retiredAt: new Date() } });
    note({ subject: "instrument", subjectId: id, after: { version, name: definition.name.th } });
    return { key };
  });
}

async function sourceOf(tx: Tx, provinceCode: string | null): Promise<Said> {
  const province =
    provinceCode && (await tx.province.findUnique({ where: { code: provinceCode } }));
  return province
    ? {
        th: `แบบสอบถามของผู้ประสานงานจังหวัด${province.nameTh}`,
        en: `Questionnaire of the coordinators of ${province.nameEn}`,
      }
    : { th: "แบบสอบถามของผู้ประสานงานส่วนกลาง", en: "Questionnaire of the national coordinators" };
}
