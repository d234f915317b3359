import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Day } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import type { EntryKind, EntrySource } from "@/lib/generated/prisma/enums";
import { asMonth, isoMonth, type Month, monthOf } from "@/lib/month";
import { refuse } from "@/lib/refusal";
import { bookingDay, type Line, reasonsOf, totalOf } from "./booking";

export type NewEntry = {
  unitId: number;
  writeId: string;
  kind: EntryKind;
  happenedOn: Day;
  /** what it is, as the journal says it */
  text: string;
  lines: readonly Line[];
  regulationId?: number | null;
  /** the article it rests on, as printed: "5.2" */
  articleNo?: string | null;
  source?: { of: EntrySource; id: number };
  reverses?: { id: number; reason: string };
  /** of a reversal in part, which reverses no one entry */
  reason?: string;
  /** of an event that can not wait: where its month is closed it is booked on the first open day */
  late?: boolean;
};

export type Posted = { id: number; no: number; bookedOn: Day };

/**
 * Writes one entry of the unit's journal inside the transaction of the command that knows the event,
 * and adds it to the sums of its month. Who posts holds the unit's counter until the transaction ends:
 * numbers have no gap, and a month is not closed under an entry.
 *
 * Refuses: fund_month_closed (unless `late`). The caller has asked who may.
 */
export async function postEntry(tx: Tx, actor: Actor, entry: NewEntry): Promise<Posted> {
  const total = totalOf(entry.lines);
  const no = await nextNumber(tx, entry.unitId);
  const closed = await closedThrough(tx, entry.unitId);
  const bookedOn = entry.late ? bookingDay(entry.happenedOn, closed) : entry.happenedOn;
  const month = monthOf(bookedOn);
  if (closed !== null && month <= closed) refuse("fund_month_closed", { month: isoMonth(closed) });
  const reasons = new Set(reasonsOf(entry.lines));
  const lines = JSON.stringify(
    entry.lines.map((line, position) => ({
      party: "",
      ...line,
      position,
      reason: reasons.has(line),
    })),
  );
  const { regulationId = null, articleNo = null } = entry;
  const [posted] = await tx.$queryRaw<{ id: number }[]>(sql`
    WITH lines AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${lines}::jsonb)
        AS l(position smallint, account "Account", party text, amount int, reason boolean)
    ), entry AS (
      INSERT INTO "LedgerEntry" ("unitId", no, "bookedOn", "happenedOn", month, kind, text,
        "regulationId", "articleNo", source, "sourceId", "reversesId", reason, parts, "totalSatang",
        "recordedBy", "writeId")
      VALUES (${entry.unitId}, ${no}, ${bookedOn}::date, ${entry.happenedOn}::date, ${month},
        ${entry.kind}::"EntryKind", ${entry.text}, ${regulationId}::int, ${articleNo},
        ${entry.source?.of ?? null}::"EntrySource", ${entry.source?.id ?? null}::int,
        ${entry.reverses?.id ?? null}::int, ${entry.reverses?.reason ?? entry.reason ?? null},
        ${entry.lines.length}, ${total}, ${actor.userId}, ${entry.writeId}::uuid)
      RETURNING id
    ), written AS (
      INSERT INTO "LedgerLine" ("unitId", "entryId", position, account, party, "amountSatang")
      SELECT ${entry.unitId}, e.id, l.position, l.account, l.party, l.amount FROM entry e, lines l
    ), named AS (
      INSERT INTO "FundParty" ("unitId", key, kind, "userId", "seatId", name)
      SELECT DISTINCT ${entry.unitId}::int, l.party, k.kind::"FundPartyKind",
        CASE k.kind WHEN 'account' THEN k.of::int END, CASE k.kind WHEN 'seat' THEN k.of::int END,
        CASE k.kind WHEN 'named' THEN k.of END
      FROM lines l CROSS JOIN LATERAL (SELECT split_part(l.party, ':', 1) AS kind,
        substr(l.party, strpos(l.party, ':') + 1) AS of) k
      WHERE l.party <> '' AND NOT EXISTS (SELECT 1 FROM "FundParty" p
        WHERE p."unitId" = ${entry.unitId} AND p.key = l.party)
      ON CONFLICT ("unitId", key) DO NOTHING
    ), summed AS (
      INSERT INTO "FundMonth" ("unitId", month, account, party, "regulationId", "articleNo", debit,
        credit, "moneyIn", "moneyOut")
      SELECT ${entry.unitId}, ${month}, account, party, ${articleNo === null ? 0 : (regulationId ?? 0)}::int,
        ${articleNo ?? ""},
        coalesce(sum(amount) FILTER (WHERE amount > 0), 0),
        coalesce(-sum(amount) FILTER (WHERE amount < 0), 0),
        coalesce(-sum(amount) FILTER (WHERE amount < 0 AND reason), 0),
        coalesce(sum(amount) FILTER (WHERE amount > 0 AND reason), 0)
      FROM lines GROUP BY account, party
      ON CONFLICT ("unitId", month, account, party, "regulationId", "articleNo") DO UPDATE
        SET debit = "FundMonth".debit + EXCLUDED.debit,
          credit = "FundMonth".credit + EXCLUDED.credit,
          "moneyIn" = "FundMonth"."moneyIn" + EXCLUDED."moneyIn",
          "moneyOut" = "FundMonth"."moneyOut" + EXCLUDED."moneyOut"
    )
    SELECT id FROM entry`);
  if (!posted) throw new Error("an entry was not written");
  return { id: posted.id, no, bookedOn };
}

/** The next number of the journal; its row stays locked until the transaction ends. */
async function nextNumber(tx: Tx, unitId: number): Promise<number> {
  const [counter] = await tx.$queryRaw<{ no: number }[]>(sql`
    INSERT INTO "FundCounter" ("unitId", "lastEntry") VALUES (${unitId}, 1)
    ON CONFLICT ("unitId") DO UPDATE SET "lastEntry" = "FundCounter"."lastEntry" + 1
    RETURNING "lastEntry" AS no`);
  if (!counter) throw new Error("a number was not given");
  return counter.no;
}

/** The last month that is closed, and with it all before; null where none is. */
export async function closedThrough(tx: Tx, unitId: number): Promise<Month | null> {
  const [row] = await tx.$queryRaw<{ month: number | null }[]>(sql`
    SELECT max(month) AS month FROM "FundClose" WHERE "unitId" = ${unitId} AND "reopenedAt" IS NULL`);
  return row?.month == null ? null : asMonth(row.month);
}
