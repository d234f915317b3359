-- Who owes, is owed or holds cash was a name, so two persons of one name shared a balance. Now it is the
-- key of a party that stays what it is.
CREATE TYPE "FundPartyKind" AS ENUM ('electricity', 'kiosk_owner', 'account', 'seat', 'named');

CREATE TABLE "FundParty" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "FundPartyKind" NOT NULL,
    "userId" INTEGER,
    "seatId" INTEGER,
    "name" TEXT,

    CONSTRAINT "FundParty_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "FundParty_key" CHECK (
      "key" = CASE "kind" WHEN 'account' THEN 'account:' || "userId" WHEN 'seat' THEN 'seat:' || "seatId"
        WHEN 'named' THEN 'named:' || "name" WHEN 'electricity' THEN 'electricity' ELSE 'kiosk_owner' END
      AND ("userId" IS NOT NULL) = ("kind" = 'account') AND ("seatId" IS NOT NULL) = ("kind" = 'seat')
      AND ("name" IS NOT NULL) = ("kind" = 'named'))
);
CREATE UNIQUE INDEX "FundParty_unitId_key_key" ON "FundParty"("unitId", "key");
ALTER TABLE "FundParty" ADD CONSTRAINT "FundParty_unitId_fkey"
  FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FundParty" ADD CONSTRAINT "FundParty_unitId_seatId_fkey"
  FOREIGN KEY ("unitId", "seatId") REFERENCES "CommitteeMember"("unitId", "id")
  ON DELETE RESTRICT ON UPDATE CASCADE;

-- The lines there are. Cash was booked under the name of the account that took it, and a worker's money
-- under the name of the seat: what a record says outright decides; where only the name is left (cash
-- passed on, a debt paid by hand), it is whom the unit's books knew by that name first.
ALTER TABLE "LedgerLine" DISABLE TRIGGER USER;
WITH lines AS (
  SELECT l."entryId", l.position, l."unitId", l.account, l.party,
    CASE
      WHEN l.party IN ('electricity', 'kiosk_owner') THEN l.party
      WHEN l.account IN ('volunteer_cash', 'contributions_held') AND e.kind = 'contribution'
        THEN 'account:' || e."recordedBy"
      WHEN l.account = 'payable' AND e.source = 'compensation'
        THEN 'seat:' || (SELECT w."workerId" FROM "Compensation" w WHERE w.id = e."sourceId")
    END AS key
  FROM "LedgerLine" l JOIN "LedgerEntry" e ON e.id = l."entryId" WHERE l.party <> ''
), known AS (
  SELECT DISTINCT ON ("unitId", account, party) "unitId", account, party, key
  FROM lines WHERE key IS NOT NULL ORDER BY "unitId", account, party, "entryId"
)
UPDATE "LedgerLine" l SET party = coalesce(n.key, k.key, 'named:' || n.party)
FROM lines n LEFT JOIN known k USING ("unitId", account, party)
WHERE l."entryId" = n."entryId" AND l.position = n.position;
ALTER TABLE "LedgerLine" ENABLE TRIGGER USER;

ALTER TABLE "LedgerLine" ADD CONSTRAINT "LedgerLine_party" CHECK ("party" = ''
  OR "party" ~ '^(electricity|kiosk_owner|account:\d+|seat:\d+|named:.+)$');

INSERT INTO "FundParty" ("unitId", "key", "kind", "userId", "seatId", "name")
SELECT l."unitId", l.party, k.kind::"FundPartyKind", CASE k.kind WHEN 'account' THEN k.of::int END,
  CASE k.kind WHEN 'seat' THEN k.of::int END, CASE k.kind WHEN 'named' THEN k.of END
FROM "LedgerLine" l CROSS JOIN LATERAL (SELECT split_part(l.party, ':', 1) AS kind,
  substr(l.party, strpos(l.party, ':') + 1) AS of) k
WHERE l.party <> '' GROUP BY l."unitId", l.party, k.kind, k.of ORDER BY min(l."entryId");

-- The sums of the months, anew from the lines.
DELETE FROM "FundMonth";
INSERT INTO "FundMonth" ("unitId", month, account, party, "regulationId", "articleNo", debit, credit,
  "moneyIn", "moneyOut")
SELECT "unitId", month, account, party, rid, article,
  coalesce(sum(amount) FILTER (WHERE amount > 0), 0), coalesce(-sum(amount) FILTER (WHERE amount < 0), 0),
  coalesce(-sum(amount) FILTER (WHERE amount < 0 AND reason), 0),
  coalesce(sum(amount) FILTER (WHERE amount > 0 AND reason), 0)
FROM (
  SELECT e."unitId", e.month, l.account, l.party, l."amountSatang" AS amount,
    coalesce(CASE WHEN e."articleNo" IS NULL THEN 0 ELSE e."regulationId" END, 0) AS rid,
    coalesce(e."articleNo", '') AS article,
    l.account NOT IN ('cash', 'bank', 'opening')
      AND bool_or(l.account IN ('cash', 'bank')) OVER (PARTITION BY e.id) AS reason
  FROM "LedgerEntry" e JOIN "LedgerLine" l ON l."entryId" = e.id
) moved GROUP BY 1, 2, 3, 4, 5, 6;
