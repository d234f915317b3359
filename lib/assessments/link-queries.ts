import "server-only";
import { rowsOf, sql } from "@/lib/db";
import { asked } from "./asked";
import type { Instrument } from "./instrument";
import { instrumentOf } from "./instrument-queries";
import { hashOf } from "./link-token";
import type { Answers } from "./scoring";

export type LinkShown =
  | { state: "ended" | "used" | "closed" }
  | {
      state: "open";
      instrument: Instrument;
      unitTh: string;
      unitEn: string;
      consented: boolean;
      answers: Answers;
    };

/**
 * What a private link shows whoever holds it: the link itself is the right to ask. Nothing of the
 * person, and no answer once it was used.
 */
export async function linkByToken(token: string): Promise<LinkShown> {
  const [row] = await rowsOf<{
    used: boolean;
    ended: boolean;
    closed: boolean;
    key: string;
    version: number;
    itemKeys: string[];
    unitTh: string;
    unitEn: string;
    consented: boolean;
    answers: Answers;
  }>(sql`
    SELECT l."usedAt" IS NOT NULL AS used, r."closedAt" IS NOT NULL AS closed,
      l."withdrawnAt" IS NOT NULL OR l."expiresAt" <= now() OR s."skippedOn" IS NOT NULL
        OR s."withdrawnOn" IS NOT NULL AS ended,
      r."instrumentKey" AS key, r."instrumentVersion" AS version, r."itemKeys",
      u."nameTh" AS "unitTh", u."nameEn" AS "unitEn", s."consentOn" IS NOT NULL AS consented,
      coalesce(a.answers, '{}') AS answers
    FROM "AnswerLink" l
    JOIN "AssessmentSubject" s ON s.id = l."subjectId"
    JOIN "AssessmentRound" r ON r.id = s."roundId"
    JOIN "Unit" u ON u.id = r."unitId"
    LEFT JOIN "Assessment" a ON a."unitId" = s."unitId" AND a."subjectId" = s.id
    WHERE l."tokenHash" = ${hashOf(token)}`);
  if (!row) return { state: "ended" };
  if (row.used) return { state: "used" };
  if (row.closed) return { state: "closed" };
  const instrument = await instrumentOf(row.key, row.version);
  if (row.ended || !instrument) return { state: "ended" };
  const { unitTh, unitEn, consented, answers, itemKeys } = row;
  return {
    state: "open",
    instrument: asked(instrument, itemKeys),
    unitTh,
    unitEn,
    consented,
    answers,
  };
}
