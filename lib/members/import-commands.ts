import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { copyInto, copyLine } from "@/lib/copy";
import { db, Prisma, sql, type Tx } from "@/lib/db";
import type { StagedCell } from "@/lib/imports/cells";
import { checkBatch, type Staged } from "@/lib/imports/check-commands";
import { batchOf, claimApply, giveBack } from "@/lib/imports/commands";
import type { BatchInput } from "@/lib/imports/input";
import type { SavedMapping } from "@/lib/imports/queries";
import { showProgress } from "@/lib/imports/staging-commands";
import { batchLock, unitImportLock } from "@/lib/locks";
import type { Month } from "@/lib/month";
import { type Outcome, refuse } from "@/lib/refusal";
import { refreshFigures } from "@/lib/units/figures-commands";
import { registeredFrom, unitFacts } from "./commands";
import type { People } from "./import-people";
import { registerForImport } from "./import-queries";
import {
  asNewMember,
  type MemberRead,
  type MemberVerdict,
  problemVerdict,
  readMemberRow,
  type VillageKeys,
  villageKeys,
} from "./import-rules";
import { insertMembers } from "./insert-commands";
import type { NewMember, UnitFacts } from "./new-member";
import { openCell } from "./sealed-cells";

const piece = 2_000;
const longest = 30 * 60_000;

type Reader = {
  columns: SavedMapping["columns"];
  keys: VillageKeys;
  facts: UnitFacts;
  consent: boolean;
};

async function readerOf(tx: Tx, unitId: number, mapping: SavedMapping) {
  const { facts, villages } = await unitFacts(tx, unitId);
  const consent = mapping.options?.consent === "yes";
  return { columns: mapping.columns, keys: villageKeys(villages), facts, consent, villages };
}

const read = (cells: readonly StagedCell[], r: Reader) =>
  readMemberRow(cells, r.columns, r.keys, { today: r.facts.today, consent: r.consent });

/**
 * Says for every row of a file of members what will happen to it. Someone of one name in one village
 * is held back as `same_name` until a person says they are somebody else (`chosenId` 0).
 * Refuses `not_found`; a batch that is not waiting for its check is left alone.
 */
export async function checkMembers(
  actor: Actor,
  input: { batchId: number },
): Promise<Outcome<{ counts: Record<string, number> }>> {
  const batch = await db.importBatch.findUnique({ where: { id: input.batchId } });
  if (!batch || !mayRunUnit(actor, batch.unitId)) {
    return { ok: false, refusal: { code: "not_found" } };
  }
  const reader = await readerOf(db, batch.unitId, batch.mapping as SavedMapping);
  const people = await registerForImport(actor, batch.unitId);
  const seen = new Set<string>();
  const counts = await checkBatch(batch.id, async (client, lines) => {
    await copyInto(
      client,
      `COPY "ImportVerdict" ("batchId", row, verdict, "memberId", detail) FROM STDIN`,
      lines((staged) => {
        const { verdict, known } = judgeMember(staged, reader, people, seen);
        const detail = known.length > 0 ? JSON.stringify({ candidates: known.slice(0, 20) }) : null;
        return copyLine([batch.id, staged.row, verdict, known[0] ?? null, detail]);
      }),
    );
  });
  return { ok: true, value: { counts: counts ?? {} } };
}

function judgeMember(
  staged: Staged,
  reader: Reader,
  people: People,
  seen: Set<string>,
): { verdict: MemberVerdict; known: number[] } {
  const { read: member, fault } = read(staged.cells, reader);
  if (fault) return { verdict: fault, known: [] };
  const problem = problemVerdict(member, reader.facts);
  if (problem) return { verdict: problem, known: [] };
  const held = heldBack(member, people, staged.chosenId === 0);
  if (held) return held;
  const keys = [member.idIndex, `${member.nameKey}|${member.villageId}`].filter((k) => k !== null);
  const [idKey, nameKey] = member.idIndex ? keys : [null, keys[0]];
  const twice = (idKey && seen.has(idKey)) || (!idKey && nameKey && seen.has(nameKey));
  if (twice && staged.chosenId !== 0) return { verdict: "duplicate", known: [] };
  for (const key of keys) seen.add(key);
  return { verdict: "new", known: [] };
}

