import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { memberScopeIn } from "@/lib/access/scope";
import type { Day } from "@/lib/day";
import { join, rowsOf, sql } from "@/lib/db";
import { containing, searchWords } from "@/lib/members/search";
import type { Satang } from "@/lib/money";
import type { Outcome } from "@/lib/refusal";
import { articleNo } from "@/lib/regulations/articles";
import { regulationInForce } from "@/lib/regulations/queries";
import type { Rhythm } from "@/lib/regulations/rhythm";
import { toArabicDigits } from "@/lib/thai";
import type { DeskPrices, FindPayers } from "./input";
import { deskServices, type PriceTerms } from "./price";

export type Desk = {
  day: Day;
  /** null where no version is in force on that day */
  regulation: {
    version: number;
    effectiveFrom: Day;
    effectiveTo: Day | null;
    terms: PriceTerms;
    rhythm: Rhythm;
    /** the article each service rests on, by its code */
    articles: Record<string, string>;
  } | null;
};

/** What the desk takes for each service on a day; null for all but the unit's committee. */
export async function serviceDesk(actor: Actor, unitId: number, day: Day): Promise<Desk | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const found = await regulationInForce(actor, unitId, day);
  if (!found) return { day, regulation: null };
  const { version, effectiveFrom, effectiveTo, terms } = found;
  const fees = deskServices(terms);
  const articles = fees.flatMap((fee) => {
    const no = articleNo(terms, fee.articleKey);
    return no === null ? [] : [[fee.service, no]];
  });
  return {
    day,
    regulation: {
      version,
      effectiveFrom,
      effectiveTo,
      terms: { classes: terms.classes, fees },
      rhythm: {
        serviceWeekdays: terms.serviceWeekdays,
        submissionWeekday: terms.submissionWeekday,
      },
      articles: Object.fromEntries(articles),
    },
  };
}

/** The same for another day, asked by the form. */
export async function deskPrices(actor: Actor, input: DeskPrices): Promise<Outcome<Desk>> {
  const desk = await serviceDesk(actor, input.unitId, input.happenedOn);
  return desk ? { ok: true, value: desk } : { ok: false, refusal: { code: "not_found" } };
}

/** Somebody on the register as the desk's list shows them, with the class held on the day. */
export type PayerFound = {
  no: number;
  name: string;
  villageNumber: number | null;
  villageName: string;
  classCode: string | null;
  since: Day | null;
  left: boolean;
};

/** The nearest few on the register for what was typed: a number, or parts of a name. */
export async function findPayers(actor: Actor, input: FindPayers): Promise<Outcome<PayerFound[]>> {
  const { unitId, happenedOn } = input;
  if (!mayRunUnit(actor, unitId)) return { ok: false, refusal: { code: "not_found" } };
  const digits = toArabicDigits(input.q).trim();
  const words = searchWords(input.q);
  if (words.length === 0) return { ok: true, value: [] };
  const no = /^\d{1,7}$/.test(digits) ? Number(digits) : null;
  const value = await rowsOf<PayerFound>(sql`
    SELECT m.no, concat_ws(' ', m."firstName", m."lastName") AS name,
      v.number AS "villageNumber", v.name AS "villageName", p."classCode",
      p."fromDay"::text AS since, m."leftOn" IS NOT NULL AS left
    FROM "Member" m JOIN "Village" v ON v.id = m."villageId"
    LEFT JOIN "ClassPeriod" p ON p."memberId" = m.id AND p."unitId" = m."unitId"
      AND ${happenedOn}::date >= p."fromDay"
      AND (p."toDay" IS NULL OR ${happenedOn}::date <= p."toDay")
    WHERE m."unitId" = ${unitId} AND m."mergedIntoId" IS NULL AND ${memberScopeIn(actor, unitId)}
      AND (m.no = ${no}::int OR (${join(
        words.map((word) => sql`m."searchKey" LIKE ${containing(word)}`),
        " AND ",
      )}))
    ORDER BY m.no = ${no}::int DESC NULLS LAST, m."leftOn" IS NOT NULL,
      m."firstName" COLLATE "th-x-icu", m.no
    LIMIT 7`);
  return { ok: true, value };
}

/** The services of a day and what was taken for them, as the books of that day have it. */
export async function deskDay(
  actor: Actor,
  unitId: number,
  day: Day,
): Promise<{ services: number; amount: Satang } | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const [row] = await rowsOf<{ services: number; amount: number }>(sql`
    SELECT count(*)::int AS services, coalesce(sum("amountSatang"), 0)::float8 AS amount
    FROM "PaidService"
    WHERE "unitId" = ${unitId} AND "cancelledOn" IS NULL AND "happenedOn" = ${day}::date`);
  return row ?? { services: 0, amount: 0 };
}
