import "server-only";
import type { Actor } from "@/lib/access/actor";
import { clampedDay, type Day, todayInBangkok } from "@/lib/day";
import { db, rowsOf, sql } from "@/lib/db";
import { addMonths, monthOf } from "@/lib/month";
import { type Effect, effectOf, type UnitEvent } from "@/lib/regulations/effect";
import { regulationDraft, regulationInForce } from "@/lib/regulations/queries";
import type { Terms } from "@/lib/regulations/terms";
import { readTerms } from "@/lib/regulations/terms-queries";

export type YearOfEvents = {
  from: Day;
  to: Day;
  events: UnitEvent[];
  /** the versions that the events name */
  versions: { id: number; terms: Terms }[];
};

/**
 * What happened in a unit over twelve months, without a name: for effectOf(), here or in a draft that
 * is being typed. Paid services, contributions paid at a kiosk, annual fees paid, enrolments and work.
 * Members of a class that pays no annual fee so far are events of 0 baht, as a draft may ask one of
 * them. Null for those who may not see the unit's draft.
 */
export async function yearOfEvents(
  actor: Actor,
  unitId: number,
  today: Day = todayInBangkok(),
): Promise<YearOfEvents | null> {
  // Who may look at the regulation may look at sums without a name.
  const now = await regulationInForce(actor, unitId, today);
  const draft = await regulationDraft(actor, unitId);
  if (!draft) return null;
  const from = clampedDay(addMonths(monthOf(today), -12), Number(today.slice(8)));
  const [row] = await rowsOf<{ events: UnitEvent[] }>(sql`
    WITH held AS (
      SELECT "memberId", "classCode", "fromDay", coalesce("toDay", 'infinity') AS "toDay"
      FROM "ClassPeriod" WHERE "unitId" = ${unitId}
    )
    SELECT coalesce(json_agg(e.event), '[]') AS events FROM (
      SELECT json_build_object('kind', 'service', 'regulationId', s."regulationId",
        'service', s.service, 'classCode', CASE WHEN s."memberId" IS NULL THEN NULL
          ELSE coalesce(h."classCode", '') END,
        'quantity', s.quantity, 'amount', s."amountSatang", 'count', count(*)) AS event
      FROM "PaidService" s LEFT JOIN held h ON h."memberId" = s."memberId"
        AND s."happenedOn" BETWEEN h."fromDay" AND h."toDay"
      WHERE s."unitId" = ${unitId} AND s."cancelledOn" IS NULL
        AND s."happenedOn" > ${from}::date AND s."happenedOn" <= ${today}::date
      GROUP BY s."regulationId", s.service, s."memberId" IS NULL, h."classCode", s.quantity,
        s."amountSatang"
      UNION ALL
      SELECT json_build_object('kind', 'kiosk', 'regulationId', k."regulationId",
        'classCode', k."classCode", 'months', k.months, 'count', count(*))
      FROM (
        -- Months paid together are one payment there.
        SELECT r.id AS "regulationId", coalesce(h."classCode", '') AS "classCode",
          count(*) AS months
        FROM "Contribution" c
        JOIN "Regulation" r ON r."unitId" = c."unitId" AND r."adoptedOn" IS NOT NULL
          AND c."paidOn" BETWEEN r."effectiveFrom" AND coalesce(r."effectiveTo", 'infinity')
        LEFT JOIN held h ON h."memberId" = c."memberId"
          AND c."paidOn" BETWEEN h."fromDay" AND h."toDay"
        WHERE c."unitId" = ${unitId} AND c.channel = 'kiosk'
          AND c."paidOn" > ${from}::date AND c."paidOn" <= ${today}::date
        GROUP BY r.id, h."classCode", c."memberId", c."paidOn"
      ) k
      GROUP BY k."regulationId", k."classCode", k.months
      UNION ALL
      SELECT json_build_object('kind', 'annual_fee', 'classCode', f."classCode",
        'amount', f."amountSatang", 'count', count(*))
      FROM "MembershipFee" f WHERE f."unitId" = ${unitId} AND f."cancelledOn" IS NULL
        AND f."paidOn" > ${from}::date AND f."paidOn" <= ${today}::date
      GROUP BY f."classCode", f."amountSatang"
      UNION ALL
      SELECT json_build_object('kind', 'annual_fee', 'classCode', h."classCode", 'amount', 0,
        'count', count(*))
      FROM "Member" m JOIN held h ON h."memberId" = m.id
        AND ${today}::date BETWEEN h."fromDay" AND h."toDay"
      WHERE m."unitId" = ${unitId} AND m."leftOn" IS NULL AND m."mergedIntoId" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "MemberClass" c WHERE c."regulationId" = ${now?.id ?? 0}
          AND c.code = h."classCode" AND c."annualFeeSatang" > 0)
      GROUP BY h."classCode"
      UNION ALL
      SELECT json_build_object('kind', 'enrolment', 'keying', n.keying, 'amount', n."amountSatang",
        'count', count(*))
      FROM "Enrolment" n WHERE n."unitId" = ${unitId} AND n."cancelledOn" IS NULL
        AND n."happenedOn" > ${from}::date AND n."happenedOn" <= ${today}::date
      GROUP BY n.keying, n."amountSatang"
      UNION ALL
      SELECT json_build_object('kind', 'work', 'activity', w.activity, 'quantity', w.quantity,
        'amount', w."amountSatang", 'count', count(*))
      FROM "Compensation" w WHERE w."unitId" = ${unitId} AND w."rejectedAt" IS NULL
        AND w."cancelledOn" IS NULL
        AND w."happenedOn" > ${from}::date AND w."happenedOn" <= ${today}::date
      GROUP BY w.activity, w.quantity, w."amountSatang"
    ) e`);
  const events = row?.events ?? [];
  const ids = [...new Set(events.flatMap((e) => ("regulationId" in e ? [e.regulationId] : [])))];
  if (now && !ids.includes(now.id)) ids.push(now.id);
  const terms = await readTerms(db, ids, { withArticles: false });
  return {
    from,
    to: today,
    events,
    versions: [...terms].map(([id, said]) => ({ id, terms: said })),
  };
}

/** What the unit's draft would have changed over the last twelve months; null where there is none. */
export async function draftEffect(
  actor: Actor,
  unitId: number,
  today: Day = todayInBangkok(),
): Promise<(Effect & { from: Day; to: Day }) | null> {
  const year = await yearOfEvents(actor, unitId, today);
  const draft = year && (await regulationDraft(actor, unitId));
  if (!year || !draft) return null;
  const { from, to, events, versions } = year;
  const termsOf = new Map(versions.map(({ id, terms }) => [id, terms]));
  return { ...effectOf(termsOf, draft.terms, events), from, to };
}