function heldBack(member: MemberRead, people: People, isOther: boolean) {
  const same = member.idIndex ? people.byIndex.get(member.idIndex) : undefined;
  if (same) return { verdict: "already" as const, known: [same.id] };
  // Someone whose card has another number is somebody else.
  const named = (people.byName.get(member.nameKey) ?? []).filter(
    (p) => p.villageId === member.villageId && !(member.idIndex && p.idIndex),
  );
  if (named.length === 0 || isOther) return null;
  return { verdict: "same_name" as const, known: named.map((p) => p.id) };
}

/**
 * Puts the people of a checked batch on the register: all or none, in one transaction, numbered in
 * the order of the file. Refuses `not_found`, `import_state`, `import_nothing`, and
 * `import_register_changed` when someone of the file came onto the register meanwhile.
 */
export async function applyMembers(
  actor: Actor,
  input: BatchInput,
): Promise<Outcome<{ recorded: number; firstNo: number; lastNo: number }>> {
  const claimed = await claimApply(actor, input);
  if (!claimed.ok) return claimed;
  const command = { id: input.commandId, action: "applyMembers" };
  const outcome = await write(
    actor,
    command,
    async (tx, note) => {
      const { batchId } = input;
      await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(${batchLock}::int, ${batchId}::int)`);
      const batch = await batchOf(tx, actor, batchId);
      if (batch.state !== "applying" || batch.writeId !== input.commandId) refuse("import_state");
      const { unitId } = batch;
      await tx.$executeRaw(
        sql`SELECT pg_advisory_xact_lock(${unitImportLock}::int, ${unitId}::int)`,
      );
      const reader = await readerOf(tx, unitId, batch.mapping as SavedMapping);
      const result = await record(tx, actor, batchId, unitId, reader);
      await tx.importBatch.update({
        where: { id: batchId },
        data: { state: "applied", appliedAt: new Date(), actedBy: null },
      });
      note({ unitId, subject: "ImportBatch", subjectId: batchId, after: result });
      return result;
    },
    { timeout: longest },
  );
  if (!outcome.ok) await giveBack(input.batchId, "applying", outcome.refusal.code);
  return outcome;
}

async function record(
  tx: Tx,
  actor: Actor,
  batchId: number,
  unitId: number,
  reader: Awaited<ReturnType<typeof readerOf>>,
) {
  let recorded = 0;
  let firstNo = 0;
  let lastNo = 0;
  let from = Number.POSITIVE_INFINITY;
  let after = 0;
  for (;;) {
    const staged = await nextPiece(tx, batchId, after);
    const last = staged.at(-1);
    if (!last) break;
    const members = staged.map((row) => toRecord(row, unitId, reader));
    await refuseKnown(tx, unitId, staged, reader);
    const given = await insertMembers(tx, actor, unitId, members, reader.villages);
    await tx.$executeRaw(sql`
      UPDATE "ImportVerdict" v SET "memberId" = m.id
      FROM unnest(${staged.map((s) => s.row)}::int[]) WITH ORDINALITY AS t(row, nth)
      JOIN "Member" m ON m."unitId" = ${unitId} AND m.no = ${given.firstNo}::int + t.nth - 1
      WHERE v."batchId" = ${batchId} AND v.row = t.row`);
    for (const member of members) from = Math.min(from, registeredFrom(member));
    firstNo ||= given.firstNo;
    lastNo = given.lastNo;
    recorded += staged.length;
    after = last.row;
    await showProgress(batchId, recorded);
  }
  if (recorded === 0) refuse("import_nothing");
  await refreshFigures(tx, unitId, from as Month);
  return { recorded, firstNo, lastNo };
}

function nextPiece(tx: Tx, batchId: number, after: number): Promise<Staged[]> {
  return tx.$queryRaw<Staged[]>(sql`
    SELECT r.row, r.cells, r."chosenId" FROM "ImportVerdict" v
    JOIN "ImportRow" r ON r."batchId" = v."batchId" AND r.row = v.row AND NOT r.skip
    WHERE v."batchId" = ${batchId} AND v.row > ${after} AND v.verdict = 'new'
    ORDER BY v.row LIMIT ${piece}`);
}

/** The row once more as a person, or the end of it all where the unit has changed since the check. */
function toRecord(staged: Staged, unitId: number, reader: Reader): NewMember {
  const { read: member, fault } = read(staged.cells, reader);
  if (fault || problemVerdict(member, reader.facts)) refuse("import_register_changed");
  return asNewMember(member, member.sealed ? openCell(member.sealed, unitId) : null);
}

async function refuseKnown(
  tx: Tx,
  unitId: number,
  staged: Staged[],
  reader: Reader,
): Promise<void> {
  const indexes = staged
    .map((row) => read(row.cells, reader).read.idIndex)
    .filter((i) => i !== null);
  if (indexes.length === 0) return;
  const [known] = await tx.$queryRaw<{ rows: number }[]>(sql`
    SELECT count(*)::int AS rows FROM "Member" WHERE "unitId" = ${unitId} AND "idIndex" IN (
      SELECT decode(x, 'hex') FROM unnest(${indexes}::text[]) x)`);
  if (known && known.rows > 0) refuse("import_register_changed");
}

/**
 * Takes the people of a recorded batch off the register again, as if the file had never come. Refused
 * with `import_undo_members` once any of them has payments or was merged: then they are changed one by one.
 */
export async function undoMembers(
  actor: Actor,
  input: BatchInput & { reason: string },
): Promise<Outcome<{ undone: number }>> {
  const command = { id: input.commandId, action: "undoMembersBatch" };
  return write(
    actor,
    command,
    async (tx, note) => {
      const batch = await batchOf(tx, actor, input.batchId);
      const { count } = await tx.importBatch.updateMany({
        where: { id: batch.id, state: "applied", kind: "members" },
        data: { state: "undone", undoneAt: new Date() },
      });
      if (count === 0) refuse("import_state");
      const people = await tx.$queryRaw<
        { id: number; no: number; bound: boolean; since: number }[]
      >(sql`
        SELECT m.id, m.no, m."mergedIntoId" IS NOT NULL OR m."leftOn" IS NOT NULL
          OR EXISTS (SELECT 1 FROM "AuditEntry" a WHERE a.subject = 'member' AND a."subjectId" = m.id)
          OR EXISTS (SELECT 1 FROM "MembershipFee" f WHERE f."memberId" = m.id)
          OR EXISTS (SELECT 1 FROM "PaidService" s WHERE s."memberId" = m.id)
          OR EXISTS (SELECT 1 FROM "Enrolment" e WHERE e."memberId" = m.id)
          OR EXISTS (SELECT 1 FROM "AssessmentSubject" s WHERE s."memberId" = m.id)
          OR EXISTS (SELECT 1 FROM "Contribution" c WHERE c."unitId" = m."unitId" AND c."memberId" = m.id)
          OR EXISTS (SELECT 1 FROM "UndoneContribution" u WHERE u."unitId" = m."unitId" AND u."memberId" = m.id)
          OR EXISTS (SELECT 1 FROM "Member" k WHERE k."mergedIntoId" = m.id) AS bound,
          least(extract(year FROM m."joinedOn")::int * 12 + extract(month FROM m."joinedOn")::int - 1,
            (SELECT min(i."fromMonth") FROM "Insurance" i WHERE i."memberId" = m.id)) AS since
        FROM "ImportVerdict" v JOIN "Member" m ON m.id = v."memberId" AND m."unitId" = ${batch.unitId}
        WHERE v."batchId" = ${batch.id} AND v.verdict = 'new' FOR UPDATE OF m`);
      // What the check found is kept for thirty days; after that nobody knows whom the file brought.
      if (people.length === 0) refuse("import_undo_old");
      const bound = people.filter((p) => p.bound).map((p) => p.no);
      if (bound.length > 0) {
        const numbers = bound.slice(0, 5).join(", ") + (bound.length > 5 ? " …" : "");
        refuse("import_undo_members", { count: bound.length, numbers });
      }
      const ids = people.map((p) => p.id);
      for (const table of ["Consent", "Insurance", "Residence", "ClassPeriod"]) {
        const name = Prisma.raw(`"${table}"`);
        await tx.$executeRaw(sql`DELETE FROM ${name} WHERE "memberId" = ANY(${ids}::int[])`);
      }
      await tx.$executeRaw(sql`
        DELETE FROM "Member" WHERE id = ANY(${ids}::int[]) AND "unitId" = ${batch.unitId}`);
      const lastMemberNo = Math.max(...people.map((p) => p.no));
      await tx.$executeRaw(sql`
        UPDATE "Unit" SET "lastMemberNo" = greatest("lastMemberNo", ${lastMemberNo})
        WHERE id = ${batch.unitId}`);
      const first = Math.min(...people.map((p) => p.since));
      await refreshFigures(tx, batch.unitId, first as Month);
      const after = { undone: ids.length, reason: input.reason };
      note({ unitId: batch.unitId, subject: "ImportBatch", subjectId: batch.id, after });
      return { undone: ids.length };
    },
    { timeout: longest },
  );
}
